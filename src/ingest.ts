import type { ReceivedBulletin } from './domain/bulletin.ts';
import type { Diagnostic } from './domain/diagnostic.ts';
import { EXTRACTOR_VERSION, extractFacts } from './extract/extract-facts.ts';
import { parseBulletin } from './parse/parse-bulletin.ts';
import type { Bell } from './publish/bell.ts';
import { receiveBytes } from './receive/receive-bytes.ts';
import type {
  BulletinWithFacts,
  OutdatedBulletin,
  ReplacedFacts,
  Store,
  StoreBulletinOptions,
  StoredBulletin,
} from './store/store.ts';

export interface IngestDependencies {
  readonly store: Pick<Store, 'findUnchanged' | 'storeBulletin'>;
  readonly bell: Pick<Bell, 'ring'>;
  /** How bulletins are read; here and now unless told. */
  readonly read?: (received: ReceivedBulletin) => BulletinWithFacts | Promise<BulletinWithFacts>;
}

/** What became of a bulletin, and what was odd in it; of an unchanged one that was told the first time. */
export interface IngestReport extends StoredBulletin {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes one bulletin from arrival to the live feed. Ingesting the same bytes again changes nothing. Oddities of the
 * bulletin come back as diagnostics; throws what the store throws, and then nothing of the bulletin is stored.
 */
export async function ingest(
  received: ReceivedBulletin,
  { store, bell, read = readBulletin }: IngestDependencies,
  options: StoreBulletinOptions = {},
): Promise<IngestReport> {
  const unchanged = await store.findUnchanged(received.sha256);
  if (unchanged) return { ...unchanged, diagnostics: [] };
  const bulletin = await read(received);
  const stored = await store.storeBulletin(bulletin, options);
  bell.ring(); // After the commit: a reader that wakes must find the rows.
  return { ...stored, diagnostics: [...received.diagnostics, ...bulletin.parsed.diagnostics] };
}

/** Takes bytes as one bulletin; for those who hand bulletins in without a file. Throws BulletinTooLarge past 16 MiB. */
export function receiveBulletin(bytes: Uint8Array, origin: string): ReceivedBulletin {
  return receiveBytes(bytes, origin);
}

/** Everything a bulletin says, read from its text. Pure, and never fails on odd text. */
export function readBulletin(received: ReceivedBulletin): BulletinWithFacts {
  const parsed = parseBulletin(received.text);
  return { received, parsed, facts: extractFacts(parsed), extractorVersion: EXTRACTOR_VERSION };
}

/** What reading a stored bulletin again did, or why it could not be. */
export type ReextractReport =
  | ({ readonly kind: 'READ'; readonly bulletin: OutdatedBulletin } & ReplacedFacts)
  | { readonly kind: 'FAILED'; readonly bulletin: OutdatedBulletin; readonly error: unknown };

/**
 * Brings every stored bulletin to the facts this version's extractor finds, one transaction each, as the reports are
 * asked for. A failed one keeps its facts and does not keep the others from theirs. Ending early is harmless: the next
 * time goes on with what is left.
 */
export async function reextract(
  store: Pick<Store, 'findOutdated' | 'getReceived' | 'replaceFacts'>,
): Promise<{
  readonly outdated: readonly OutdatedBulletin[];
  readonly reports: AsyncIterable<ReextractReport>;
}> {
  const outdated = await store.findOutdated(EXTRACTOR_VERSION);
  async function* readAgain(): AsyncGenerator<ReextractReport> {
    for (const bulletin of outdated) {
      try {
        const { bulletinId } = bulletin;
        const read = readBulletin(await store.getReceived(bulletinId));
        yield { kind: 'READ', bulletin, ...(await store.replaceFacts({ ...read, bulletinId })) };
      } catch (error) {
        yield { kind: 'FAILED', bulletin, error };
      }
    }
  }
  return { outdated, reports: readAgain() };
}

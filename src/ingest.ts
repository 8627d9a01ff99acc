import type { ReceivedBulletin } from './domain/bulletin.ts';
import type { Diagnostic } from './domain/diagnostic.ts';
import { EXTRACTOR_VERSION, extractFacts } from './extract/extract-facts.ts';
import { parseBulletin } from './parse/parse-bulletin.ts';
import type { Bell } from './publish/bell.ts';
import type { BulletinWithFacts, Store, StoreBulletinOptions, StoredBulletin } from './store/store.ts';

export interface IngestDependencies {
  readonly store: Pick<Store, 'findUnchanged' | 'storeBulletin'>;
  readonly bell: Pick<Bell, 'ring'>;
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
  { store, bell }: IngestDependencies,
  options: StoreBulletinOptions = {},
): Promise<IngestReport> {
  const unchanged = await store.findUnchanged(received.sha256);
  if (unchanged) return { ...unchanged, diagnostics: [] };
  const bulletin = readBulletin(received);
  const stored = await store.storeBulletin(bulletin, options);
  bell.ring(); // After the commit: a reader that wakes must find the rows.
  return { ...stored, diagnostics: [...received.diagnostics, ...bulletin.parsed.diagnostics] };
}

/** Everything a bulletin says, read from its text. Pure, and never fails on odd text. */
export function readBulletin(received: ReceivedBulletin): BulletinWithFacts {
  const parsed = parseBulletin(received.text);
  return { received, parsed, facts: extractFacts(parsed), extractorVersion: EXTRACTOR_VERSION };
}

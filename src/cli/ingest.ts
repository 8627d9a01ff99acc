import { addAbortSignal } from 'node:stream';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { ReceivedBulletin } from '../domain/bulletin.ts';
import { BulletinTooLarge } from '../domain/bulletin-refusals.ts';
import type { TimeZone } from '../domain/local-time.ts';
import { findBulletinFiles } from '../receive/find-bulletin-files.ts';
import { type Reception, receiveFound } from '../receive/receive-paths.ts';
import { receiveStream } from '../receive/receive-stream.ts';
import type { Store } from '../store/store.ts';
import { CommandFailed } from './failure.ts';
import { createIngestLog, type IngestLog } from './ingest-log.ts';
import { listenForStop, type Stop } from './stop.ts';
import { parseTimeZone } from './time-zone.ts';

const STDIN = '-';
/** Readers live in other processes, which see by themselves that the database has changed. */
const NOBODY_LISTENS = { ring: () => undefined };

const NOTES = `
Prints a line for each bulletin: ingested, unchanged (these very bytes are known), revised (it gives a known article
another wording) or failed. Exits with 1 if any failed. Interrupted, it finishes the bulletin in hand; run it again and
it goes on where it stopped.

Examples:
  $ npm run chancery -- ingest bulletin.txt archive/2025/
  $ npm run chancery -- ingest --time-zone Asia/Almaty --source Akorda capture.txt
  $ npm run --silent chancery -- ingest - < bulletin.txt`;

interface IngestOptions {
  readonly timeZone?: TimeZone;
  readonly source?: string;
}

/** `chancery ingest PATH…` */
export function buildIngestCommand(): Command {
  return new Command('ingest')
    .description('take bulletins into the database')
    .argument('<path...>', 'files, folders with all below them, or - alone for standard input')
    .option('--time-zone <zone>', 'zone of printed times where a bulletin states none', parseTimeZone)
    .option('--source <name>', 'publisher of articles that name none')
    .addHelpText('after', NOTES)
    .action(async (paths: readonly string[], options: IngestOptions) => {
      process.exitCode = await runIngest(paths, options);
    });
}

async function runIngest(paths: readonly string[], options: IngestOptions): Promise<number> {
  const { databaseUrl } = readConfig();
  const stop = listenForStop();
  const { total, receptions } = await receiveAll(paths, stop);
  const log = createIngestLog(total);
  const { openStore } = await import('../store/open-store.ts');
  const store = await openStore({ url: databaseUrl });
  try {
    await ingestAll(receptions, { store, options, stop, log });
  } finally {
    await store.close();
  }
  const failed = log.end();
  if (stop.signal.aborted) return stop.exitCode();
  return failed > 0 ? 1 : 0;
}

interface Receptions {
  readonly total: number;
  readonly receptions: AsyncIterable<Reception>;
}

async function receiveAll(paths: readonly string[], stop: Stop): Promise<Receptions> {
  if (paths.includes(STDIN)) {
    if (paths.length > 1) throw new CommandFailed(`Expected - alone, found it among ${paths.join(' ')}`);
    return { total: 1, receptions: receiveStdin(stop) };
  }
  const found = await findBulletinFiles(paths);
  if (found.length === 0) throw new CommandFailed(`Expected bulletins, found no file in ${paths.join(' ')}`);
  return { total: found.length, receptions: receiveFound(found) };
}

async function* receiveStdin({ signal }: Stop): AsyncGenerator<Reception> {
  try {
    const bulletin = await receiveStream(addAbortSignal(signal, process.stdin), 'stdin');
    yield { kind: 'RECEIVED', bulletin };
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof BulletinTooLarge)) throw error;
    yield { kind: 'REFUSED', origin: error.origin, error };
  }
}

interface IngestWork {
  readonly store: Store;
  readonly options: IngestOptions;
  readonly stop: Stop;
  readonly log: IngestLog;
}

/** One bulletin after another; a stop is obeyed between two of them. */
async function ingestAll(receptions: AsyncIterable<Reception>, work: IngestWork): Promise<void> {
  for await (const reception of receptions) {
    if (work.stop.signal.aborted) return;
    if (reception.kind === 'RECEIVED') await ingestOne(reception.bulletin, work);
    else work.log.failed(reception.origin, reception.error);
  }
}

async function ingestOne(bulletin: ReceivedBulletin, { store, options, log }: IngestWork): Promise<void> {
  const { ingest } = await import('../ingest.ts');
  log.begin(bulletin.origin);
  try {
    log.stored(bulletin.origin, await ingest(bulletin, { store, bell: NOBODY_LISTENS }, options));
  } catch (error) {
    log.failed(bulletin.origin, error);
  }
}

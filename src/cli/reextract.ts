import { styleText } from 'node:util';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { ReextractReport } from '../ingest.ts';
import type { OutdatedBulletin, Store } from '../store/store.ts';
import { printCount } from './count.ts';
import { isExpected, reasonOf } from './failure.ts';
import { createProgress } from './progress.ts';
import { listenForStop, type Stop } from './stop.ts';

const NOTES = `
Reads every stored bulletin whose facts an older extractor found, each in one transaction, from its stored text. What
says the same stays as it is; the feed tells of the rest. Prints a line for each bulletin: revised (some facts are
others now), same or failed. Exits with 1 if any failed. Interrupted or killed, run it again and it goes on where it
stopped.

Example:
  $ npm run chancery -- reextract`;

const COLOURS = { revised: 'yellow', same: 'dim', failed: 'red' } as const;
type Outcome = keyof typeof COLOURS;

/** `chancery reextract` */
export function buildReextractCommand(): Command {
  return new Command('reextract')
    .description('bring stored bulletins to what this version finds in them')
    .addHelpText('after', NOTES)
    .action(async () => {
      process.exitCode = await runReextract();
    });
}

async function runReextract(): Promise<number> {
  const { databaseUrl } = readConfig();
  const stop = listenForStop();
  const { openStore } = await import('../store/open-store.ts');
  const store = await openStore({ url: databaseUrl });
  try {
    const failed = await reextractAll(store, stop);
    if (stop.signal.aborted) return stop.exitCode();
    return failed > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

/** One bulletin after another; a stop is obeyed between two of them. Returns how many failed. */
async function reextractAll(store: Store, { signal }: Stop): Promise<number> {
  const progress = createProgress(process.stderr);
  const tally: Record<Outcome, number> = { revised: 0, same: 0, failed: 0 };
  const { reextract } = await import('../ingest.ts');
  const { outdated, reports } = await reextract(store);
  const total = outdated.length;
  for await (const { bulletin, outcome, what } of tell(reports)) {
    tally[outcome] += 1;
    progress.clear();
    const word = styleText(COLOURS[outcome], outcome.padEnd('revised'.length), { stream: process.stdout });
    console.log(`${word}  ${bulletin.origin}  ${what}`);
    const done = Object.values(tally).reduce((sum, count) => sum + count, 0);
    if (signal.aborted) break;
    progress.show(done, total, outdated[done]?.origin ?? '');
  }
  progress.clear();
  console.log(
    Object.entries(tally)
      .map(([outcome, count]) => `${count} ${outcome}`)
      .join(', '),
  );
  return tally.failed;
}

interface Told {
  readonly bulletin: OutdatedBulletin;
  readonly outcome: Outcome;
  readonly what: string;
}

/** A bug of ours is told with its stack. */
async function* tell(reports: AsyncIterable<ReextractReport>): AsyncGenerator<Told> {
  for await (const report of reports) {
    const { bulletin } = report;
    if (report.kind === 'FAILED') {
      if (!isExpected(report.error)) console.error(report.error);
      yield { bulletin, outcome: 'failed', what: reasonOf(report.error) };
      continue;
    }
    const { wordings, revisedWordings } = report;
    const outcome = revisedWordings > 0 ? 'revised' : 'same';
    yield { bulletin, outcome, what: `${printCount(wordings, 'article')}, ${revisedWordings} revised` };
  }
}

import { styleText } from 'node:util';
import type { IngestReport } from '../ingest.ts';
import { printCount } from './count.ts';
import { printDiagnostics } from './diagnostics.ts';
import { isExpected, reasonOf } from './failure.ts';
import { createProgress } from './progress.ts';

/** What became of each bulletin, told line by line as it happens. */
export interface IngestLog {
  readonly begin: (origin: string) => void;
  readonly stored: (origin: string, report: IngestReport) => void;
  /** A bug of ours is told with its stack. */
  readonly failed: (origin: string, error: unknown) => void;
  /** Prints the sum of it all and tells how many failed. */
  readonly end: () => number;
}

const COLOURS = { ingested: 'green', revised: 'yellow', unchanged: 'dim', failed: 'red' } as const;
type Outcome = keyof typeof COLOURS;

/** Prints lines on stdout and, on a terminal, a progress bar below them on stderr. `total` is how many are to come. */
export function createIngestLog(total: number): IngestLog {
  const progress = createProgress(process.stderr);
  const startedAt = performance.now();
  const tally: Record<Outcome, number> = { ingested: 0, unchanged: 0, revised: 0, failed: 0 };
  let articles = 0;
  const countDone = () => Object.values(tally).reduce((sum, count) => sum + count, 0);
  const tell = (outcome: Outcome, origin: string, what: string) => {
    tally[outcome] += 1;
    progress.clear();
    const word = styleText(COLOURS[outcome], outcome.padEnd('unchanged'.length), { stream: process.stdout });
    console.log(`${word}  ${origin}  ${what}`);
  };
  return {
    begin: (origin) => progress.show(countDone(), total, origin),
    stored: (origin, report) => {
      articles += report.articles;
      tell(report.outcome, origin, describe(report));
      printDiagnostics(origin, report.diagnostics);
    },
    failed: (origin, error) => {
      tell('failed', origin, reasonOf(error));
      if (!isExpected(error)) console.error(error);
    },
    end: () => {
      progress.clear();
      const counts = Object.entries(tally).map(([outcome, count]) => `${count} ${outcome}`);
      const seconds = (performance.now() - startedAt) / 1000;
      console.log(`${counts.join(', ')}; ${printCount(articles, 'article')} in ${seconds.toFixed(1)} s`);
      return tally.failed;
    },
  };
}

function describe({ outcome, articles, newArticles, revisedArticles }: IngestReport): string {
  const printed = printCount(articles, 'article');
  if (outcome === 'unchanged') return printed;
  const revised = revisedArticles > 0 ? `, ${revisedArticles} revised` : '';
  return `${printed}, ${newArticles} new${revised}`;
}

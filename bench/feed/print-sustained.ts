import { availableParallelism } from 'node:os';
import { printCount } from '../../src/cli/count.ts';
import { CommandFailed } from '../../src/cli/failure.ts';
import type { ByContestant } from './parts.ts';
import type { Sustained } from './sustained.ts';
import { printMegabytes, printMs, printRow } from './table.ts';

const HUNDRED = 100;

/** One row a contestant; the load as a share of one core and of the machine. Throws where ours left a message out. */
export function printSustained(
  results: ByContestant<Sustained>,
  { subscribers, seconds }: { readonly subscribers: number; readonly seconds: number },
): string {
  const missing = results.get('chancery')?.missing ?? 0;
  if (missing > 0)
    throw new CommandFailed(`Expected ours to tell everybody everything, found ${missing} missing`);
  const title = `${subscribers.toLocaleString('en')} subscribers, a bulletin each second for ${printCount(seconds, 'second')}`;
  return [
    title,
    printRow('', ['p50 ms', 'p99 ms', 'last ms', 'core', 'machine', 'MB start', 'MB end', 'missing']),
    ...[...results].map(([name, result]) => printRow(name, printFigures(result))),
    `  published elsewhere: Hasura, 10,000 live queries once a second on 2 cores at 73 % of the machine`,
  ].join('\n');
}

function printFigures({ p50, p99, last, load, start, end, missing }: Sustained): readonly string[] {
  return [
    printMs(p50),
    printMs(p99),
    printMs(last),
    printPercent(load),
    printPercent(load / availableParallelism()),
    printMegabytes(start),
    printMegabytes(end),
    missing.toLocaleString('en'),
  ];
}

function printPercent(share: number): string {
  return `${(share * HUNDRED).toFixed(0)} %`;
}

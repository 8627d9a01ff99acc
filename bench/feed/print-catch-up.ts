import type { CatchUp, CatchUps } from './catch-up.ts';
import { isFlat } from './effort.ts';
import { printMegabytes, printRow } from './table.ts';

const COLUMNS = ['changes', 'changes/s', 'MB/s', 'cpu µs each', 'MB start', '1st half', '2nd half', 'MB end'];

/** Speed, processor time and memory of both replays. Says so when memory grew all the time. */
export function printCatchUp(
  { alone, together }: CatchUps,
  { clients, each }: { readonly clients: number; readonly each: number },
): string {
  return [
    'catch-up: chancery alone; what a client of the others misses is lost',
    printRow('', COLUMNS),
    printRow('one client', printFigures(alone)),
    printRow(
      `${clients.toLocaleString('en')} clients, ${each.toLocaleString('en')} each`,
      printFigures(together),
    ),
    `  memory: ${printFlatness('one client', alone)}, ${printFlatness('together', together)}`,
  ].join('\n');
}

function printFigures(result: CatchUp): readonly string[] {
  const { changes, ms, bytes, cpu } = result;
  const seconds = ms / 1_000;
  return [
    changes.toLocaleString('en'),
    Math.round(changes / seconds).toLocaleString('en'),
    (bytes / 1e6 / seconds).toFixed(1),
    ((cpu * 1_000) / changes).toFixed(1),
    ...[result.start, result.firstHalf, result.secondHalf, result.end].map(printMegabytes),
  ];
}

function printFlatness(name: string, result: CatchUp): string {
  return `${name} ${isFlat(result) ? 'flat' : 'GROWS from the first half to the second'}`;
}

import type { CatchUp, CatchUps } from './catch-up.ts';
import { printMegabytes, printRow } from './table.ts';

/** Speed and memory of both replays. */
export function printCatchUp(
  { alone, together }: CatchUps,
  { clients, each }: { readonly clients: number; readonly each: number },
): string {
  return [
    'catch-up: chancery alone; what a client of the others misses is lost',
    printRow('', ['changes', 'seconds', 'changes/s', 'MB/s', 'MB start', 'MB peak', 'MB end']),
    printRow('one client', printFigures(alone)),
    printRow(
      `${clients.toLocaleString('en')} clients, ${each.toLocaleString('en')} each`,
      printFigures(together),
    ),
  ].join('\n');
}

function printFigures({ changes, ms, bytes, start, peak, end }: CatchUp): readonly string[] {
  const seconds = ms / 1_000;
  return [
    changes.toLocaleString('en'),
    seconds.toFixed(1),
    Math.round(changes / seconds).toLocaleString('en'),
    (bytes / 1e6 / seconds).toFixed(1),
    ...[start, peak, end].map(printMegabytes),
  ];
}

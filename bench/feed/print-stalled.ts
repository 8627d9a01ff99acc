import { CommandFailed } from '../../src/cli/failure.ts';
import type { ByContestant } from './parts.ts';
import type { Stalled } from './stalled.ts';
import { printMegabytes, printRow } from './table.ts';

/** One line a contestant. Throws where ours died or left its reader without an event. */
export function printStalled(results: ByContestant<Stalled>, events: number): string {
  const ours = results.get('chancery');
  if (ours && (ours.death !== null || ours.told !== events)) {
    const found = `${ours.told} and ${ours.death ?? 'a living server'}`;
    throw new CommandFailed(`Expected our reader to be told ${events} events, found ${found}`);
  }
  return [
    `one subscriber that never reads, one that does, ${events.toLocaleString('en')} events of 20 kB`,
    ...[...results].map(([name, result]) => printRow(name, [describe(result)])),
  ].join('\n');
}

function describe({ told, events, death, code, rss }: Stalled): string {
  const reader = `the reader was told ${told.toLocaleString('en')} of ${events.toLocaleString('en')}`;
  if (death !== null) return `died: ${death}; ${reader}`;
  const stalled = code === null ? 'the other was kept' : `the other was sent away with ${code}`;
  return `lives, ${printMegabytes(rss ?? 0)} MB resident; ${reader}; ${stalled}`;
}

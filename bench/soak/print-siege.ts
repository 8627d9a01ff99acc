import type { SiegeReport } from './siege.ts';

const number = new Intl.NumberFormat('en');

/** The report of a run, for people. */
export function printSiege(
  { changes, kills, cuts, told, faults, seconds, memory }: SiegeReport,
  listeners: number,
): string {
  const rate = (count: number) => number.format(Math.round(count / seconds));
  return [
    `${number.format(changes)} changes to ${listeners} listeners in ${seconds.toFixed(0)} s; service killed ${kills} times, ${cuts} connections cut`,
    `lost          ${number.format(faults.lost)}`,
    ...(faults.untold > 0 ? [`not told when the time was over ${number.format(faults.untold)}`] : []),
    `duplicated    ${number.format(faults.duplicated)}`,
    `out of order  ${number.format(faults.outOfOrder)}`,
    `changes a second ${rate(changes)}, events told a second ${rate(told)}`,
    `memory of the service: ${memory.most.toFixed(0)} MiB at most, ${memory.last.toFixed(0)} MiB at the end`,
  ].join('\n');
}

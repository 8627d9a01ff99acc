import type { SiegeReport } from './siege.ts';

const number = new Intl.NumberFormat('en');

/** What was to happen. */
export interface SiegePlan {
  readonly changes: number;
  readonly kills: number;
  readonly listeners: number;
}

/** The report of a run, for people, a line for each figure. */
export function printSiege(report: SiegeReport, plan: SiegePlan): string {
  const { changes, kills, cuts, told, faults, pending, seconds, memory } = report;
  const rate = (count: number) => number.format(Math.round(count / seconds));
  return [
    `changes written     ${printPart(changes, plan.changes)}, ${rate(changes)} a second`,
    `service killed      ${printPart(kills, plan.kills)}`,
    `connections cut     ${number.format(cuts)}`,
    `events told         ${number.format(told)} to ${plan.listeners} listeners in ${seconds.toFixed(0)} s, ${rate(told)} a second`,
    `memory of service   ${memory.most.toFixed(0)} MiB at most, ${memory.last.toFixed(0)} MiB at the end`,
    ...(pending > 0 ? [`still to be told    ${number.format(pending)} when the time was over`] : []),
    `lost                ${number.format(faults.lost)}`,
    `duplicated          ${number.format(faults.duplicated)}`,
    `out of order        ${number.format(faults.outOfOrder)}`,
  ].join('\n');
}

/** What a machine too slow for the plan has not come to is told. */
function printPart(done: number, planned: number): string {
  return done >= planned ? number.format(done) : `${number.format(done)} of ${number.format(planned)}`;
}

import { styleText } from 'node:util';
import { printCount } from '../../src/cli/count.ts';
import type { Change, ScoreTable } from './scores.ts';

/** The judge's measures in the order in which people read them. */
const MEASURES = [
  'articles',
  'publishedAt',
  'counter',
  'source',
  'persons',
  'office',
  'represents',
  'role',
  'mentions',
  'organizations',
  'countries',
  'agreements',
  'agreement.kind',
  'agreement.status',
  'agreement.parties',
  'agreement.date',
  'agreement.place',
  'engagements',
  'engagement.status',
  'engagement.place',
  'engagement.dates',
  'topics',
];
const FIRST_WIDTH = 20;
const WIDTH = 14;
const NOTHING = '-';

interface PrintedScores {
  readonly ours: ScoreTable;
  readonly baseline: ScoreTable;
  readonly changes: readonly Change[];
}

/** The table: a row a measure, a column a gold set; a figure that moved carries by how much. */
export function printScores({ ours, baseline, changes }: PrintedScores): string {
  const sets = Object.keys(ours);
  const seen = new Set(Object.values(ours).flatMap(Object.keys));
  const measures = [...new Set([...MEASURES.filter((measure) => seen.has(measure)), ...seen])];
  const rows = measures.flatMap((measure) => [
    printRow(
      measure,
      sets.map((set) => printFigure(ours[set]?.[measure]) + printMove(findChange(changes, set, measure))),
    ),
    ...printBaseline(sets.map((set) => baseline[set]?.[measure])),
  ]);
  return [printRow('', sets), ...rows].join('\n');
}

/** `persons of dev 0.974 -> 0.951` */
export function printChange({ set, measure, before, after }: Change): string {
  return `${measure} of ${set} ${printFigure(before)} -> ${printFigure(after)}`;
}

/** `3 figures rose, 1 fell.` */
export function printSummary(changes: readonly Change[]): string {
  const moves = changes.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [after - before],
  );
  const rose = moves.filter((move) => move > 0).length;
  return `${printCount(rose, 'figure')} rose, ${moves.length - rose} fell.`;
}

function printBaseline(figures: readonly (number | undefined)[]): readonly string[] {
  if (figures.every((figure) => figure === undefined)) return [];
  return [
    styleText('dim', printRow('  by compromise', figures.map(printFigure)), { stream: process.stdout }),
  ];
}

function findChange(changes: readonly Change[], set: string, measure: string): Change | undefined {
  return changes.find((change) => change.set === set && change.measure === measure);
}

function printRow(first: string, cells: readonly string[]): string {
  return [first.padEnd(FIRST_WIDTH), ...cells.map((cell) => cell.padEnd(WIDTH))].join('').trimEnd();
}

function printFigure(figure: number | null | undefined): string {
  return figure?.toFixed(3) ?? NOTHING;
}

/** ` +0.012`, ` -0.003`, ` new`, ` gone`; nothing where the figure stands. */
function printMove(change: Change | undefined): string {
  if (change === undefined) return '';
  const { before, after } = change;
  if (before === null) return ' new';
  if (after === null) return ' gone';
  return ` ${after > before ? '+' : ''}${(after - before).toFixed(3)}`;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Scores } from './judge.ts';

/** Figures by gold set, then by measure. */
export type ScoreTable = Readonly<Record<string, Scores>>;

/** A figure beside the one that is committed. */
export interface Change {
  readonly set: string;
  readonly measure: string;
  /** `null` where there was no figure, or is none any more. */
  readonly before: number | null;
  readonly after: number | null;
}

/** How far a figure may fall before it counts as lost. */
export const TOLERANCE = 0.01;

const FILE = 'tests/extract/scores.json';

const ScoreFile = z.record(z.string(), z.record(z.string(), z.number().min(0).max(1)));

/** The last committed figures; none before the first. Throws where the file holds anything else. */
export function readScores(): ScoreTable {
  if (!existsSync(FILE)) return {};
  return ScoreFile.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

/** Makes these the figures that later ones are held against. */
export function writeScores(table: ScoreTable): void {
  writeFileSync(FILE, `${JSON.stringify(table, null, 2)}\n`);
}

/** Every figure that is not what it was, in the order of the tables. */
export function compareScores(before: ScoreTable, after: ScoreTable): readonly Change[] {
  const sets = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...sets].flatMap((set) => {
    const measures = new Set([...Object.keys(after[set] ?? {}), ...Object.keys(before[set] ?? {})]);
    return [...measures]
      .map((measure) => ({
        set,
        measure,
        before: before[set]?.[measure] ?? null,
        after: after[set]?.[measure] ?? null,
      }))
      .filter((change) => change.before !== change.after);
  });
}

/** True where a figure fell by more than the tolerance, or is gone. */
export function isLost({ before, after }: Change): boolean {
  if (before === null) return false;
  // In whole thousandths, as the judge prints them: 0.98 - 0.97 is more than 0.01 to a computer.
  return after === null || Math.round((before - after) * 1000) > TOLERANCE * 1000;
}

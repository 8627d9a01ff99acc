import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { GoldShape } from '../../src/cli/gold-shape.ts';
import { shared } from '../../tests/shared.ts';

/** Figures by measure, each from 0 to 1 with three digits. */
export type Scores = Readonly<Record<string, number>>;

/** What was found in a bulletin and the file it is held against. */
export interface Prediction {
  readonly gold: string;
  readonly predicted: GoldShape;
}

/** Where the judge lies. It is a program of the real captures' folder, run as it is and no part of this project. */
export const judge = path.join(shared, 'gold', 'score.mjs');

/** `persons              0.985   P 0.990  R 0.980  n 51` */
const FIGURE = /^(\S+)\s+(\d\.\d{3})\s+P /;

/** Has predictions scored together. Throws when the judge fails or prints something else than figures. */
export async function judgePredictions(predictions: readonly Prediction[]): Promise<Scores> {
  const folder = await mkdtemp(path.join(tmpdir(), 'chancery-evaluate-'));
  try {
    const files = await Promise.all(
      predictions.map(async ({ gold, predicted }, index) => {
        const file = path.join(folder, `${index}.json`);
        await writeFile(file, JSON.stringify(predicted));
        return [gold, file];
      }),
    );
    const { stdout } = await promisify(execFile)(process.execPath, [judge, ...files.flat()]);
    return parseFigures(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The figures of a judge's output. Throws where a line is none. */
export function parseFigures(output: string): Scores {
  const lines = output.split('\n').filter((line) => line !== '');
  if (lines.length === 0) throw new Error('Expected figures from the judge, found no line');
  return Object.fromEntries(lines.map(parseFigure));
}

function parseFigure(line: string): readonly [string, number] {
  const [, measure, figure] = FIGURE.exec(line) ?? [];
  if (measure === undefined) throw new Error(`Expected a figure from the judge, found "${line}"`);
  return [measure, Number(figure)];
}

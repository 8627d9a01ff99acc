import { existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { goldShape } from '../../src/cli/gold-shape.ts';
import { createProgress } from '../../src/cli/progress.ts';
import type { ParsedBulletin } from '../../src/domain/bulletin.ts';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { decodeBytes } from '../../src/receive/decode-bytes.ts';
import { loadCompromise } from '../compromise.ts';
import { endUsage, FAILED, NOT_MEASURED, runCommand } from '../run-command.ts';
import { BASELINE_MEASURES, buildBaseline } from './baseline.ts';
import { type GoldSet, listGoldSets } from './gold-sets.ts';
import { judge, judgePredictions, type Prediction, type Scores } from './judge.ts';
import { printChange, printScores, printSummary } from './print-scores.ts';
import { compareScores, isLost, readScores, type ScoreTable, TOLERANCE, writeScores } from './scores.ts';

const NOTES = `
Columns: seed and dev (bulletins with gold in the folder of real captures), travels (terse entries there), a and z (our
own in tests/bulletins; z are held out). A figure that is not the committed one carries by how much it moved.

Figures are F1, or the share that is right where the judge counts so. Beneath those of persons, organizations and
countries stands what compromise reaches on the same articles.

Exits with 1 when a figure fell by more than ${TOLERANCE} below tests/extract/scores.json, with 2 where the gold is missing.
CHANCERY_SHARED names the folder of real captures (default: ../shared).`;

interface EvaluateOptions {
  readonly write?: true;
  readonly baseline: boolean;
}

const command = new Command('npm run evaluate --')
  .description('score extraction on every gold set, beside the last committed figures')
  .option('--write', 'keep the new figures in tests/extract/scores.json')
  .option('--no-baseline', 'leave out compromise, which is installed on first use')
  .addHelpText('after', NOTES)
  .action(async (options: EvaluateOptions) => {
    process.exitCode = await evaluate(options);
  })
  .exitOverride(endUsage);

await runCommand(command);

async function evaluate({ write, baseline }: EvaluateOptions): Promise<number> {
  if (!existsSync(judge)) {
    console.error(`Expected gold and its judge in the folder of real captures, found no ${judge}`);
    return NOT_MEASURED;
  }
  const sets = listGoldSets();
  const ours = await scoreSets(sets, readFacts);
  const theirs = baseline ? await scoreBaseline(sets) : {};
  const changes = compareScores(readScores(), ours);
  console.log(`${printScores({ ours, baseline: theirs, changes })}\n\n${printSummary(changes)}`);
  const lost = changes.filter(isLost);
  if (lost.length > 0) {
    console.error(`Expected no figure to fall by more than ${TOLERANCE}, found ${lost.length}:`);
    for (const change of lost) console.error(`  ${printChange(change)}`);
  }
  if (write) writeScores(ours);
  return lost.length > 0 && !write ? FAILED : 0;
}

function readFacts(bulletin: ParsedBulletin): Prediction['predicted'] {
  return goldShape(bulletin, extractFacts(bulletin));
}

async function scoreBaseline(sets: readonly GoldSet[]): Promise<ScoreTable> {
  const findNames = await loadCompromise();
  const table = await scoreSets(sets, (bulletin) => buildBaseline(bulletin, findNames));
  return Object.fromEntries(Object.entries(table).map(([set, scores]) => [set, pickNamed(scores)]));
}

function pickNamed(scores: Scores): Scores {
  return Object.fromEntries(
    Object.entries(scores).filter(([measure]) => BASELINE_MEASURES.includes(measure)),
  );
}

async function scoreSets(
  sets: readonly GoldSet[],
  predict: (bulletin: ParsedBulletin) => Prediction['predicted'],
): Promise<ScoreTable> {
  const progress = createProgress(process.stderr);
  const table: Record<string, Scores> = {};
  for (const [index, { name, cases }] of sets.entries()) {
    progress.show(index, sets.length, name);
    const predictions = cases.map(({ bulletin, gold }) => ({
      gold,
      predicted: predict(parseBulletin(decodeBytes(readFileSync(bulletin)).text)),
    }));
    table[name] = await judgePredictions(predictions);
  }
  progress.clear();
  return table;
}

import { Command, InvalidArgumentError } from 'commander';
import { installCompetitors } from '../competitors.ts';
import { printMachine, printMemory, printSpeed } from './print-rounds.ts';
import { listTexts } from './texts.ts';
import { runTurns } from './turns.ts';

const NOTES = `
Both read the same articles, each in a process of its own, by turns; a first round that counts for nothing warms them
up. One core: articles a second of processor time, all threads counted. MB: memory in use after a collection.

CHANCERY_SHARED names the folder of real captures (default: ../shared); without it there is no corpus, and our own
bulletins are read alone.`;

interface ExtractOptions {
  readonly rounds: number;
}

/** `npm run bench -- extract` */
export function buildExtractBench(): Command {
  return new Command('extract')
    .description('speed on one core and memory of extraction, beside compromise')
    .option('--rounds <n>', 'rounds to take the median of', parseRounds, 3)
    .addHelpText('after', NOTES)
    .action(runExtractBench);
}

function parseRounds(value: string): number {
  if (!/^[1-9]\d?$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1 to 99.');
  return Number(value);
}

async function runExtractBench({ rounds }: ExtractOptions): Promise<void> {
  await installCompetitors();
  console.log(printMachine());
  for (const texts of listTexts()) {
    const results = await runTurns(texts, rounds);
    console.log(`\n${printSpeed(texts, results)}\n\n${printMemory(results)}`);
  }
  console.log(`\n${printMachine()}`);
}

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { createProgress } from '../../src/cli/progress.ts';
import { installCompetitors } from '../competitors.ts';
import { printMachine, printMemory, printSpeed } from './print-rounds.ts';
import { type ContestantName, type Results, Round } from './rounds.ts';
import { listTexts, type Texts } from './texts.ts';

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

async function runTurns({ name, files }: Texts, rounds: number): Promise<Results> {
  const progress = createProgress(process.stderr);
  const chancery = startContestant('chancery', files);
  const compromise = startContestant('compromise', files);
  const runRound = async (contestant: Contestant, round: number): Promise<Round> => {
    progress.show(round, rounds + 1, `${name}, ${contestant.name}`);
    contestant.process.send('round');
    return Round.parse(await receive(contestant.process));
  };
  try {
    await Promise.all([chancery, compromise].map((contestant) => receive(contestant.process)));
    const ours: [Round, ...Round[]] = [await runRound(chancery, 0)];
    const theirs: [Round, ...Round[]] = [await runRound(compromise, 0)];
    for (let round = 1; round <= rounds; round++) {
      ours.push(await runRound(chancery, round));
      theirs.push(await runRound(compromise, round));
    }
    return { chancery: ours, compromise: theirs };
  } finally {
    for (const contestant of [chancery, compromise]) contestant.process.kill();
    progress.clear();
  }
}

interface Contestant {
  readonly name: ContestantName;
  readonly process: ChildProcess;
}

function startContestant(name: ContestantName, files: readonly string[]): Contestant {
  const execArgv = ['--expose-gc', '--import', 'tsx'];
  return {
    name,
    process: fork(path.join(import.meta.dirname, 'contestant.ts'), [name, ...files], { execArgv }),
  };
}

/** A process's next message. Rejects when it ends instead. */
async function receive(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const end = (code: number | null) =>
    ended.abort(new Error(`Expected a round from a contestant, found its end with code ${code}`));
  child.once('exit', end);
  try {
    const [message] = await once(child, 'message', { signal: ended.signal });
    return message;
  } finally {
    child.off('exit', end);
  }
}

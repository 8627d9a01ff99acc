import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { CommandFailed } from '../../src/cli/failure.ts';
import { createProgress } from '../../src/cli/progress.ts';
import {
  type ContestantName,
  Memory,
  Reading,
  type Request,
  type Results,
  type Round,
  sumReadings,
} from './rounds.ts';
import type { Texts } from './texts.ts';

type Contestants = Readonly<Record<ContestantName, ChildProcess>>;
type BothRounds = Readonly<Record<ContestantName, Round>>;

/**
 * Lets both contestants read all texts, once to warm up and then as often as asked. They take turns round by round:
 * text by text, with a pause after each, ours ran at two thirds of the speed it has when it reads on, as an ingest
 * does. Throws CommandFailed when a contestant's process ends.
 */
export async function runTurns({ name, files }: Texts, rounds: number): Promise<Results> {
  const progress = createProgress(process.stderr);
  const contestants = {
    chancery: startContestant('chancery', files),
    compromise: startContestant('compromise', files),
  };
  try {
    await Promise.all(Object.values(contestants).map(receive));
    progress.show(0, rounds + 1, `${name}, warming up`);
    const warmUp = await runRound(contestants, files.length);
    const counted: BothRounds[] = [];
    for (let round = 1; round <= rounds; round++) {
      progress.show(round, rounds + 1, name);
      counted.push(await runRound(contestants, files.length));
    }
    return {
      chancery: [warmUp.chancery, ...counted.map(({ chancery }) => chancery)],
      compromise: [warmUp.compromise, ...counted.map(({ compromise }) => compromise)],
    };
  } finally {
    for (const child of Object.values(contestants)) child.kill();
    progress.clear();
  }
}

async function runRound({ chancery, compromise }: Contestants, texts: number): Promise<BothRounds> {
  return { chancery: await readAll(chancery, texts), compromise: await readAll(compromise, texts) };
}

async function readAll(child: ChildProcess, texts: number): Promise<Round> {
  const readings: Reading[] = [];
  for (let text = 0; text < texts; text++) {
    readings.push(Reading.parse(await ask(child, { kind: 'READ', text })));
  }
  return { ...sumReadings(readings), ...(await measureMemory(child)) };
}

async function measureMemory(child: ChildProcess): Promise<Memory> {
  return Memory.parse(await ask(child, { kind: 'MEASURE' }));
}

function startContestant(name: ContestantName, files: readonly string[]): ChildProcess {
  return fork(path.join(import.meta.dirname, 'contestant.ts'), [name, ...files], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
  });
}

async function ask(child: ChildProcess, request: Request): Promise<unknown> {
  child.send(request);
  return receive(child);
}

/** A process's next message. Rejects when it ends instead. */
async function receive(child: ChildProcess): Promise<unknown> {
  const ended = new AbortController();
  const end = (code: number | null) =>
    ended.abort(new CommandFailed(`Expected an answer from a contestant, found its end with code ${code}`));
  child.once('exit', end);
  try {
    const [message] = await once(child, 'message', { signal: ended.signal });
    return message;
  } catch (error) {
    throw ended.signal.aborted ? ended.signal.reason : error; // once() tells only that it was aborted
  } finally {
    child.off('exit', end);
  }
}

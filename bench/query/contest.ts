import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CommandFailed } from '../../src/cli/failure.ts';
import { type Child, startChild } from '../child.ts';
import { receiveNumbered } from '../feed/bulletins.ts';
import type { RecordWriter } from '../feed/record.ts';
import type { ContestantName } from './contestants.ts';
import { OPERATIONS, type OperationName, writeBody } from './operations.ts';
import { Listening, Load, type TurnResult } from './server-messages.ts';

/** A contestant that listens. */
export interface Contestant extends AsyncDisposable {
  readonly name: ContestantName;
  readonly url: string;
  /** Microseconds of processor time it has taken so far. */
  readonly readCpu: () => Promise<number>;
}

/** Starts a contestant in a process of its own. */
export async function startContestant(name: ContestantName, databaseUrl: string): Promise<Contestant> {
  const file = path.join(import.meta.dirname, 'server.ts');
  const child = startChild({ name, file, args: [name, databaseUrl] });
  const { url } = Listening.parse(await child.ask({}));
  const readCpu = async () => Listening.parse(await child.ask({})).cpu;
  return { name, url, readCpu, [Symbol.asyncDispose]: () => child[Symbol.asyncDispose]() };
}

/** Starts what loads them. */
export function startLoad(): Child {
  return startChild({ name: 'load', file: path.join(import.meta.dirname, 'load.ts'), args: [] });
}

/** Throws CommandFailed unless all give the same answers, and answers that hold something. */
export async function assertSameFacts(
  contestants: readonly Pick<Contestant, 'name' | 'url'>[],
  personId: number,
): Promise<void> {
  for (const operation of OPERATIONS) {
    const body = writeBody(operation, personId);
    const answers = await Promise.all(contestants.map(({ url }) => askData(url, body)));
    const [first] = answers;
    const odd = contestants.find((_one, index) => !isDeepStrictEqual(answers[index], first));
    if (odd !== undefined || JSON.stringify(first).length < SHORTEST_ANSWER)
      throw new CommandFailed(
        `Expected the same ${operation} of all, found another of ${odd?.name ?? 'all'}:\n${JSON.stringify(
          answers.map((answer) => JSON.stringify(answer).slice(0, 300)),
          null,
          1,
        )}`,
      );
  }
}

const SHORTEST_ANSWER = 500;

async function askData(url: string, body: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const answer: unknown = await response.json();
  return typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : answer;
}

export interface Turn {
  readonly load: Pick<Child, 'ask'>;
  readonly contestant: Contestant;
  readonly operation: OperationName;
  readonly personId: number;
  readonly seconds: number;
  readonly connections: number;
}

/** Loads one contestant with one operation. Throws CommandFailed when an answer was another than its first. */
export async function runTurn({ load, contestant, operation, personId, ...size }: Turn): Promise<TurnResult> {
  const body = writeBody(operation, personId);
  const before = await contestant.readCpu();
  const result = Load.parse(await load.ask({ url: contestant.url, body, ...size }));
  if (result.failed > 0)
    throw new CommandFailed(
      `Expected the same answer always of ${contestant.name}, found ${result.failed} others`,
    );
  return { ...result, cpu: ((await contestant.readCpu()) - before) / Math.max(1, result.answers) };
}

/** Commits a bulletin, asks for the front page over so many connections at once, and tells when all have it. */
export async function timeFirst(
  { url }: Pick<Contestant, 'url'>,
  writer: Pick<RecordWriter, 'commit'>,
  { number, asking }: { readonly number: number; readonly asking: number },
): Promise<number> {
  const body = writeBody('FrontPage', 0);
  await Promise.all(Array.from({ length: asking }, () => askData(url, body)));
  await writer.commit(receiveNumbered(number));
  const start = performance.now();
  await Promise.all(Array.from({ length: asking }, () => askData(url, body)));
  return performance.now() - start;
}

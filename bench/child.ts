import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import { CommandFailed } from '../src/cli/failure.ts';

const Answer = z.object({ id: z.number(), answer: z.unknown().optional(), error: z.string().optional() });

/** A process that answers requests, of which several may be under way. */
export interface Child extends AsyncDisposable {
  /** Rejects with CommandFailed when the process fails at it, or ends first. */
  readonly ask: (request: object) => Promise<unknown>;
  /** What it wrote to stderr before it ended; resolves when it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly errors: string }>;
}

export interface ChildOptions {
  /** What the process is called in messages to people. */
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
}

/** Starts a TypeScript file as a process of its own, with the garbage collector at hand. */
export function startChild({ name, file, args }: ChildOptions): Child {
  const child = fork(file, args, {
    execArgv: ['--expose-gc', '--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const waiting = new Map<number, PromiseWithResolvers>();
  let asked = 0;
  const errors: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const ended = waitForEnd(child, errors);
  void ended.then(({ code, errors: text }) => {
    const reason = text.trim().split('\n').slice(-8).join('\n');
    for (const { reject } of waiting.values())
      reject(
        new CommandFailed(`Expected an answer from ${name}, found its end with code ${code}\n${reason}`),
      );
    waiting.clear();
  });
  child.on('message', (message) => {
    const { id, answer, error } = Answer.parse(message);
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(answer);
    else one?.reject(new CommandFailed(`${name}: ${error}`));
  });
  return {
    ended,
    ask: (request) =>
      new Promise((resolve, reject) => {
        asked += 1;
        if (!child.connected) return reject(new CommandFailed(`Expected ${name} to live, found its end`));
        waiting.set(asked, { resolve, reject });
        child.send({ id: asked, request }, (error) => error && reject(error));
      }),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

interface PromiseWithResolvers {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

async function waitForEnd(child: ChildProcess, errors: readonly string[]) {
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, errors: errors.join('') };
}

const Question = z.object({ id: z.number(), request: z.unknown() });

/** Answers what the starting process asks, each question as soon as it comes. For use in the child. */
export function answerParent(answer: (request: unknown) => Promise<unknown>): void {
  process.on('message', async (message) => {
    const { id, request } = Question.parse(message);
    try {
      process.send?.({ id, answer: await answer(request) });
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
  process.on('disconnect', () => process.exit());
}

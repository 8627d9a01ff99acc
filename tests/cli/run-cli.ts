import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface CliOutcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real command line as a child process. Disposing it kills what still runs. */
export interface RunningCli extends AsyncDisposable {
  readonly process: ChildProcessWithoutNullStreams;
  /** The first line on stdout, past or to come, that matches. Rejects when the process ends without it. */
  readonly line: (pattern: RegExp) => Promise<string>;
  /** Resolves when the process has ended and its output is complete. */
  readonly outcome: Promise<CliOutcome>;
}

/** For tests that start several processes, each of which takes a second on an idle machine and many on a busy one. */
export const PATIENCE = { timeout: 180_000 };

const TSX = import.meta.resolve('tsx');
const MAIN = path.resolve('src/main.ts');

export interface CliOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Folder to run in; the project's unless given. */
  readonly cwd?: string;
  readonly stdin?: string;
}

/** Starts the command line as `npm run chancery` does, without npm. */
export function startCli(args: readonly string[], { env = {}, cwd, stdin }: CliOptions = {}): RunningCli {
  return watchCli(
    spawn(process.execPath, ['--import', TSX, MAIN, ...args], {
      cwd,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    }),
    stdin,
  );
}

/** Starts the command line by its npm script, as the README does. */
export function startNpmCli(args: readonly string[], env: Readonly<Record<string, string>>): RunningCli {
  return watchCli(
    spawn('npm', ['run', '--silent', 'chancery', '--', ...args], { env: { ...process.env, ...env } }),
    undefined,
  );
}

function watchCli(child: ChildProcessWithoutNullStreams, stdin: string | undefined): RunningCli {
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  if (stdin !== undefined) child.stdin.end(stdin);
  const outcome = new Promise<CliOutcome>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = stdout.split('\n').find((one) => pattern.test(one));
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', look);
      outcome.then(
        () => reject(new Error(`Expected a line like ${pattern}, found:\n${stdout}\n${stderr}`)),
        reject,
      );
      look();
    });
  return {
    process: child,
    line,
    outcome,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await outcome;
    },
  };
}

/** Runs the command line to its end. */
export function runCli(args: readonly string[], options?: CliOptions): Promise<CliOutcome> {
  return startCli(args, { stdin: '', ...options }).outcome;
}

/** A folder of a test's own, gone after it, and the environment that keeps the database there. */
export interface Workspace extends Disposable {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly env: Readonly<Record<string, string>>;
}

export function makeWorkspace(): Workspace {
  const folder = mkdtempSync(path.join(tmpdir(), 'chancery-cli-'));
  const databaseUrl = `file:${path.join(folder, 'chancery.db')}`;
  return {
    folder,
    databaseUrl,
    env: { CHANCERY_DATABASE: databaseUrl },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const HOST = '127.0.0.1';
const MAIN = path.resolve('src/main.ts');
/** Lines it wrote last that are told when it has crashed. */
const LAST_WORDS = 20;

export interface KilledServiceOptions {
  readonly databaseUrl: string;
  readonly port: number;
  /** Stops it, also while it starts. */
  readonly signal: AbortSignal;
}

/** The service in a process of its own, always at the same address. */
export interface KilledService {
  /** Without a path. */
  readonly url: string;
  /** Kills it as a power cut would, and starts it again. Resolves when it listens. */
  readonly killAndRestart: () => Promise<void>;
  /** Mebibytes it occupies at present; 0 while it is away. */
  readonly memory: () => Promise<number>;
  /** Rejects when it ends unasked, with what it complained of. Never resolves. */
  readonly crashed: Promise<never>;
  /** Resolves when it has stopped upon the signal. */
  readonly stopped: () => Promise<void>;
}

/** Starts the service as its users do. Rejects with what it complained of when it ends before it listens. */
export async function startKilledService(options: KilledServiceOptions): Promise<KilledService> {
  const { databaseUrl, port, signal } = options;
  const dismissed = new WeakSet<ChildProcess>();
  let crash: (error: Error) => void = () => undefined;
  const crashed = new Promise<never>((_resolve, reject) => {
    crash = reject;
  });
  const end = async (child: ChildProcess, killedBy: NodeJS.Signals) => {
    dismissed.add(child);
    if (hasEnded(child)) return;
    const gone = once(child, 'exit');
    child.kill(killedBy);
    await gone;
  };
  const launch = () => {
    const child = spawnService(databaseUrl, port);
    const lastWords = keepLastWords(child);
    child.once('exit', () => {
      const found = `Expected the service to go on, found it ended: ${lastWords()}`;
      if (!dismissed.has(child)) crash(new Error(found));
    });
    return child;
  };
  let current = launch();
  signal.addEventListener('abort', () => void end(current, 'SIGTERM'), { once: true });
  await Promise.race([waitUntilItListens(current), crashed]);
  return {
    url: `http://${HOST}:${port}`,
    killAndRestart: async () => {
      await end(current, 'SIGKILL');
      if (signal.aborted) return;
      current = launch();
      await waitUntilItListens(current);
    },
    memory: async () => measure(current),
    crashed,
    stopped: () => end(current, 'SIGTERM'),
  };
}

function spawnService(databaseUrl: string, port: number): ChildProcess {
  const serve = ['--import', 'tsx', MAIN, 'serve', '--host', HOST, '--port', String(port)];
  // `env` becomes the command, so what is killed is the service itself.
  return spawn('env', [`CHANCERY_DATABASE=${databaseUrl}`, process.execPath, ...serve], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Resolves when it has ended as well: who cares for that is told of the crash. */
async function waitUntilItListens({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('Expected the service to print');
  for await (const line of createInterface(stdout)) if (line.includes('listens at')) return;
}

function keepLastWords({ stderr }: ChildProcess): () => string {
  if (!stderr) throw new Error('Expected the service to print');
  const lines: string[] = [];
  createInterface(stderr).on('line', (line) => {
    lines.push(line);
    if (lines.length > LAST_WORDS) lines.shift();
  });
  return () => lines.join('\n');
}

async function measure(child: ChildProcess): Promise<number> {
  if (hasEnded(child)) return 0;
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(child.pid)]);
    return Number(stdout) / 1024;
  } catch (error) {
    // It may be killed between the look and the measurement.
    if (hasEnded(child)) return 0;
    throw error;
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

import type { ChildProcess } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const HOST = '127.0.0.1';
const MAIN = path.resolve('src/main.ts');

/** The service in a process of its own, always at the same address. */
export interface KilledService {
  /** Without a path. */
  readonly url: string;
  /** Kills it as a power cut would, and starts it again. Resolves when it listens. */
  readonly killAndRestart: () => Promise<void>;
  /** Mebibytes it occupies at present; 0 while it is away. */
  readonly memory: () => Promise<number>;
  /** Asks it to stop, and resolves when it has. */
  readonly stop: () => Promise<void>;
}

/** Starts the service as its users do. Rejects with what it complained of when it ends before it listens. */
export async function startKilledService(databaseUrl: string, port: number): Promise<KilledService> {
  let current = start(databaseUrl, port);
  await current;
  return {
    url: `http://${HOST}:${port}`,
    killAndRestart: async () => {
      current = current.then((child) => end(child, 'SIGKILL')).then(() => start(databaseUrl, port));
      await current;
    },
    memory: async () => measure(await current),
    stop: async () => end(await current, 'SIGTERM'),
  };
}

async function start(databaseUrl: string, port: number): Promise<ChildProcess> {
  const command = [
    process.execPath,
    '--import',
    'tsx',
    MAIN,
    'serve',
    '--host',
    HOST,
    '--port',
    String(port),
  ];
  // `env` becomes the command, so what is killed is the service itself.
  const child = spawn('env', [`CHANCERY_DATABASE=${databaseUrl}`, ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  createInterface(child.stderr).on('line', (line) => complaints.push(line));
  for await (const line of createInterface(child.stdout)) if (line.includes('listens at')) return child;
  throw new Error(`Expected the service to listen, found it ended: ${complaints.join('\n')}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

async function measure({ pid, exitCode, signalCode }: ChildProcess): Promise<number> {
  if (exitCode !== null || signalCode !== null) return 0;
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { receivePaths } from '../receive/receive-paths.ts';
import { findFreePort } from './free-port.ts';
import { createIngestLog } from './ingest-log.ts';
import { parsePort } from './port.ts';
import { parseSeconds } from './seconds.ts';
import type { Service } from './service.ts';
import { listenForStop, type Stop, waitForStop } from './stop.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const DATA = 'data';
const SECONDS_BETWEEN = 5;

const NOTES = `
The database is data/demo-PORT.db and made anew each time, so that every demo begins with an empty record and a second
one, which takes the next free port, does not disturb the first.

Example:
  $ npm run demo`;

interface DemoOptions {
  readonly port?: number;
  readonly every: number;
}

/** `chancery demo` */
export function buildDemoCommand(): Command {
  return new Command('demo')
    .description('serve a new database and let sample bulletins arrive one after another')
    .option('--port <number>', 'first port to try (CHANCERY_PORT, 4000)', parsePort)
    .option('--every <seconds>', 'time between two bulletins', parseSeconds, SECONDS_BETWEEN)
    .addHelpText('after', NOTES)
    .action(runDemo);
}

async function runDemo(options: DemoOptions): Promise<void> {
  const config = readConfig();
  const { host } = config;
  const stop = listenForStop();
  const wanted = options.port ?? config.port;
  const port = await findFreePort(host, wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken, this demo takes ${port}.\n`);
  const { startService } = await import('./service.ts');
  const service = await startService({
    ...config,
    logLevel: config.logLevel ?? 'error',
    databaseUrl: await clearDatabase(port),
    port,
  });
  try {
    console.log(introduce(service.url));
    await letBulletinsArrive(service, options.every, stop);
    await waitForStop(stop);
  } finally {
    await service.stop();
  }
}

/** Removes what an earlier demo left at this port; holding the port means that no other demo uses it now. */
async function clearDatabase(port: number): Promise<string> {
  const file = path.join(DATA, `demo-${port}.db`);
  for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
  return `file:./${file}`;
}

/** The subscription begins with the first bulletin, so that whoever pastes it late still sees them all. */
function introduce(url: string): string {
  return `Chancery listens at ${url}/graphql

Open ${url} in a browser and watch sample bulletins arrive.
The address above is GraphiQL there; run this in it:

  subscription {
    bulletinIngested(after: "") {
      cursor
      bulletin {
        title
        articles { headline participations { participant { name } office } }
      }
    }
  }

Or print them in another terminal:

  npm run chancery -- follow --from-start --url ${url.replace(/^http/, 'ws')}/graphql
`;
}

async function letBulletinsArrive({ store, bell }: Service, every: number, { signal }: Stop): Promise<void> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt')).sort();
  const { ingest } = await import('../ingest.ts');
  const log = createIngestLog(names.length);
  for await (const reception of receivePaths(names.map((name) => path.join(SAMPLES, name)))) {
    await pause(every, signal);
    if (signal.aborted) return;
    if (reception.kind === 'REFUSED') {
      log.failed(reception.origin, reception.error);
      continue;
    }
    const bulletin = { ...reception.bulletin, origin: path.basename(reception.bulletin.origin) };
    log.stored(bulletin.origin, await ingest(bulletin, { store, bell }));
  }
  console.log('\nAll samples are in; the service goes on. Ctrl-C ends it.');
}

async function pause(seconds: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(seconds * 1000, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

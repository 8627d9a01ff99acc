import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { findFreePort } from '../../src/cli/free-port.ts';
import { createProgress } from '../../src/cli/progress.ts';
import { listenForStop } from '../../src/cli/stop.ts';
import { printMachine } from '../extract/print-rounds.ts';
import { endUsage, FAILED, runCommand } from '../run-command.ts';
import { isFlawless } from './ledger.ts';
import { printSiege } from './print-siege.ts';
import { runSiege } from './siege.ts';

const HOST = '127.0.0.1';
const FIRST_PORT = 43_100;

const NOTES = `
Two processes ingest 10,000 changes a minute while the service is killed and started again twice a minute, at random
moments, and connections are cut. Half of the listeners use src/client/ over WebSocket, half are raw event streams that
resume by Last-Event-ID. Where the machine is too slow for these figures there are fewer changes and kills, and the
report says so. At three quarters of the time the attack is over; then listeners may take as long to catch up as they
are told anything, within the rest of the time, or two minutes where that is more.

Exit codes: 0 nothing was lost, told twice or told out of order, 1 not so, 2 a command line that means nothing, 130 and
143 interrupted.

Examples:
  $ npm run soak
  $ npm run soak -- --minutes 1`;

interface SoakOptions {
  readonly minutes: number;
  readonly listeners: number;
}

function parseMinutes(value: string): number {
  return parseWhole(value, 1, 10);
}

function parseListeners(value: string): number {
  return parseWhole(value, 2, 1_000);
}

function parseWhole(value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
}

async function runSoak({ minutes, listeners }: SoakOptions): Promise<void> {
  const stop = listenForStop();
  const progress = createProgress(process.stderr);
  const folder = await mkdtemp(path.join(tmpdir(), 'chancery-soak-'));
  try {
    const plan = { changes: minutes * 10_000, kills: minutes * 2, listeners };
    const report = await runSiege({
      ...plan,
      databaseUrl: `file:${path.join(folder, 'chancery.db')}`,
      port: await findFreePort(HOST, FIRST_PORT),
      seconds: minutes * 60,
      signal: stop.signal,
      onProgress: progress.show,
    });
    progress.clear();
    if (stop.signal.aborted) return;
    console.log(`${printMachine()}\n${printSiege(report, plan)}`);
    if (!isFlawless(report.faults)) process.exitCode = FAILED;
  } catch (error) {
    // What fails because it was interrupted is no failure.
    if (!stop.signal.aborted) throw error;
  } finally {
    progress.clear();
    if (stop.signal.aborted) process.exitCode = stop.exitCode();
    await rm(folder, { recursive: true, force: true });
  }
}

const command = new Command('npm run soak --')
  .description('Holds the live feed to its promises while everything goes wrong at once.')
  .option('--minutes <n>', 'time of the run, 1 to 10', parseMinutes, 10)
  .option('--listeners <n>', 'clients, half of them over WebSocket', parseListeners, 50)
  .addHelpText('after', NOTES)
  .showSuggestionAfterError()
  .exitOverride(endUsage)
  .action(runSoak);
await runCommand(command);

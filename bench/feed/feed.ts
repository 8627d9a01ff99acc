import { Command, InvalidArgumentError } from 'commander';
import { createProgress } from '../../src/cli/progress.ts';
import { installCompetitors } from '../competitors.ts';
import { printMachine } from '../extract/print-rounds.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import type { FeedBench } from './parts.ts';
import { runFeedBench } from './parts.ts';

const NOTES = `
Without the name of a part: all of them at the sizes in brackets. Each contestant has a fresh database, a server in a
process of its own and clients in others; contestants take turns, round by round. Times are milliseconds from the
commit of a bulletin, in a third process, to its receipt by a client. Each message is checked: all subscribers must be
told the same, and every contestant must tell the same facts.

  chancery   ours, as it is served
  yoga       GraphQL Yoga with createPubSub, graphql-ws and Prisma: one execution a subscriber
  mercurius  Mercurius with its own subscriptions, on Fastify
  floor      ws alone, one ready-made frame written to every socket

Wants a machine without other work, 4 GB and, for N subscribers, N file handles a process (ulimit -n).
Ends with 1 when a message is missing or wrong or our server dies.

Examples:
  $ npm run bench -- feed --quick
  $ npm run bench -- feed --fan-out 5000,10000 --rounds 5
  $ npm run bench -- feed --sustained 10000x300 --contestants chancery,floor`;

/** What the command line says; a part that is not named is undefined. */
export interface FeedOptions {
  readonly fanOut?: readonly number[];
  readonly sustained?: readonly [subscribers: number, seconds: number];
  readonly catchUp?: number;
  readonly together?: readonly [clients: number, changes: number];
  readonly stalled?: number;
  readonly rounds?: number;
  readonly events?: number;
  readonly contestants: readonly ContestantName[];
  readonly clients: number;
  readonly quick?: true;
}

/** `npm run bench -- feed` */
export function buildFeedBench(): Command {
  return new Command('feed')
    .description('fan-out, sustained load, catch-up and memory of the live feed, beside other servers')
    .option('--fan-out <sizes>', 'subscribers who are told bulletins (100,1000,5000,10000)', parseSizes)
    .option('--sustained <NxM>', 'N subscribers, a bulletin each second for M seconds (10000x300)', parsePair)
    .option('--catch-up <changes>', 'changes one client replays (100000)', parseSize)
    .option('--together <NxM>', 'N clients who replay M changes each, with --catch-up (1000x1000)', parsePair)
    .option('--stalled <events>', 'events told beside a subscriber that never reads (3000)', parseSize)
    .option('--rounds <n>', 'rounds of fan-out to take the median of (3)', parseSize)
    .option('--events <n>', 'bulletins a round of fan-out that count (10)', parseSize)
    .option('--contestants <names>', 'who takes part', parseContestants, CONTESTANTS)
    .option('--clients <n>', 'processes the clients are spread over', parseSize, 1)
    .option('--quick', 'all parts at sizes that prove they work and measure nothing')
    .addHelpText('after', NOTES)
    .action(runFeed);
}

async function runFeed(options: FeedOptions): Promise<void> {
  await installCompetitors();
  console.log(printMachine());
  const bench = planFeedBench(options);
  await runFeedBench(bench, {
    progress: createProgress(process.stderr),
    print: (text) => console.log(`\n${text}`),
  });
  console.log(`\n${printMachine()}`);
}

const FULL = {
  fanOut: [100, 1_000, 5_000, 10_000],
  sustained: [10_000, 300],
  catchUp: { changes: 100_000, together: [1_000, 1_000] },
  stalled: 3_000,
  rounds: 3,
  events: 10,
} as const;
const QUICK = {
  fanOut: [50, 200],
  sustained: [100, 3],
  catchUp: { changes: 2_000, together: [10, 100] },
  stalled: 3_000,
  rounds: 1,
  events: 3,
} as const;

/** What to run: the parts that are named, or all of them when none is. */
export function planFeedBench(options: FeedOptions): FeedBench {
  const sizes = options.quick ? QUICK : FULL;
  const { fanOut, sustained, catchUp, together, stalled } = options;
  const wantsAll = [fanOut, sustained, catchUp, together, stalled].every((part) => part === undefined);
  const replays = catchUp !== undefined || together !== undefined || wantsAll;
  return {
    contestants: options.contestants,
    clientProcesses: options.clients,
    rounds: options.rounds ?? sizes.rounds,
    events: options.events ?? sizes.events,
    fanOut: fanOut ?? (wantsAll ? sizes.fanOut : []),
    sustained: sustained ?? (wantsAll ? sizes.sustained : null),
    catchUp: replays
      ? { changes: catchUp ?? sizes.catchUp.changes, together: together ?? sizes.catchUp.together }
      : null,
    stalled: stalled ?? (wantsAll ? sizes.stalled : null),
  };
}

function parseSize(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw new InvalidArgumentError('Expected a whole number from 1 to 9999999.');
  return Number(value);
}

function parseSizes(value: string): readonly number[] {
  return value.split(',').map(parseSize);
}

function parsePair(value: string): readonly [number, number] {
  const [first = '', second = '', ...others] = value.split('x');
  if (others.length > 0) throw new InvalidArgumentError('Expected two whole numbers with an x between them.');
  return [parseSize(first), parseSize(second)];
}

function parseContestants(value: string): readonly ContestantName[] {
  const names = value.split(',');
  const unknown = names.find((name) => !CONTESTANTS.some((known) => known === name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`Expected some of ${CONTESTANTS.join(', ')}, found "${unknown}".`);
  return CONTESTANTS.filter((name) => names.includes(name));
}

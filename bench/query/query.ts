import Database from 'better-sqlite3';
import { Command, InvalidArgumentError } from 'commander';
import { createProgress } from '../../src/cli/progress.ts';
import { databaseFile } from '../../src/store/database-url.ts';
import { installCompetitors } from '../competitors.ts';
import { printMachine } from '../extract/print-rounds.ts';
import { createRecords, openRecordWriter } from '../feed/record.ts';
import { ingestArticles } from './articles.ts';
import type { Contestant } from './contest.ts';
import { assertSameFacts, runTurn, startContestant, startLoad, timeFirst } from './contest.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { OPERATIONS } from './operations.ts';
import { printFirst, printGoals, printLoads } from './print-rounds.ts';
import type { TurnResult } from './server-messages.ts';

const NOTES = `
Three operations on one database: the newest 20 articles with their participants and agreements, one person's page, and
a search. Each contestant is a process of its own, the load another; contestants take turns, round by round. All must give
the same facts, and each always the same answer.

  chancery           ours, as it is served: repeated answers are told from bytes
  chancery-uncached  the same on a record that seems to change before each request
  by-the-docs        GraphQL Yoga, Pothos and Prisma, which loads what is selected
  mercurius          Mercurius on Fastify with its compiler, its loaders over better-sqlite3
  apollo             Apollo Server, DataLoader over better-sqlite3
  floor              node:http and better-sqlite3: one statement that builds JSON, no GraphQL

The database is made of the sample bulletins, each time as those of another day; --database takes a copy of another.
Wants a machine without other work. Ends with 1 when answers differ.

Examples:
  $ npm run bench -- query --quick
  $ npm run bench -- query --rounds 5 --contestants chancery,mercurius
  $ npm run bench -- query --database data/chancery.db`;

interface QueryOptions {
  readonly articles: number;
  readonly database?: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly contestants: readonly ContestantName[];
  readonly quick?: true;
}

/** `npm run bench -- query` */
export function buildQueryBench(): Command {
  return new Command('query')
    .description('answers a second of three queries, beside other servers on the same database')
    .option('--articles <n>', 'articles to ingest first', parseSize, 10_000)
    .option('--database <file>', 'a database to copy instead')
    .option('--rounds <n>', 'rounds to take the median of', parseSize, 3)
    .option('--seconds <n>', 'seconds of load for each turn', parseSize, 3)
    .option('--connections <n>', 'connections that ask without a pause', parseSize, 16)
    .option('--contestants <names>', 'who takes part', parseContestants, CONTESTANTS)
    .option('--quick', 'few articles and one short round: proves that it works and measures nothing')
    .addHelpText('after', NOTES)
    .action((options: QueryOptions) =>
      runQueryBench(options.quick ? { ...options, articles: 200, rounds: 1, seconds: 1 } : options),
    );
}

async function runQueryBench(options: QueryOptions): Promise<void> {
  await installCompetitors();
  console.log(printMachine());
  using records = createRecords();
  const databaseUrl = options.database ? records.copy(`file:${options.database}`) : records.create();
  if (!options.database) await ingestArticles(databaseUrl, options.articles);
  const contestants: Contestant[] = [];
  try {
    for (const name of options.contestants) contestants.push(await startContestant(name, databaseUrl));
    const personId = findBusiestPerson(databaseUrl);
    await assertSameFacts(contestants, personId);
    await measureLoads(contestants, personId, options);
    await measureFirst(contestants, databaseUrl, options);
  } finally {
    await Promise.all(contestants.map((contestant) => contestant[Symbol.asyncDispose]()));
  }
  console.log(`\n${printMachine()}`);
}

async function measureLoads(contestants: readonly Contestant[], personId: number, options: QueryOptions) {
  const { rounds, seconds, connections } = options;
  await using load = startLoad();
  const progress = createProgress(process.stderr);
  for (const operation of OPERATIONS) {
    const loads = new Map<ContestantName, TurnResult[]>(contestants.map(({ name }) => [name, []]));
    // The first round warms them up and counts for nothing.
    for (let round = 0; round <= rounds; round++)
      for (const contestant of contestants) {
        progress.show(round, rounds, `${operation}, ${contestant.name}`);
        const turn = { load, contestant, operation, personId, connections };
        const result = await runTurn({ ...turn, seconds: round === 0 ? 1 : seconds });
        if (round > 0) loads.get(contestant.name)?.push(result);
      }
    progress.clear();
    console.log(`\n${printLoads(operation, loads)}`);
    if (operation === 'FrontPage') console.log(`\n${printGoals(loads)}`);
  }
}

async function measureFirst(contestants: readonly Contestant[], databaseUrl: string, options: QueryOptions) {
  await using writer = await openRecordWriter(databaseUrl);
  const times = new Map<ContestantName, number[]>(contestants.map(({ name }) => [name, []]));
  const { connections: asking } = options;
  let number = 0;
  for (let round = 0; round < 3 * options.rounds; round++)
    for (const contestant of contestants) {
      number += 1;
      times.get(contestant.name)?.push(await timeFirst(contestant, writer, { number, asking }));
    }
  console.log(`\n${printFirst(times, asking)}`);
}

function findBusiestPerson(databaseUrl: string): number {
  const database = new Database(databaseFile(databaseUrl), { readonly: true });
  const id = database
    .prepare<[], number>(
      `SELECT participantId FROM ParticipantTally JOIN Participant ON id = participantId
       WHERE kind = 'PERSON' ORDER BY articles DESC, id LIMIT 1`,
    )
    .pluck()
    .get();
  database.close();
  return id ?? 0;
}

function parseSize(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw new InvalidArgumentError('Expected a whole number from 1 to 9999999.');
  return Number(value);
}

function parseContestants(value: string): readonly ContestantName[] {
  const names = value.split(',');
  const unknown = names.find((name) => !CONTESTANTS.some((known) => known === name));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`Expected some of ${CONTESTANTS.join(', ')}, found "${unknown}".`);
  return CONTESTANTS.filter((name) => names.includes(name));
}

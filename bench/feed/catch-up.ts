import Database from 'better-sqlite3';
import { CommandFailed } from '../../src/cli/failure.ts';
import { databaseFile } from '../../src/store/database-url.ts';
import { receiveNumbered } from './bulletins.ts';
import { type ClientRequest, Replayed } from './client-messages.ts';
import type { Contest } from './contest.ts';
import { REPLAY } from './contestants.ts';
import { type Effort, watchEffort } from './effort.ts';
import { openRecordWriter, type Records, readStart } from './record.ts';

const BULLETINS = 40;
const TIMEOUT_MS = 15 * 60_000;
/** Places apart from which those who read together begin. */
const PLACES = 100;

/** A replay: its speed, and what the server spent on it. */
export interface CatchUp extends Replayed, Effort {}

export interface CatchUps {
  /** One client reading everything. */
  readonly alone: CatchUp;
  /** Many clients at once. */
  readonly together: CatchUp;
}

export interface CatchUpOptions {
  /** Changes in the record. */
  readonly changes: number;
  readonly clients: number;
  /** Changes each of them reads. */
  readonly each: number;
}

/** A database with exactly so many changes: those of some bulletins, told again and again in the same order. */
export async function createLongRecord(records: Records, changes: number): Promise<string> {
  const url = records.create();
  {
    await using writer = await openRecordWriter(url);
    for (let number = 1; number <= BULLETINS; number++) {
      const { sequence } = await writer.commit(receiveNumbered(number));
      if (sequence >= changes) break;
    }
  }
  const database = new Database(databaseFile(url));
  const columns = 'kind, at, bulletinId, articleId, revisionId, participantId, agreementId, engagementId';
  const again = database.prepare(
    `INSERT INTO Change (${columns}) SELECT ${columns} FROM Change ORDER BY sequence LIMIT ?`,
  );
  database.prepare('DELETE FROM Change WHERE sequence > ?').run(changes);
  database
    .prepare(`UPDATE sqlite_sequence SET seq = (SELECT max(sequence) FROM Change) WHERE name = 'Change'`)
    .run();
  for (let rows = countChanges(database); rows < changes; rows = countChanges(database))
    again.run(changes - rows);
  database.close();
  return url;
}

function countChanges(database: Database.Database): number {
  return Number(database.prepare('SELECT count(*) FROM Change').pluck().get());
}

/** Lets one client replay everything, then many at once a part each. Throws where one lacks a change. */
export async function measureCatchUp(contest: Contest, options: CatchUpOptions): Promise<CatchUps> {
  const { changes, clients, each } = options;
  const origin = contest.url.replace('ws', 'http').replace('/graphql', '');
  const start = await readStart(origin);
  const alone = await measureReplay(contest, { clients: 1, changes, places: [start] });
  const { cursors } = alone;
  if (new Set(cursors).size !== cursors.length)
    throw new CommandFailed('Expected each change once, found one twice');
  // The last place leaves exactly `each` changes behind it, the others more.
  const behind = cursors.length - each;
  const places = cursors.slice(Math.max(0, behind - PLACES), behind);
  const share = { clients, changes: each, places: places.length > 0 ? places : [start] };
  return { alone, together: await measureReplay(contest, share) };
}

type Share = Pick<ClientRequest & { readonly kind: 'REPLAY' }, 'clients' | 'changes' | 'places'>;

async function measureReplay(contest: Contest, share: Share): Promise<CatchUp> {
  const { result, ...effort } = await watchEffort(contest, () => replayEverywhere(contest, share));
  return { ...result, ...effort };
}

/** Spreads the clients evenly over the processes, the places over the clients. */
async function replayEverywhere(contest: Contest, share: Share): Promise<Replayed> {
  const processes = contest.clients.slice(0, share.clients);
  const asked = processes.map(async (child, index) => {
    const clients = Math.ceil((share.clients - index) / processes.length);
    const places = share.places.map(
      (_, place) => share.places[(place * processes.length + index) % share.places.length] ?? '',
    );
    const request = {
      kind: 'REPLAY',
      url: contest.url,
      query: REPLAY,
      timeoutMs: TIMEOUT_MS,
      ...share,
      clients,
      places,
    } as const;
    return Replayed.parse(await child.ask(request satisfies ClientRequest));
  });
  const parts = await Promise.all(asked);
  const sum = (figure: 'changes' | 'bytes') => parts.reduce((total, part) => total + part[figure], 0);
  const ms = Math.max(...parts.map((part) => part.ms));
  return { changes: sum('changes'), bytes: sum('bytes'), ms, cursors: parts[0]?.cursors ?? [] };
}

import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { databaseFile } from '../../src/store/database-url.ts';
import { receiveLong } from './bulletins.ts';
import { type ClientRequest, Count, Resumed } from './client-messages.ts';
import type { Contest } from './contest.ts';
import { TEXT_SUBSCRIPTION } from './contestants.ts';

const LOOK_EVERY_MS = 200;
/** A reader that was told nothing new for so long will be told nothing more. */
const SILENCE_MS = 10_000;
const RESUME_MS = 5_000;

/** What became of a server and of its reader with a subscriber beside it that never reads. */
export interface Stalled {
  readonly events: number;
  /** Messages that reached the reader. */
  readonly told: number;
  /** Last words of the server, null when it lives. */
  readonly death: string | null;
  /** How the stalled subscriber was closed; null when it was not. */
  readonly code: number | null;
  /** Resident bytes at the end; null when there is no process any more. */
  readonly rss: number | null;
}

/** Tells events of some 20 KB as fast as the server takes them, with one subscriber that reads and one that does not. */
export async function measureStalled(
  contest: Contest,
  databaseUrl: string,
  events: number,
): Promise<Stalled> {
  const { at: _at, ...committed } = await contest.writer.commit(receiveLong(0));
  await contest.connect(1, { query: TEXT_SUBSCRIPTION, stalled: 1 });
  const database = new Database(databaseFile(databaseUrl));
  const again = database.prepare(
    'INSERT INTO Change (kind, at, bulletinId) SELECT kind, at, bulletinId FROM Change WHERE sequence = ?',
  );
  const end = { death: null as string | null };
  void contest.server.ended.then(({ code, errors }) => {
    end.death = `${findLastWords(errors)} (exit code ${code})`;
  });
  const ours = contest.contestant === 'chancery';
  database.transaction(() => {
    for (let event = 0; ours && event < events; event++) again.run(committed.sequence);
  })();
  database.close();
  const publication = { ...committed, payload: '' };
  // Not awaited here: a server that dies at it says so by its end.
  const publishing = contest.publish(publication, ours ? 1 : events).catch(() => undefined);
  const told = await countUntilSilent(contest, events, end);
  await publishing;
  const code = end.death === null ? await resume(contest) : null;
  const rss = end.death === null ? (await contest.measure({ collect: true })).rss : null;
  return { events, told, death: end.death, code, rss };
}

async function countUntilSilent(
  contest: Contest,
  events: number,
  end: { readonly death: string | null },
): Promise<number> {
  let told = 0;
  let since = performance.now();
  do {
    await delay(LOOK_EVERY_MS);
    const { messages } = Count.parse(
      await contest.clients[0]?.ask({ kind: 'COUNT' } satisfies ClientRequest),
    );
    if (messages > told) since = performance.now();
    told = messages;
  } while (told < events && end.death === null && performance.now() - since < SILENCE_MS);
  return told;
}

async function resume(contest: Contest): Promise<number | null> {
  const request = { kind: 'RESUME', timeoutMs: RESUME_MS } satisfies ClientRequest;
  const { codes } = Resumed.parse(await contest.clients[0]?.ask(request));
  return codes[0] ?? null;
}

function findLastWords(errors: string): string {
  const lines = errors.split('\n').map((line) => line.trim());
  return (
    lines.find((line) => /^\w*Error\b/.test(line)) ?? lines.find((line) => line !== '') ?? 'no last words'
  );
}

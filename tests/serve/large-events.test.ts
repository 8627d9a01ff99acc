import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import type { ResultReader } from './feed-clients.ts';
import { readOverEventStream, readOverWebSocket } from './feed-clients.ts';
import { startServer, type TestServer } from './test-server.ts';

const operation = { query: 'subscription { bulletinIngested(after: "") { bulletin { text } } }' };
const BULLETINS = 4;
/** So long that all together are more than is read for one answer. */
const LONG = 7_000_000;
/** Longer than an answer may be. */
const TOO_LONG = 8 * 1024 * 1024 + 1;

type Open = (server: TestServer) => ResultReader | Promise<ResultReader>;
const ways: readonly [string, Open][] = [
  ['an event stream', ({ url }) => readOverEventStream(url, operation)],
  ['a WebSocket', ({ webSocketUrl }) => readOverWebSocket(webSocketUrl, operation)],
];

it.each(ways)(
  'over %s each event may be as large as an answer, and is not refused for others',
  async (_name, open) => {
    await using server = await startServer();
    for (let number = 1; number <= BULLETINS + 1; number += 1) await server.ingestSample(number);
    lengthenTexts(server);
    await using events = await open(server);
    for (let number = 1; number <= BULLETINS; number += 1) {
      const { data, errors } = await events.next();
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data).length).toBeGreaterThan(LONG);
    }
    const { data, errors } = await events.next();
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'ANSWER_TOO_LARGE' } }]);
    await server.ingestSample(BULLETINS + 2);
    expect((await events.next()).errors).toBeUndefined();
    expect(server.log.lines).toEqual([]);
  },
);

function lengthenTexts({ databaseUrl }: TestServer): void {
  const database = new Database(databaseUrl.replace('file:', ''));
  const lengthen = database.prepare(
    `UPDATE "Bulletin" SET "text" = replace(hex(zeroblob(CASE "id" WHEN ? THEN ? ELSE ? END / 2)), '0', 'x')`,
  );
  lengthen.run(BULLETINS + 1, TOO_LONG + 1, LONG + 2);
  database.close();
}

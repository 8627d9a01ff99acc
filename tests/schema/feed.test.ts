import { describe, it } from 'vitest';
import { printCursor } from '../../schema/cursor.ts';
import { createBell } from '../../src/publish/bell.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';
import type { Events } from './run-operation.ts';
import { assertEvents, runQuery, startSubscription, toPlainResult } from './run-operation.ts';

const INGESTED = `subscription ($after: Cursor) {
  bulletinIngested(after: $after) { cursor bulletin { origin title } }
}`;
const CHANGES = `subscription ($after: Cursor, $where: ChangeFilter) {
  changes(after: $after, where: $where) { cursor kind agreement { title } engagement { title } }
}`;

const START = '';

async function readEvents(events: Events, count: number) {
  const seen = [];
  for (let index = 0; index < count; index += 1) {
    seen.push(toPlainResult(await events.next()).data);
  }
  return seen;
}

describe('bulletinIngested', () => {
  it('tells every bulletin from the start, in order, each with its cursor', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 3);
    const { data } = await runQuery(database, '{ feed { start latest } }');
    const events = await startSubscription({
      database,
      document: INGESTED,
      variables: { after: data.feed.start },
    });
    assertEvents(events);
    const seen = await readEvents(events, 3);
    events.return();
    expect(seen.map(({ bulletinIngested }) => bulletinIngested.bulletin.title)).toEqual([
      'Bulletin 1',
      'Bulletin 2',
      'Bulletin 3',
    ]);
    expect(seen.at(-1).bulletinIngested.cursor).toBe(data.feed.latest);
  });

  it('goes on exactly behind the cursor it is given', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 3);
    const { data } = await runQuery(database, '{ feed { start } }');
    const before = await startSubscription({
      database,
      document: INGESTED,
      variables: { after: data.feed.start },
    });
    assertEvents(before);
    const [first] = await readEvents(before, 1);
    before.return();
    const after = await startSubscription({
      database,
      document: INGESTED,
      variables: { after: first.bulletinIngested.cursor },
    });
    assertEvents(after);
    const [next] = await readEvents(after, 1);
    after.return();
    expect(next.bulletinIngested.bulletin.title).toBe('Bulletin 2');
  });

  it('tells only what comes when no cursor is given, as soon as the bell rings', async ({ expect }) => {
    await using database = await createTestDatabase();
    const { writer } = database;
    await recordBulletins(writer, 1);
    const bell = createBell();
    const events = await startSubscription({ database, bell, document: INGESTED });
    assertEvents(events);
    const coming = events.next();
    await writer.bulletin.create({
      data: {
        sha256: 'new',
        origin: 'new.txt',
        format: 'text',
        text: 'New',
        title: 'New',
        ingestedAt: new Date(0),
      },
    });
    await writer.change.create({ data: { kind: 'BULLETIN_INGESTED', bulletinId: 2, at: new Date(0) } });
    bell.ring();
    const event = await coming;
    events.return();
    expect(event).toMatchObject({ data: { bulletinIngested: { bulletin: { title: 'New' } } } });
  });

  it('tells each event in the words the record has then, not those an earlier event has loaded', async ({
    expect,
  }) => {
    await using database = await createTestDatabase();
    const { writer } = database;
    await recordBulletins(writer, 1);
    const bell = createBell();
    const events = await startSubscription({
      database,
      document: INGESTED,
      variables: { after: START },
      bell,
    });
    assertEvents(events);
    const [first] = await readEvents(events, 1);
    const coming = readEvents(events, 1);
    await writer.bulletin.update({ where: { id: 1 }, data: { title: 'Corrected' } });
    await writer.change.create({ data: { kind: 'BULLETIN_INGESTED', bulletinId: 1, at: new Date(0) } });
    bell.ring();
    const [second] = await coming;
    events.return();
    expect([first, second].map(({ bulletinIngested }) => bulletinIngested.bulletin.title)).toEqual([
      'Bulletin 1',
      'Corrected',
    ]);
  });

  it('refuses a malformed cursor, one of another database and one it has not reached before anything streams', async ({
    expect,
  }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const { feedKey } = database;
    const ahead = printCursor({ key: feedKey, sequence: 99 });
    const elsewhere = printCursor({ key: '0123456789abcdef', sequence: 1 });
    for (const after of ['forged', elsewhere, ahead]) {
      const refused = await startSubscription({ database, document: INGESTED, variables: { after } });
      expect(refused).toMatchObject({ errors: [{ extensions: { code: 'BAD_CURSOR' } }] });
    }
  });
});

describe('changes', () => {
  it('tells every kind of change, or the kinds asked for', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 2);
    const { data } = await runQuery(database, '{ feed { start } }');
    const after = data.feed.start;
    const all = await startSubscription({ database, document: CHANGES, variables: { after } });
    assertEvents(all);
    const kinds = (await readEvents(all, 4)).map(({ changes }) => changes.kind);
    all.return();
    expect(kinds).toEqual([
      'ARTICLE_PUBLISHED',
      'AGREEMENT_RECORDED',
      'ENGAGEMENT_RECORDED',
      'BULLETIN_INGESTED',
    ]);
    const where = { kinds: ['AGREEMENT_RECORDED'] };
    const agreements = await startSubscription({ database, document: CHANGES, variables: { after, where } });
    assertEvents(agreements);
    const seen = await readEvents(agreements, 2);
    agreements.return();
    expect(seen.map(({ changes }) => changes.agreement.title)).toEqual(['Plan 1', 'Plan 2']);
  });
});

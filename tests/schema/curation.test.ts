import { describe, it } from 'vitest';
import { encodeGlobalID } from '../../schema/global-id.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins, recordCuration } from '../record.ts';
import { buildBulletin } from '../store/build-bulletin.ts';
import { openTestStore, type TestStore } from '../store/test-store.ts';
import { assertEvents, runQuery, startSubscription } from './run-operation.ts';

const RULING = { reason: 'One man, spelled twice', by: 'A. Clerk' };
const NAMES = ['Bektur Osmon', 'Bektur Osmonov', 'Leyla Demir'];
const CURATION =
  'kind reason decidedBy decidedAt undoReason undoneBy undoneAt wordings subjects { name participant { name } }';

/** Osmon is 1, Osmonov 2, merged into him; Demir is 3. */
async function openMerged(): Promise<TestStore> {
  const store = await openTestStore();
  const participants = NAMES.map((name) => ({ name }));
  await store.storeBulletin(
    buildBulletin({ articles: [{ headline: 'A day', body: NAMES.join(', '), participants }] }),
  );
  await store.curator.merge({ ...RULING, survivorId: 1, otherIds: [2] });
  return store;
}

describe('a participant that was merged into another', () => {
  it('is that other, by its id and by its names', async ({ expect }) => {
    await using store = await openMerged();
    const [id, survivorId] = [encodeGlobalID('Person', 2), encodeGlobalID('Person', 1)];
    const survivor = { id: survivorId, name: 'Bektur Osmon', aliases: ['Bektur Osmon', 'Bektur Osmonov'] };
    const query = 'query ($id: ID!) { node(id: $id) { id ... on Person { name aliases } } }';
    expect(await runQuery(store, query, { id })).toEqual({ data: { node: survivor } });
    const search =
      '{ participants(first: 9, where: { names: ["osmonov"] }) { totalCount nodes { id name aliases } } }';
    expect(await runQuery(store, search)).toEqual({
      data: { participants: { totalCount: 1, nodes: [survivor] } },
    });
  });

  it('tells why, also once that was taken back', async ({ expect }) => {
    await using store = await openMerged();
    const query = `query ($id: ID!) { node(id: $id) { ... on Participant {
      name curations(first: 9) { totalCount nodes { ${CURATION} } } } } }`;
    const variables = { id: encodeGlobalID('Person', 2) };
    const decided = {
      kind: 'MERGE',
      reason: 'One man, spelled twice',
      decidedBy: 'A. Clerk',
      decidedAt: '2026-02-05T12:00:00.000Z',
      wordings: [],
    };
    expect(await runQuery(store, query, variables)).toMatchObject({
      data: {
        node: {
          name: 'Bektur Osmon',
          curations: {
            totalCount: 1,
            nodes: [
              {
                ...decided,
                undoneAt: null,
                subjects: [
                  { name: 'Bektur Osmon', participant: { name: 'Bektur Osmon' } },
                  { name: 'Bektur Osmonov', participant: { name: 'Bektur Osmon' } },
                ],
              },
            ],
          },
        },
      },
    });
    await store.curator.undo({ reason: 'Two men', by: 'B. Clerk', curationId: 1 });
    const undone = { undoReason: 'Two men', undoneBy: 'B. Clerk', undoneAt: '2026-02-05T12:00:00.000Z' };
    expect(await runQuery(store, query, variables)).toMatchObject({
      data: { node: { name: 'Bektur Osmonov', curations: { nodes: [{ ...decided, ...undone }] } } },
    });
  });

  it('reaches followers as a change without a bulletin', async ({ expect }) => {
    await using store = await openMerged();
    const events = await startSubscription({
      database: store,
      document: `subscription { changes(after: "", where: { kinds: [PARTICIPANTS_MERGED] }) {
        kind bulletin { id } participant { name } curation { reason } } }`,
    });
    assertEvents(events);
    expect(await events.next()).toEqual({
      data: {
        changes: {
          kind: 'PARTICIPANTS_MERGED',
          bulletin: null,
          participant: { name: 'Bektur Osmon' },
          curation: { reason: 'One man, spelled twice' },
        },
      },
    });
    events.return();
  });

  it('leaves its change in the feed when no wording tells of any of them', async ({ expect }) => {
    await using store = await openMerged();
    const again = buildBulletin({ articles: [{ headline: 'A day', body: NAMES.join(', ') }] });
    await store.replaceFacts({ ...again, extractorVersion: 2, bulletinId: 1 });
    const events = await startSubscription({
      database: store,
      document: `subscription { changes(after: "", where: { kinds: [PARTICIPANTS_MERGED] }) {
        participant { name } curation { subjects { name participant { name } } } } }`,
    });
    assertEvents(events);
    const subjects = NAMES.slice(0, 2).map((name) => ({ name, participant: null }));
    expect(await events.next()).toEqual({
      data: { changes: { participant: null, curation: { subjects } } },
    });
    events.return();
  });
});

it('loads the decisions about any number of participants by as many statements', async ({ expect }) => {
  await using database = await createTestDatabase();
  await recordBulletins(database.writer, 20);
  await recordCuration(database.writer, [3, 4]);
  await recordCuration(database.writer, [5, 6, 7]);
  const query = `query ($first: Int!) { participants(first: $first, where: { kinds: [PERSON] }) {
    nodes { curations(first: 3) { nodes { wordings subjects { participant { name } } } } } } }`;
  const counts: number[] = [];
  for (const first of [1, 20]) {
    database.statements.length = 0;
    expect((await runQuery(database, query, { first })).errors).toBeUndefined();
    counts.push(database.statements.length);
  }
  expect(counts).toEqual([counts[1], 5]);
});

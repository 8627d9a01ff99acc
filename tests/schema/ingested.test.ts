import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { runQuery } from './run-operation.ts';

const MEETING = `03.02.2026, 10:05 4711
Foreign Ministers of Kazakhstan and Portugal Meet in Lisbon
Minister of Foreign Affairs of the Republic of Kazakhstan Yermek Kosherbayev met with Minister of Foreign Affairs of Portugal Paulo Rangel in Lisbon on February 3, 2026.
Following the talks, a Memorandum of Understanding on energy cooperation between Kazakhstan and Portugal was signed.`;

const CALL = `02.02.2026, 18:30 4702
Kazakhstan and Estonia Discuss Transport
Minister of Foreign Affairs Yermek Kosherbayev held a telephone conversation with Minister of Foreign Affairs of Estonia Margus Tsahkna. They discussed railway transport.`;

const FIRST = `Foreign Ministers of Kazakhstan and Portugal Meet in Lisbon`;

function capture(day: string, ...entries: readonly string[]): Buffer {
  return Buffer.from(` date ${day} ${FIRST}${FIRST}\n${entries.join('\n')}\n`);
}

const FACTS = `{
  articles(first: 10) {
    nodes {
      headline
      publishedLocal
      counter
      currentRevision { number text }
      attribution { ...proof }
      topics { topic evidence { ...proof } }
      participations { role office participant { __typename name } evidence { ...proof } }
      agreementReports { title status evidence { ...proof } }
      engagementReports { kind status evidence { ...proof } }
    }
  }
}
fragment proof on Evidence { quote start end paragraph revision { text } }`;

interface Proof {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: string;
  readonly revision: { readonly text: string };
}

describe('what was ingested', () => {
  let folder: string;
  let store: Store;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'chancery-test-'));
    store = await openStore({ url: `file:${path.join(folder, 'record.db')}` });
    const bell = createBell();
    const revised = MEETING.replace('on February 3, 2026', 'on 3 February 2026');
    for (const bytes of [capture('2026-02-03', MEETING, CALL), capture('2026-02-04', revised)]) {
      await ingest(receiveBytes(bytes, 'test'), { store, bell });
    }
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  it('is read back with every fact and the words that prove it', async ({ expect }) => {
    const { data, errors } = await runQuery(store, FACTS);
    expect(errors).toBeUndefined();
    const [meeting, call] = data.articles.nodes;
    expect(meeting).toMatchObject({
      publishedLocal: '2026-02-03T10:05',
      counter: '4711',
      currentRevision: { number: 2 },
    });
    expect(call).toMatchObject({ headline: 'Kazakhstan and Estonia Discuss Transport' });
    expect(meeting.participations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ participant: { __typename: 'Person', name: 'Yermek Kosherbayev' } }),
        expect.objectContaining({ participant: { __typename: 'Country', name: 'Portugal' } }),
      ]),
    );
    const proofs = findProofs(data);
    expect(proofs.length).toBeGreaterThan(8);
    for (const { quote, start, end, paragraph, revision } of proofs) {
      expect(revision.text.slice(start, end)).toBe(quote);
      expect(paragraph).toContain(quote.split('\n')[0]);
    }
  });

  it('tells a revised wording line by line', async ({ expect }) => {
    const { data } = await runQuery(
      store,
      '{ articles(first: 1) { nodes { revisions { number isCurrent diff { kind text } } } } }',
    );
    const [current, older] = data.articles.nodes[0].revisions;
    expect(older).toMatchObject({ number: 1, isCurrent: false });
    expect(current).toMatchObject({ number: 2, isCurrent: true });
    expect(current.diff.map(({ kind }: { kind: string }) => kind)).toEqual([
      'KEPT',
      'REMOVED',
      'ADDED',
      'KEPT',
    ]);
  });

  it('is one person with one tenure over both articles', async ({ expect }) => {
    const { data } = await runQuery(
      store,
      `{ participants(first: 10, where: { kinds: PERSON, names: ["kosherbayev"] }) { nodes {
           name participations(first: 10) { totalCount nodes { article { headline } } } } } }`,
    );
    expect(data.participants.nodes).toHaveLength(1);
    expect(data.participants.nodes[0].participations.totalCount).toBe(2);
  });

  it('is found by the one name that 0.1 asked for as by names, and not by both', async ({ expect }) => {
    const find = (where: string) =>
      runQuery(store, `{ participants(first: 10, where: ${where}) { nodes { name } } }`);
    const found = await find('{ names: ["kosherbayev"] }');
    expect(await find('{ name: "kosherbayev" }')).toEqual(found);
    expect(await find('{ name: null, names: ["kosherbayev"] }')).toEqual(found);
    expect((await find('{ name: "kosherbayev", names: ["rangel"] }')).errors).toHaveLength(1);
    expect((await find('{ name: "" }')).errors).toHaveLength(1);
  });
});

/** Every piece of evidence in an answer, wherever it stands. */
function findProofs(value: unknown): Proof[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('quote' in value) return [value as Proof];
  return Object.values(value).flatMap(findProofs);
}

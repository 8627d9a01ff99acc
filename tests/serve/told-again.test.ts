import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { steps } from '../store/curate/steps.ts';
import { WAYS } from './ask.ts';
import { createSecret, INGEST, mutate, SAMPLE } from './mutate.ts';
import { startOtherWriter } from './other-writer.ts';
import type { TestServer } from './test-server.ts';
import { createDatabase, startServer } from './test-server.ts';
import type { Command } from './writer-process.ts';

/** Of everything that a commit can change. */
const QUERIES = [
  `{ articles(first: 40) { totalCount nodes {
    headline topics { topic } currentRevision { extractorVersion }
    participations { office participant { id name } represents { name } }
    agreements { title status parties { name } }
    engagements { place participants { name } }
  } } }`,
  '{ participants(first: 60) { nodes { id name aliases curations(first: 9) { nodes { kind reason undoneBy } } } } }',
  '{ changes(first: 100) { totalCount gap { to } nodes { kind cursor at participant { name } } } feed { latest } }',
  '{ search(text: "Osmon", first: 20) { totalCount nodes { score result { __typename } } } bulletins(first: 9) { totalCount } }',
  `{ timeline(by: DAY) { start articles agreements engagements }
    encounters(first: 20) { nodes { count participant { name } with { name } } } }`,
];

const FORGETFUL = { recordVersion: () => null };
const YEAR_MS = 365 * 86_400_000;

/** A server that shares answers, one that makes each anew, and another process that writes what both read. */
async function startTogether() {
  const { databaseUrl, remove } = createDatabase();
  const writer = await startOtherWriter(databaseUrl);
  const sharing = await startServer({ databaseUrl });
  const forgetful = await startServer({ databaseUrl, wrapStore: (store) => ({ ...store, ...FORGETFUL }) });
  return {
    writer,
    sharing,
    forgetful,
    [Symbol.asyncDispose]: async () => {
      for (const one of [sharing, forgetful, writer]) await one[Symbol.asyncDispose]();
      remove();
    },
  };
}

/** Every query, and the first of them however it may be asked. */
async function askAll(server: TestServer): Promise<readonly unknown[]> {
  const [query = ''] = QUERIES;
  return await Promise.all([
    ...QUERIES.map((one) => WAYS.POST(server, { query: one })),
    WAYS.GET(server, { query }),
    WAYS.WebSocket(server, { query }),
  ]);
}

const prune = fc.record({ kind: fc.constant('PRUNE' as const), minutes: fc.nat(5) });
const commands = fc
  .tuple(steps, fc.option(prune), fc.nat(12))
  .map(([list, one, place]): readonly Command[] => {
    const all: readonly Command[] = list;
    return one ? all.toSpliced(place, 0, one) : all;
  });

function countTold({ log }: TestServer): number {
  return log.operations.filter(({ statements }) => statements === 0).length;
}

describe('an answer told again', { timeout: 300_000 }, () => {
  it('is what a server answers that has kept none, whatever another process has committed', async () => {
    await using together = await startTogether();
    const { writer, sharing, forgetful } = together;
    await fc.assert(
      fc.asyncProperty(commands, async (list) => {
        for (const command of list) {
          await askAll(sharing);
          await writer.write(command);
          const told = await askAll(sharing);
          expect(told).toEqual(await askAll(forgetful));
        }
      }),
      // What one run wrote is there in the next, so that no shorter list would fail as it did.
      { numRuns: 4, endOnFailure: true },
    );
    expect(countTold(sharing)).toBeGreaterThan(QUERIES.length);
    expect(countTold(forgetful)).toBe(0);
  });

  it('holds what was committed before it was asked for, while another process goes on committing', async () => {
    await using together = await startTogether();
    const { writer, sharing } = together;
    const query = '{ bulletins(first: 1) { totalCount } }';
    let [begun, committed] = [0, 0];
    const last = 60;
    const ask = async () => {
      while (committed < last) {
        const before = committed;
        const { data } = await WAYS.POST(sharing, { query });
        const { totalCount } = (data as { bulletins: { totalCount: number } }).bulletins;
        expect(totalCount).toBeGreaterThanOrEqual(before);
        expect(totalCount).toBeLessThanOrEqual(begun);
      }
    };
    const commit = async () => {
      while (committed < last) {
        begun += 1;
        const draft = { articles: [{ headline: `Article ${begun}` }] };
        await writer.write({ kind: 'INGEST', draft });
        committed += 1;
      }
    };
    await Promise.all([commit(), ask(), ask(), ask(), ask()]);
    expect(countTold(sharing)).toBeGreaterThan(0);
  });

  it('holds what its reader wrote before, also where it was ingested by mutation', async () => {
    await using server = await startServer();
    const secret = await createSecret(server, 'ingest');
    const query = '{ bulletins(first: 5) { nodes { origin } } }';
    expect(await WAYS.POST(server, { query })).toEqual({ data: { bulletins: { nodes: [] } } });
    await mutate(server, INGEST, SAMPLE, secret);
    expect(await WAYS.POST(server, { query })).toEqual({
      data: { bulletins: { nodes: [{ origin: SAMPLE.origin }] } },
    });
  });

  it('would be the same a year later: no field of the contract tells the time', async () => {
    await using together = await startTogether();
    const { sharing, forgetful } = together;
    await sharing.ingestSample(1);
    const told = await askAll(sharing);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + YEAR_MS });
    try {
      expect(await askAll(forgetful)).toEqual(told);
    } finally {
      vi.useRealTimers();
    }
  });

  it('is told to nobody whose token was taken back', async () => {
    await using server = await startServer({ reading: 'token' });
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${await createSecret(server, 'read')}`,
    };
    const body = JSON.stringify({ query: QUERIES[0] });
    const ask = async () => (await fetch(server.url, { method: 'POST', headers, body })).status;
    expect([await ask(), await ask()]).toEqual([200, 200]);
    expect(countTold(server)).toBe(1);
    await server.store.tokens.revoke('read desk');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_001 });
    try {
      expect(await ask()).toBe(401);
    } finally {
      vi.useRealTimers();
    }
  });
});

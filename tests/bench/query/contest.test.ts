import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { assertSameFacts, runTurn, timeFirst } from '../../../bench/query/contest.ts';
import type { ContestantName } from '../../../bench/query/contestants.ts';
import type { OperationName } from '../../../bench/query/operations.ts';

const PAGE = {
  data: { articles: { nodes: Array.from({ length: 20 }, (_, n) => ({ headline: `No. ${n}` })) } },
};
const LONG = { data: { ...PAGE.data, filler: 'x'.repeat(500) } };

/** A server that answers each operation by what a test says. */
async function startFake(name: ContestantName, answer: (operation: OperationName) => unknown) {
  const asked: OperationName[] = [];
  const server = createServer(async (request, response) => {
    const { operationName } = JSON.parse(String(await buffer(request)));
    asked.push(operationName);
    response.end(JSON.stringify(answer(operationName)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { name, url: `http://127.0.0.1:${port}`, asked, [Symbol.dispose]: close };
}

describe('the facts of a contest', () => {
  it('are the same when all give the same data, whatever else they say', async () => {
    using one = await startFake('chancery', () => ({ ...LONG, extensions: { cost: 1 } }));
    using other = await startFake('floor', () => LONG);
    await expect(assertSameFacts([one, other], 1)).resolves.toBeUndefined();
    expect(one.asked).toEqual(['FrontPage', 'PersonPage', 'Search']);
  });

  it('are refused with the name of whoever gives others', async () => {
    using one = await startFake('chancery', () => LONG);
    using odd = await startFake('apollo', (operation) => (operation === 'Search' ? PAGE : LONG));
    await expect(assertSameFacts([one, odd], 1)).rejects.toThrow(
      'Expected the same Search of all, found another of apollo',
    );
  });

  it('are refused when all fail alike', async () => {
    using one = await startFake('chancery', () => ({ errors: [{ message: 'no' }] }));
    using other = await startFake('floor', () => ({ errors: [{ message: 'no' }] }));
    await expect(assertSameFacts([one, other], 1)).rejects.toThrow('Expected the same FrontPage of all');
  });
});

describe('a turn', () => {
  const load = { answers: 100, rate: 50, p50: 1, p99: 2, failed: 0 };
  const turn = { operation: 'FrontPage', personId: 1, seconds: 2, connections: 16 } as const;

  it('tells the processor time of each answer', async () => {
    const readings = [5_000, 25_000];
    const contestant = {
      name: 'chancery',
      url: 'http://nowhere',
      readCpu: async () => readings.shift() ?? 0,
      [Symbol.asyncDispose]: async () => undefined,
    } as const;
    const asked: object[] = [];
    const ask = async (request: object) => {
      asked.push(request);
      return load;
    };
    expect(await runTurn({ ...turn, contestant, load: { ask } })).toEqual({ ...load, cpu: 200 });
    expect(asked).toEqual([
      { url: 'http://nowhere', body: expect.stringContaining('FrontPage'), seconds: 2, connections: 16 },
    ]);
  });

  it('is refused when an answer was another than the first', async () => {
    const contestant = {
      name: 'mercurius',
      url: 'http://nowhere',
      readCpu: async () => 0,
      [Symbol.asyncDispose]: async () => undefined,
    } as const;
    const ask = async () => ({ ...load, failed: 3 });
    await expect(runTurn({ ...turn, contestant, load: { ask } })).rejects.toThrow(
      'Expected the same answer always of mercurius, found 3 others',
    );
  });
});

it('times the first answers after a commit on connections that are there already', async () => {
  using server = await startFake('chancery', () => LONG);
  const committed: number[] = [];
  const writer = {
    commit: async () => {
      committed.push(server.asked.length);
      return { bulletinId: 1, sequence: 1, at: 0 };
    },
  };
  expect(await timeFirst(server, writer, { number: 1, asking: 4 })).toBeGreaterThan(0);
  expect(committed).toEqual([4]);
  expect(server.asked).toHaveLength(8);
});

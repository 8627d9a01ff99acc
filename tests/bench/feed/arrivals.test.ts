import { expect, it } from 'vitest';
import { createArrivals } from '../../../bench/feed/arrivals.ts';
import { NUMBER_MARK } from '../../../bench/feed/bulletins.ts';
import { tellsSame } from '../../../bench/feed/fan-out.ts';

function printMessage(id: string, number: number, headline: string): Buffer {
  const payload = printPayload(number, headline);
  return Buffer.from(`{"id":"${id}","type":"next","payload":${payload}}`);
}

function printPayload(number: number, headline: string, cursor = 'c'): string {
  const bulletin = { title: `${NUMBER_MARK}${number}`, articles: [{ headline }] };
  return JSON.stringify({ data: { bulletinIngested: { cursor, bulletin } } });
}

it('waits until a bulletin has reached everybody', async () => {
  const arrivals = createArrivals();
  const awaited = arrivals.await({ number: 12, times: 2, at: 0, timeoutMs: 60_000 });
  arrivals.take(printMessage('a', 12, 'Talks'));
  arrivals.take(printMessage('b', 12, 'Talks'));
  expect(await awaited).toMatchObject({ arrived: 2, different: 0, payload: printPayload(12, 'Talks') });
});

it('notices a message that tells something else', async () => {
  const arrivals = createArrivals();
  arrivals.take(printMessage('a', 1, 'Talks'));
  arrivals.take(printMessage('b', 1, 'Walks'));
  expect(await arrivals.await({ number: 1, times: 2, at: 0, timeoutMs: 60_000 })).toMatchObject({
    different: 1,
  });
});

it('says how many had a bulletin when the time was up', async () => {
  const arrivals = createArrivals();
  arrivals.take(printMessage('a', 1, 'Talks'));
  expect(await arrivals.await({ number: 1, times: 2, at: 0, timeoutMs: 1 })).toMatchObject({ arrived: 1 });
});

it('compares the facts of two results and not their cursors', () => {
  expect(tellsSame(printPayload(1, 'Talks', 'c'), printPayload(1, 'Talks', '17'))).toBe(true);
  expect(tellsSame(printPayload(1, 'Talks'), printPayload(1, 'Walks'))).toBe(false);
  expect(tellsSame('', printPayload(1, 'Talks'))).toBe(false);
});

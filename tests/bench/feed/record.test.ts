import { expect, it } from 'vitest';
import { createRecords, readPayloads } from '../../../bench/feed/record.ts';

it('tells nothing of no bulletins, rather than wait for one', async () => {
  using records = createRecords();
  expect(await readPayloads(records, 0)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BulletinUnreadable } from '../../../src/domain/bulletin-refusals.ts';
import { readBulletin, receiveBulletin } from '../../../src/ingest.ts';
import { createReadingThread } from '../../../src/serve/ingest/reading-thread.ts';

const bulletin = receiveBulletin(readFileSync('samples/2024-04-24.txt'), 'samples/2024-04-24.txt');

describe('the reading thread', () => {
  it('reads what is read without it, one bulletin after another', async () => {
    const thread = createReadingThread();
    expect(await thread.read(bulletin)).toEqual(readBulletin(bulletin));
    expect(await thread.read(bulletin)).toEqual(readBulletin(bulletin));
    await thread.stop();
  });

  it('leaves the process free meanwhile', async () => {
    const thread = createReadingThread();
    let turns = 0;
    const counting = setInterval(() => {
      turns += 1;
    }, 1);
    await thread.read(bulletin);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(10);
    await thread.stop();
  });

  it('gives up a bulletin that takes too long, and reads on', async () => {
    const hasty = createReadingThread({ readWithinMs: 1 });
    await expect(hasty.read(bulletin)).rejects.toThrow(BulletinUnreadable);
    await expect(hasty.read(bulletin)).rejects.toThrow('found that it takes more than 0.001 s');
    await hasty.stop();
  });
});

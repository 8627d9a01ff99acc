import { describe, expect, it } from 'vitest';
import { readPatiently } from '../../src/publish/read-patiently.ts';

const never = new AbortController().signal;
const locked = new Error('database is locked');
const mayPass = (error: unknown) => error === locked;

/** Fails so many times, then reads a page. */
function createRead(failures: number, failure: Error = locked) {
  const attempts: number[] = [];
  const read = async () => {
    attempts.push(attempts.length + 1);
    if (attempts.length <= failures) throw failure;
    return 'a page';
  };
  return { attempts, read };
}

describe('reading patiently', () => {
  it('reads again what failed for a reason that passes', async () => {
    const { attempts, read } = createRead(2);
    expect(await readPatiently(read, { mayPass }, never)).toBe('a page');
    expect(attempts).toEqual([1, 2, 3]);
  });

  it('throws at once what does not pass', async () => {
    const malformed = new Error('database disk image is malformed');
    const { attempts, read } = createRead(2, malformed);
    await expect(readPatiently(read, { mayPass }, never)).rejects.toBe(malformed);
    expect(attempts).toEqual([1]);
  });

  it('throws what passes when it has not passed in time, after another attempt at the end of it', async () => {
    const { attempts, read } = createRead(Number.POSITIVE_INFINITY);
    await expect(readPatiently(read, { mayPass, forMs: 20 }, never)).rejects.toBe(locked);
    expect(attempts).toEqual([1, 2]);
  });

  it('ends in a pause when its signal aborts, with nothing', async () => {
    const abort = new AbortController();
    const { attempts, read } = createRead(Number.POSITIVE_INFINITY);
    const reading = readPatiently(read, { mayPass }, abort.signal);
    await Promise.resolve();
    abort.abort();
    expect(await reading).toBe(undefined);
    expect(attempts).toEqual([1]);
  });
});

import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';
import { receiveStream } from '../../src/receive/receive-stream.ts';

describe('receiveStream', () => {
  it('receives what comes in pieces as if it came at once, characters split between pieces included', async () => {
    const bytes = Buffer.from('Şuşa “2026”');
    const pieces = Array.from(bytes, (_, index) => bytes.subarray(index, index + 1));
    expect(await receiveStream(streamOf(pieces), 'stdin')).toEqual(receiveBytes(bytes, 'stdin'));
  });

  it('reads no further than the limit', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield new Uint8Array(10);
      }
    }
    const received = receiveStream(endless(), 'stdin', { sizeLimit: 25 });
    await expect(received).rejects.toMatchObject({
      name: 'BulletinTooLarge',
      origin: 'stdin',
      size: 30,
      limit: 25,
    });
    expect(read).toBe(3);
  });

  it('passes on what the stream throws', async () => {
    async function* broken() {
      yield new Uint8Array(1);
      throw new Error('the pipe broke');
    }
    await expect(receiveStream(broken(), 'stdin')).rejects.toThrow('the pipe broke');
  });

  it('takes an empty stream for an empty bulletin', async () => {
    expect(await receiveStream(streamOf([]), 'stdin')).toMatchObject({ text: '', diagnostics: [] });
  });
});

async function* streamOf(pieces: readonly Uint8Array[]) {
  yield* pieces;
}

import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';
import { RECEIVE_RULES } from '../../src/receive/rules.ts';

describe('receiveBytes', () => {
  it('keeps the text verbatim, byte order mark and line ends included', () => {
    const text = '\ufeffTürkiye\u00a0\r\n“quote”\n';
    const bulletin = receiveBytes(Buffer.from(text), 'a.txt');
    expect(bulletin).toMatchObject({ origin: 'a.txt', text, diagnostics: [] });
  });

  it('knows a bulletin by the SHA-256 of its bytes, whatever its origin', () => {
    const bytes = Buffer.from('Envoys meet');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(receiveBytes(bytes, 'a.txt').sha256).toBe(sha256);
    expect(receiveBytes(bytes, 'b.txt').sha256).toBe(sha256);
  });

  it('refuses more bytes than the limit, naming size and limit', () => {
    const bytes = new Uint8Array(11);
    expect(() => receiveBytes(bytes, 'a.txt', { sizeLimit: 10 })).toThrow(
      expect.objectContaining({
        name: 'BulletinTooLarge',
        origin: 'a.txt',
        size: 11,
        limit: 10,
        message: 'Expected at most 10 bytes, found 11 or more in a.txt',
      }),
    );
    expect(receiveBytes(bytes, 'a.txt', { sizeLimit: 11 }).text).toHaveLength(11);
  });

  it('takes any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { text, diagnostics } = receiveBytes(bytes, 'a');
        const lines = text.split(/\r\n|\n|\r/);
        for (const { ruleId, line, column } of diagnostics) {
          expect(RECEIVE_RULES).toHaveProperty([ruleId]);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
    );
  });

  it('gives back every text that is written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // Two letters first: zeros alone at the start would be half of UTF-16.
        const bytes = Buffer.from(`ab${text}`);
        expect(receiveBytes(bytes, 'a')).toMatchObject({ text: `ab${text}`, diagnostics: [] });
      }),
    );
  });
});

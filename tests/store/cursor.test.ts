import fc from 'fast-check';
import { describe, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.ts';
import { formatCursor, parseCursor } from '../../src/store/cursor.ts';

const sortKey = fc.record({
  lead: fc.option(fc.string({ unit: 'binary' }), { nil: null }),
  id: fc.maxSafeInteger(),
});

describe('a page cursor', () => {
  it('gives back the whole sort key it was made of', ({ expect }) => {
    fc.assert(
      fc.property(sortKey, (key) => {
        expect(parseCursor('articles', formatCursor('articles', key))).toEqual(key);
      }),
    );
  });

  it('is safe in a URL', ({ expect }) => {
    fc.assert(
      fc.property(sortKey, (key) => {
        expect(formatCursor('articles', key)).toMatch(/^[\w-]+$/);
      }),
    );
  });

  it('is refused by another list, which it names', ({ expect }) => {
    const cursor = formatCursor('bulletins', { lead: null, id: 1 });
    expect(() => parseCursor('articles', cursor)).toThrow(
      'Expected a cursor of articles, found a cursor of bulletins',
    );
  });

  it('is refused when anything in it is not as it was handed out', ({ expect }) => {
    const forged = [
      '',
      'x',
      '💥',
      formatCursor('articles', { lead: 'a', id: 1 }).slice(0, -4),
      ...[
        'null',
        '{}',
        '[]',
        '[1,"articles"]',
        '[2,"articles",null,1]',
        '[1,"articles",7,1]',
        '[1,"articles",null,"1"]',
        '[1,"articles",null,1.5]',
        '[1,"articles",null,1,0]',
        '[1,["articles"],null,1]',
      ].map((text) => Buffer.from(text).toString('base64url')),
    ];
    for (const cursor of forged) {
      expect(() => parseCursor('articles', cursor), cursor).toThrow(Refusal);
    }
  });

  it('never throws anything but a refusal', ({ expect }) => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => {
        try {
          parseCursor('articles', text);
        } catch (error) {
          expect(error).toMatchObject({ name: 'Refusal', code: 'BAD_CURSOR' });
        }
      }),
    );
  });
});

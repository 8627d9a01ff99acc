import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearchText } from '../../../src/domain/search.ts';
import { cutSnippets, SNIPPET_LENGTH } from '../../../src/store/search/snippets.ts';

const FILLER = 'The delegations exchanged views at length. ';

describe('the snippets of something found', () => {
  it('mark words as they are printed, in UTF-16 code units', () => {
    expect(cut('😀 Recep Tayyip ERDOĞAN’s visit to Ankara', 'erdogan anka')).toEqual([
      {
        field: 'BODY',
        start: 0,
        text: '😀 Recep Tayyip ERDOĞAN’s visit to Ankara',
        ranges: [
          { start: 16, end: 23 },
          { start: 35, end: 41 },
        ],
      },
    ]);
  });

  it('mark a phrase as one, and where terms overlap the whole of them', () => {
    const [snippet] = cut('The River Plan. A river.', '"river plan" river');
    expect(snippet?.ranges).toEqual([
      { start: 4, end: 14 },
      { start: 18, end: 23 },
    ]);
  });

  it('choose the stretch of a long text in which most of the words stand', () => {
    const text = `Riga. ${FILLER.repeat(10)}Talks in Riga on the plan. ${FILLER.repeat(10)}`;
    const [snippet] = cut(text, 'riga plan talks');
    expect(snippet?.text).toContain('Talks in Riga on the plan');
    expect(snippet?.text.length).toBeLessThanOrEqual(SNIPPET_LENGTH);
    expect(text.slice(snippet?.start).startsWith(snippet?.text ?? '?')).toBe(true);
  });

  it('stay short whatever stands between the words of a phrase, and within a word', () => {
    for (const text of [
      `river${'.'.repeat(5000)}plan`,
      `river ${'😀'.repeat(999)} plan`,
      `river plan${'n'.repeat(5000)}`,
    ]) {
      const [snippet] = cut(text, '"river plan');
      expect(snippet?.text.length).toBeLessThanOrEqual(SNIPPET_LENGTH);
      expect(snippet?.ranges.at(-1)?.end).toBeLessThanOrEqual(snippet?.text.length ?? 0);
    }
  });

  it('lie within their text, in order and apart', () => {
    const piece = fc.constantFrom('river', 'Plan', '😀', ' ', '. ', 'a', FILLER, 'riverbed', 'Plán');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const snippet of cut(text, '"plan river" a "river')) {
          expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
          expect(snippet.ranges.length).toBeGreaterThan(0);
          let last = -1;
          for (const { start, end } of snippet.ranges) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            last = end - 1;
          }
          expect(last).toBeLessThan(snippet.text.length);
        }
      }),
    );
  });
});

function cut(text: string, asked: string) {
  return cutSnippets({ kind: 'ARTICLE', id: 1, fields: [{ field: 'BODY', text }] }, parseSearchText(asked));
}

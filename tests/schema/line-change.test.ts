import fc from 'fast-check';
import { describe, it } from 'vitest';
import { compareLines } from '../../schema/line-change.ts';

describe('comparing two wordings', () => {
  it('tells what became of each line in reading order', ({ expect }) => {
    expect(compareLines('Head\nThey met.\nThe end.', 'Head\nThey met in Astana.\nThe end.')).toEqual([
      { kind: 'KEPT', text: 'Head' },
      { kind: 'REMOVED', text: 'They met.' },
      { kind: 'ADDED', text: 'They met in Astana.' },
      { kind: 'KEPT', text: 'The end.' },
    ]);
  });

  it('adds every line of a first wording', ({ expect }) => {
    expect(compareLines(null, 'Head\nBody')).toEqual([
      { kind: 'ADDED', text: 'Head' },
      { kind: 'ADDED', text: 'Body' },
    ]);
  });

  it('gives back both wordings whole', ({ expect }) => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', '')).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (older, newer) => {
        const changes = compareLines(older, newer);
        const linesWithout = (kind: string) =>
          changes.filter((change) => change.kind !== kind).map((change) => change.text);
        expect(linesWithout('ADDED').join('\n')).toBe(older);
        expect(linesWithout('REMOVED').join('\n')).toBe(newer);
      }),
    );
  });

  it('does not search for what long texts have in common when they have next to nothing', ({ expect }) => {
    const lines = (prefix: string) =>
      Array.from({ length: 3_000 }, (_, index) => `${prefix}${index}`).join('\n');
    const changes = compareLines(lines('a'), lines('b'));
    expect(changes).toHaveLength(6_000);
    expect(changes.at(0)).toEqual({ kind: 'REMOVED', text: 'a0' });
    expect(changes.at(-1)).toEqual({ kind: 'ADDED', text: 'b2999' });
  });
});

import { describe, expect, it } from 'vitest';
import { parseMetaLines } from '../../src/parse/meta-lines.ts';
import { findMetaParts } from '../../src/parse/meta-parts.ts';

describe('findMetaParts', () => {
  it.each([
    ['Published: 12 May 2026, 10:00', ['TIME 12 May 2026, 10:00']],
    ['Date: someday', ['TIME someday']],
    ['Source: Qazinform, citing Akorda', ['BYLINE Qazinform, citing Akorda']],
    ['Via: Qazinform', ['VIA Qazinform']],
    ['Views: 1 204', ['COUNTER 1 204']],
    ['Views: many', ['NOTHING many']],
    ['1,240 views', ['COUNTER 1,240']],
    ['Link: https://press.example', ['URL https://press.example']],
    ['Last updated: 13 May 2026', ['NOTHING 13 May 2026']],
    ['12 June 2026, 14:20 1.240', ['TIME 12 June 2026, 14:20', 'COUNTER 1.240']],
    ['Astana, 12 June 2026', ['TIME 12 June 2026']],
    ['12 June 2026 | Press release | 240', ['TIME 12 June 2026', 'NOTHING Press release', 'COUNTER 240']],
    ['Published: 12 May 2026 — Source: Akorda', ['TIME 12 May 2026', 'BYLINE Akorda']],
  ])('reads %j as about a text', (line, parts) => {
    expect(findMetaParts(line)?.map(({ kind, value }) => `${kind} ${value}`)).toEqual(parts);
  });

  it.each([
    '',
    'The envoys met on 12 June 2026.',
    'Note: the envoys met.',
    '604',
    'Oslo | Bergen',
    `Source: ${'a'.repeat(400)}`,
  ])('leaves %j to the text', (line) => {
    expect(findMetaParts(line)).toBeUndefined();
  });
});

describe('parseMetaLines', () => {
  it('takes lines from both ends and none from the middle', () => {
    const { meta, hasMeta, paragraphs } = parseMetaLines([
      'Published: 12 May 2026\nViews: 7',
      'The envoys met.',
      'Date: not here',
      'They left.',
      'Source: Port Authority',
      'Via: Harbour News',
    ]);
    expect(paragraphs).toEqual(['The envoys met.', 'Date: not here', 'They left.']);
    expect(hasMeta).toBe(true);
    expect(meta).toEqual({
      published: '12 May 2026',
      byline: 'Port Authority, via Harbour News',
      counter: '7',
      url: null,
    });
  });

  it('leaves a paragraph whole if only some of its lines are about the text', () => {
    const paragraphs = ['Source: Port Authority\nThe envoys met.'];
    expect(parseMetaLines(paragraphs)).toMatchObject({ hasMeta: false, paragraphs });
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasShared, shared } from '../shared.ts';
import { outlineOf, parseFile } from './cases.ts';

describe.runIf(hasShared)('the captures at hand', () => {
  it('include the first bulletin, whose nine articles are read whole', () => {
    const bulletin = parseFile(path.join(shared, 'seed', '000_e0bd10a587fb94d0.txt'));
    expect(bulletin).toMatchObject({ format: 'page-capture', capturedOn: '2026-02-03', diagnostics: [] });
    expect(outlineOf(bulletin)).toEqual([
      '2026-02-02T09:10 8426 Tokayev to depart for state visit to Pakistan',
      '2026-02-02T20:23 8991 Kazakh Foreign Minister Received by the President of Türkiye',
      '2026-02-02T19:39 9251 Kazakh and Turkish foreign ministers issue joint statement after 8th Joint Strategic Planning Group meeting',
      '2026-02-02T19:18 9531 The 8th Meeting of the Kazakhstan- Türkiye Joint Strategic Planning Group Held in Ankara',
      '2026-02-02T16:46 9791 Armenian Experts View Kazakhstan’s Constitutional Reform as a Key Milestone for the Country’s Sustainable Development',
      '2026-01-31T07:40 65311 Kazakh Foreign Minister Met with the Ambassador of Georgia',
      '2026-01-30T20:13 91386 Spain’s Parliamentarians Briefed on Kazakhstan’s Constitutional Reforms',
      '2026-01-30T14:50 92001 World Day of the Turkic Languages Family Celebrated in Mexico City',
      '2026-01-30T12:21 87951 Kazakhstan and Ethiopia Develop Agricultural and Trade-Economic Cooperation',
    ]);
    expect(bulletin.articles.map(({ paragraphs }) => paragraphs.length)).toEqual([
      3, 4, 24, 10, 4, 5, 5, 6, 8,
    ]);
    expect(bulletin.title).toBe(bulletin.articles[4]?.headline);
  });

  it('include 66 years of travels: 3,767 articles, each with time, counter and body, and nothing odd', () => {
    const folder = path.join(shared, 'corpus', 'state-travels');
    const bulletins = readdirSync(folder).map((name) => parseFile(path.join(folder, name)));
    const articles = bulletins.flatMap((bulletin) => bulletin.articles);
    expect(bulletins).toHaveLength(66);
    expect(articles).toHaveLength(3767);
    expect(bulletins.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    expect(articles.filter(({ publishedAt, counter }) => publishedAt === null || counter === null)).toEqual(
      [],
    );
    expect(articles.filter(({ paragraphs }) => paragraphs.length === 0)).toEqual([]);
  });

  it.each([
    ['b01', 'page-capture'],
    ['b02', 'page-capture'],
    ['b03', 'rss-2.0'],
    ['b04', 'page-capture'],
    ['b08', 'html'],
    ['travels', 'page-capture'],
  ])('are read as they were annotated: %s', (name, format) => {
    const bulletin = parseFile(path.join(shared, 'gold', 'dev', `${name}.txt`));
    expect(bulletin.format).toBe(format);
    expect(outlineOf(bulletin)).toEqual(
      annotatedOutline(path.join(shared, 'gold', 'dev', `${name}.gold.json`)),
    );
  });
});

interface Annotation {
  readonly articles: readonly {
    readonly title: string;
    readonly publishedAt: string | null;
    readonly counter: string | number | null;
  }[];
}

function annotatedOutline(file: string): readonly string[] {
  const { articles } = JSON.parse(readFileSync(file, 'utf8')) as Annotation;
  return articles.map(({ publishedAt, counter, title }) => `${publishedAt} ${counter} ${title}`);
}

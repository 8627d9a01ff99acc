import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../src/extract/extract-facts.ts';
import { parseBulletin } from '../src/parse/parse-bulletin.ts';

const names = readdirSync('samples').sort();
const samples = names.map((name) => parseBulletin(readFileSync(path.join('samples', name), 'utf8')));

describe('the sample bulletins', () => {
  it.each(names)('%s is a page capture that loses nothing in reading', (name) => {
    const bulletin = samples[names.indexOf(name)];
    expect(bulletin?.format).toBe('page-capture');
    expect(bulletin?.diagnostics.filter(({ severity }) => severity !== 'INFO')).toEqual([]);
  });

  it('show an article that two bulletins print and one that is revised', () => {
    const printings = new Map<string, string[]>();
    for (const { headline, publishedAt, text } of samples.flatMap(({ articles }) => articles)) {
      const identity = `${publishedAt} ${headline}`;
      printings.set(identity, [...(printings.get(identity) ?? []), text]);
    }
    const repeated = [...printings.values()].filter((texts) => texts.length > 1);
    expect(repeated.map((texts) => new Set(texts).size).sort()).toEqual([1, 2]);
  });

  it('name a publisher and an actor in every article', () => {
    const articles = samples.flatMap((bulletin) =>
      extractFacts(bulletin).map(({ attribution, participants }, index) => ({
        headline: bulletin.articles[index]?.headline,
        publisher: attribution.publisher !== null,
        actor: participants.some(({ kind, role }) => kind === 'PERSON' && role === 'ACTOR'),
      })),
    );
    expect(articles.filter(({ publisher, actor }) => !publisher || !actor)).toEqual([]);
    expect(articles).toHaveLength(25);
  });
});

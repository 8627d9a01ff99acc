import { describe, expect, it } from 'vitest';
import { attributeSources } from '../../../src/store/write/attribute-sources.ts';
import { type BulletinDraft, buildBulletin } from '../build-bulletin.ts';
import { openTestStore } from '../test-store.ts';

describe('the source of an article', () => {
  it.each<[string, BulletinDraft, string | undefined, readonly (string | undefined)[], string | undefined]>([
    [
      'is the publisher it names',
      { articles: [{ headline: 'A', publisher: 'Akorda' }], publisher: 'TASS' },
      'Kabar',
      ['akorda'],
      'tass',
    ],
    [
      'is else the publisher of the bulletin',
      { articles: [{ headline: 'A' }], publisher: 'TASS' },
      'Kabar',
      ['tass'],
      'tass',
    ],
    ['is else the one given with it', { articles: [{ headline: 'A' }] }, 'Kabar', ['kabar'], 'kabar'],
    [
      'is else the one its neighbours name most',
      {
        articles: [
          { headline: 'A', publisher: 'TASS' },
          { headline: 'B' },
          { headline: 'C', publisher: 'Akorda' },
          { headline: 'D', publisher: 'Akorda' },
        ],
      },
      undefined,
      ['tass', 'akorda', 'akorda', 'akorda'],
      'akorda',
    ],
    ['is nobody when nobody says', { articles: [{ headline: 'A' }] }, undefined, [undefined], undefined],
    [
      'has its own name for a slug when Chancery does not know it',
      { articles: [{ headline: 'A', publisher: 'Óbidos Gazette' }] },
      undefined,
      ['obidos-gazette'],
      'obidos-gazette',
    ],
  ])('%s', (_, draft, given, slugs, bulletin) => {
    const sources = attributeSources(buildBulletin(draft), given);
    expect(sources.articles.map(({ publisher }) => publisher?.slug)).toEqual(slugs);
    expect(sources.bulletin?.slug).toBe(bulletin);
  });

  it('is told apart from the agency that relays it', () => {
    const articles = [{ headline: 'A', publisher: 'Akorda', via: 'Qazinform News Agency' }];
    const [first] = attributeSources(buildBulletin({ articles }), undefined).articles;
    expect(first?.relay?.slug).toBe('qazinform');
  });
});

describe('an article that nobody is named as publishing', () => {
  it('has no publisher, brings no source on record, and is the same article when it is told again', async () => {
    await using store = await openTestStore();
    for (const salt of ['morning', 'evening'])
      await store.storeBulletin(
        buildBulletin({ articles: [{ headline: 'Talks', at: '2026-02-02T09:10' }], salt }),
      );
    const articles = await store.reader.article.findMany({
      select: { publisherId: true, timeZone: true, _count: { select: { appearances: true } } },
    });
    expect(articles).toEqual([{ publisherId: null, timeZone: 'UTC', _count: { appearances: 2 } }]);
    expect(await store.reader.source.count()).toBe(0);
  });
});

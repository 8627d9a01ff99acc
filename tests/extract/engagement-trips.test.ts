import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/extract/build-document.ts';
import { engagements } from '../../src/extract/engagements.ts';
import { aBulletin, anArticle } from './article.ts';
import { factsOf, person } from './facts.ts';

const ANA = person('Ana Roko', 'FJ');
const OLE = person('Ole Berg', 'NO');
const EVA = person('Eva Quispe', 'BO');

/** Published on Wednesday, 20 May 2026. */
describe('a call', () => {
  it('is one by its headline, where the body only says that they spoke', () => {
    const body = ['Ana Roko spoke on Monday with Ole Berg.'];
    expect(found(body, 'Minister Roko’s Call with Ole Berg')).toMatchObject([{ kind: 'CALL' }]);
    expect(found(body)).toEqual([]);
  });
});

describe('a visit', () => {
  it('is its visitor’s alone, to the city it leads to', () => {
    expect(
      found(['Ana Roko paid an official visit to Oslo on 17-18 May, where Ole Berg received her.'])[0],
    ).toMatchObject({
      kind: 'VISIT',
      participants: ['Ana Roko'],
      place: 'Oslo',
      country: 'NO',
      start: { earliest: '2026-05-17' },
      end: { latest: '2026-05-18' },
      status: 'HELD',
    });
  });

  it('has no one place when it leads to two countries', () => {
    expect(found(['Ana Roko will visit Norway and Peru.'])[0]).toMatchObject({
      place: null,
      country: null,
      status: 'PLANNED',
    });
  });

  it.each([
    ['Ana Roko has accepted an invitation from Ole Berg to come to Oslo in October.', '2026-10-01'],
    ['Ole Berg invited his counterpart to Oslo in June, and Ana Roko accepted.', '2026-06-01'],
    ['The visit to Oslo of Ana Roko, planned for 21 April, has been put off until 12 October.', '2026-10-12'],
  ])('in "%s" is of who goes, on the day to come', (sentence, day) => {
    expect(found([sentence])).toMatchObject([
      { participants: ['Ana Roko'], place: 'Oslo', start: { earliest: day }, status: 'PLANNED' },
    ]);
  });

  it('is of a royal couple together', () => {
    const [visit] = found(['The visit of King Ole Berg and Queen Eva Quispe to Suva began today.']);
    expect(visit?.participants).toEqual(['Ole Berg', 'Eva Quispe']);
  });

  it('is none at home', () => {
    expect(found(['Ana Roko visited Suva.'])).toEqual([]);
  });

  it('gives its city to what happens on it', () => {
    const [, meeting] = found(['Ana Roko paid a visit to Oslo.', 'She met with Ole Berg.']);
    expect(meeting).toMatchObject({ kind: 'MEETING', place: 'Oslo', participants: ['Ana Roko', 'Ole Berg'] });
  });
});

describe('a visit that only the headline tells', () => {
  it('gives its city to what is told without a subject, by whoever it names', () => {
    const headline = 'Fijian Minister Ana Roko Visits Oslo, Norway';
    expect(found(['Met with Ole Berg. Also received Eva Quispe.'], headline)).toMatchObject([
      { kind: 'VISIT', participants: ['Ana Roko'], place: 'Oslo', country: 'NO', status: 'HELD' },
      { kind: 'MEETING', participants: ['Ana Roko', 'Ole Berg'], place: 'Oslo' },
      { kind: 'MEETING', participants: ['Ana Roko', 'Eva Quispe'], place: 'Oslo' },
    ]);
  });

  it.each([
    ['Ana Roko Visits Vardmouth, Norway', 'Vardmouth', 'NO'],
    ['Ana Roko Visits Brno, Czechoslovakia', 'Brno', 'CS'],
    ['Ana Roko Visits Oslo and Bergen, Norway', null, 'NO'],
    ['Ana Roko Visits Oslo, Norway, and Lima, Peru', null, null],
    ['Ana Roko Visits Oslo, Vardmouth and Lima', null, null],
  ])('leads in "%s" to %s in %s', (headline, place, country) => {
    expect(found(['Talks on reefs continued.'], headline)[0]).toMatchObject({
      kind: 'VISIT',
      place,
      country,
    });
  });

  it('is planned where it is put off, to the day the body tells', () => {
    const visits = found(['Put off until 3 June.'], 'Ana Roko Postpones Visit to Oslo');
    expect(visits).toMatchObject([{ kind: 'VISIT', status: 'PLANNED', start: { earliest: '2026-06-03' } }]);
  });

  it.each(['Ana Roko Cancels Visit to Oslo', 'Relief Goods of Fiji Arrives in Oslo'])(
    'is none in "%s"',
    (headline) => {
      expect(found(['The goods were unloaded.'], headline)).toEqual([]);
    },
  );

  it('is told by the body where that has one', () => {
    expect(found(['Ana Roko is visiting Norway on 20-22 May.'], 'Ana Roko Visits Oslo')).toHaveLength(1);
  });
});

describe('a trip', () => {
  it('is one, however far its guest travels on within the country', () => {
    const visits = found([
      'Ole Berg received Ana Roko, who is paying a visit to Norway from 19 to 23 May.',
      'On Thursday she will travel to Bergen.',
    ]).filter(({ kind }) => kind === 'VISIT');
    expect(visits).toMatchObject([{ participants: ['Ana Roko'], country: 'NO' }]);
  });

  it('is also of those who accompany its guest', () => {
    const [visit] = found(['Ana Roko paid a visit to Oslo.', 'Accompanied by Eva Quispe, she met Ole Berg.']);
    expect(visit?.participants).toEqual(['Ana Roko', 'Eva Quispe']);
  });

  it('lends its country to what falls on its days, and its own day to nothing else', () => {
    const [, inside, outside] = found([
      'Ana Roko paid a visit to Norway from 17 to 19 May.',
      'On 18 May she met Ole Berg.',
      'On 2 May she met Eva Quispe.',
    ]);
    expect([inside?.country, outside?.country]).toEqual(['NO', null]);
  });
});

describe('the days of a trip', () => {
  it.each([
    ['On Sunday Ana Roko began a visit to Norway.', '2026-05-17', undefined],
    ['Ana Roko is on a State visit to Norway until Friday.', undefined, '2026-05-22'],
    ['Ana Roko ended on Tuesday a visit to Norway which had begun on Sunday.', '2026-05-17', '2026-05-19'],
    [
      'The visit of Ana Roko to Oslo, which she undertook from 4 to 6 May, is over.',
      '2026-05-04',
      '2026-05-06',
    ],
  ])('in "%s" run from %s to %s', (sentence, first, last) => {
    const [visit] = found([sentence]).filter(({ kind }) => kind === 'VISIT');
    expect([visit?.start?.earliest, visit?.end?.latest]).toEqual([first, last]);
  });
});

describe('the traveller', () => {
  it.each([
    'Ole Berg and Ana Roko held talks in Oslo during Ana Roko’s state visit to Norway.',
    'Ana Roko left on Sunday for Norway.',
    'Ana Roko will be in Oslo on 3 June.',
  ])('in "%s" is the one who goes', (sentence) => {
    expect(found([sentence]).find(({ kind }) => kind === 'VISIT')?.participants).toEqual(['Ana Roko']);
  });

  it('of a visit told without anyone is whoever is from elsewhere', () => {
    const paragraphs = [
      'Ole Berg received Ana Roko in Oslo.',
      'The visit to Norway, the first in ten years, was short.',
    ];
    expect(found(paragraphs)[1]).toMatchObject({ kind: 'VISIT', participants: ['Ana Roko'] });
  });

  it('is known again by a nation', () => {
    const paragraphs = [
      'Ole Berg met Ana Roko in Oslo on Monday.',
      'The Fijian minister was also received by Eva Quispe.',
    ];
    expect(found(paragraphs)[1]?.participants).toEqual(['Ana Roko', 'Eva Quispe']);
  });
});

describe('the city of a paragraph', () => {
  it('is the one it opens with', () => {
    const paragraphs = [
      'Ana Roko visited Norway and Peru.',
      'In Lima she met Eva Quispe. She was then received by Ole Berg.',
    ];
    expect(found(paragraphs).map(({ kind, place }) => [kind, place])).toEqual([
      ['VISIT', null],
      ['MEETING', 'Lima'],
      ['MEETING', 'Lima'],
    ]);
  });

  it('is none that someone is only invited to, and none of a call', () => {
    const paragraphs = [
      'Ana Roko met Ole Berg, who accepted an invitation to visit Suva.',
      'She spoke by phone with Eva Quispe about a hospital in Lima.',
    ];
    expect(found(paragraphs).flatMap(({ kind, place }) => (kind === 'VISIT' ? [] : [place]))).toEqual([
      null,
      null,
    ]);
  });

  it('may stand in the name of the gathering', () => {
    expect(found(['Ana Roko will attend the Oslo Forum in June.'])[0]).toMatchObject({
      place: 'Oslo',
      country: 'NO',
    });
  });
});

describe('a signing', () => {
  it('is a ceremony where it is the news itself', () => {
    const paragraphs = ['Ana Roko and Ole Berg today signed the Reef Treaty in Suva.'];
    expect(found(paragraphs, 'Fiji and Norway Sign Reef Treaty')).toMatchObject([
      {
        kind: 'CEREMONY',
        participants: ['Ana Roko', 'Ole Berg'],
        place: 'Suva',
        start: { earliest: '2026-05-20' },
      },
    ]);
  });

  it('is part of the talks at which it happened', () => {
    const paragraphs = ['Ana Roko met Ole Berg in Suva and signed the Reef Treaty.'];
    expect(found(paragraphs, 'Fiji and Norway Sign Reef Treaty').map(({ kind }) => kind)).toEqual([
      'MEETING',
    ]);
  });
});

describe('a gathering told by its noun', () => {
  it('has no second end where it only begins, and as many days as it lasts', () => {
    const [begun] = found(['The 5th Pacific Summit began in Suva on Monday.']);
    const [lasting] = found(['The 5th Pacific Forum opened in Suva on Monday. It will last two days.']);
    expect([begun?.start?.earliest, begun?.end]).toEqual(['2026-05-18', null]);
    expect([lasting?.start?.earliest, lasting?.end?.latest]).toEqual(['2026-05-18', '2026-05-19']);
  });

  it.each([
    ['The business council is to meet in Suva on 27 May.', ['FORUM']],
    ['Ana Roko gave a press conference in Suva on Monday.', []],
    ['A meeting with Ana Roko in Suva had not been requested.', []],
    ['Ana Roko is to attend the Reef Council Conference in Suva.', ['CONFERENCE']],
  ])('is in "%s" %j', (sentence, kinds) => {
    expect(found([sentence]).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('is not another one where the article comes back to it', () => {
    const paragraphs = [
      'Ole Berg presented his credentials to Ana Roko in Suva today.',
      'Eva Quispe spoke at the ceremony.',
    ];
    expect(found(paragraphs)).toHaveLength(1);
  });

  it('lasts from the first weekday to the last', () => {
    const [session] = found(['The 5th Pacific Conference was held in Suva on Monday and Tuesday.']);
    expect([session?.start?.earliest, session?.end?.latest]).toEqual(['2026-05-18', '2026-05-19']);
  });
});

describe('two engagements of a clause', () => {
  it('are told apart by "and, later in the day,"', () => {
    const sentence = 'Ana Roko is to meet Ole Berg and, separately, Eva Quispe in Suva.';
    expect(found([sentence]).map(({ participants, status }) => [participants, status])).toEqual([
      [['Ana Roko', 'Ole Berg'], 'PLANNED'],
      [['Ana Roko', 'Eva Quispe'], 'PLANNED'],
    ]);
  });
});

describe('the day of a story', () => {
  it('is shared by what is told of its afternoon', () => {
    const [, second] = found([
      'Ole Berg received Ana Roko in Oslo on Monday.',
      'In the afternoon she met Eva Quispe.',
    ]);
    expect(second).toMatchObject({ place: 'Oslo', start: { earliest: '2026-05-18' } });
  });

  it('is not shared by what else happened', () => {
    const [, second] = found(['Ole Berg received Ana Roko in Oslo on Monday.', 'She met Eva Quispe.']);
    expect(second?.start).toBeNull();
  });
});

function found(paragraphs: readonly string[], headline = 'News from the ministry') {
  const article = anArticle(headline, paragraphs);
  const [result] = engagements.extract(buildDocument(aBulletin([article])), [
    factsOf(article.text, [ANA, OLE, EVA]),
  ]);
  return result?.engagements ?? [];
}

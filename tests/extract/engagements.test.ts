import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/extract/build-document.ts';
import { engagements } from '../../src/extract/engagements.ts';
import { aBulletin, anArticle } from './article.ts';
import { factsOf, type Named, organization, person } from './facts.ts';

const ANA = person('Ana Roko', 'FJ');
const OLE = person('Ole Berg', 'NO');
const EVA = person('Eva Quispe', 'BO');

/** Published on Wednesday, 20 May 2026. */
describe('the kind of an engagement', () => {
  it.each([
    ['Ana Roko met with Ole Berg in Suva.', 'MEETING'],
    ['Ana Roko was received by Ole Berg in Oslo.', 'MEETING'],
    ['Ana Roko paid a courtesy call on Ole Berg in Oslo.', 'MEETING'],
    ['Ana Roko held talks with Ole Berg in Suva.', 'TALKS'],
    ['The 3rd round of Fiji-Norway political consultations was held in Suva.', 'TALKS'],
    ['Ana Roko had a telephone conversation with Ole Berg.', 'CALL'],
    ['Ana Roko spoke to Ole Berg by phone on Monday.', 'CALL'],
    ['The 5th Pacific Summit took place in Suva.', 'SUMMIT'],
    ['A regional round table on reefs was held in Suva.', 'CONFERENCE'],
    ['Ole Berg presented copies of his credentials to Ana Roko.', 'CEREMONY'],
    ['Ana Roko gave a reception in Suva.', 'CEREMONY'],
    ['Ana Roko opened the Fiji-Norway business forum in Suva.', 'FORUM'],
    ['Ana Roko, Ole Berg and Eva Quispe met in Suva.', 'CONFERENCE'],
    ['Ana Roko hosted her counterpart Ole Berg in Suva.', 'MEETING'],
    ['Ana Roko had a working lunch with Ole Berg in Suva.', 'MEETING'],
    ['The 7th Fiji–Norway Political Consultation was held in Suva.', 'TALKS'],
    ['Ana Roko opened the Embassy of Fiji in Oslo.', 'CEREMONY'],
    ['Ana Roko flies on to Oslo.', 'VISIT'],
    ['Ana Roko is to return to Oslo in July.', 'VISIT'],
    ['Ana Roko gave an audience to Ole Berg in Suva.', 'MEETING'],
    ['The foreign ministers of the Pacific states met in Suva on Monday.', 'CONFERENCE'],
    ['The leaders of the union will hold their own summit in Suva in June.', 'SUMMIT'],
    ['Ana Roko received on Tuesday the letters of credence of Ole Berg.', 'CEREMONY'],
    ['The next Suva Dialogue will be held in May 2027.', 'FORUM'],
    ['Ana Roko saw Ambassador Ole Berg in Suva.', 'MEETING'],
    ['Ana Roko was received at a short ceremony by Ole Berg.', 'CEREMONY'],
    ['Ana Roko attended the 9th session of the UN Reef Commission in Oslo.', 'CONFERENCE'],
    ['The visit of Ana Roko to Oslo began today.', 'VISIT'],
    ['A statue of the poet was unveiled in Oslo by Ana Roko.', 'CEREMONY'],
    ['Ana Roko opened the Consulate-General of Fiji in Oslo.', 'CEREMONY'],
    ['Ana Roko opened the new ferry terminal in Oslo on Monday.', 'CEREMONY'],
    ['A Treaty on Bees was signed in Oslo on Monday by Ana Roko and Ole Berg.', 'CEREMONY'],
    ['A chess tournament for diplomats was held in Oslo on Monday.', 'OTHER'],
    ['The sixth round of negotiations on a Bee Treaty ended in Oslo.', 'TALKS'],
    ['The Reef Ministers’ Retreat was held in Oslo on Monday.', 'CONFERENCE'],
    ['Ana Roko, who had been invited to Oslo, accepted and will go there on 3 June.', 'VISIT'],
    ['Ole Berg invited Ana Roko to Oslo in June, and she accepted.', 'VISIT'],
    ['The tour of Norway and Peru by Ana Roko ends on 25 May.', 'VISIT'],
  ])('in "%s" is %s', (sentence, kind) => {
    expect(found([sentence]).map((engagement) => engagement.kind)).toEqual([kind]);
  });

  it.each([
    'The sides discussed grain.',
    'A dialogue between the cultures is needed.',
    'Ana Roko suggested a meeting in Suva.',
    'The city receives much rain in May.',
    'No talks took place in Suva.',
    'Ana Roko will not, contrary to reports, travel to Oslo.',
    'Ana Roko received it from Ole Berg.',
  ])('is none in "%s"', (sentence) => {
    expect(found([sentence])).toEqual([]);
  });
});

describe('those who take part', () => {
  it('are those named in the clause, not those who only send greetings', () => {
    const [meeting] = found(['Ana Roko met Ole Berg and conveyed greetings from Eva Quispe.']);
    expect(meeting?.participants).toEqual(['Ana Roko', 'Ole Berg']);
  });

  it('include those whom a later sentence says were there', () => {
    const [meeting] = found(['Ana Roko met Ole Berg in Suva. Also present was Eva Quispe.']);
    expect(meeting?.participants).toEqual(['Ana Roko', 'Ole Berg', 'Eva Quispe']);
  });

  it('are not those who write, or have a monument', () => {
    const [ceremony] = found([
      'A monument to Eva Quispe was unveiled in Oslo by Ana Roko. Ole Berg sent a letter.',
    ]);
    expect(ceremony?.participants).toEqual(['Ana Roko']);
  });

  it('of what is only looked ahead to are those named for it', () => {
    const titled = found([
      'They laughed.',
      'Ana Roko thanked Ole Berg. The 3rd Pacific Summit will be held in Suva in July.',
      'Ana Roko invited Ole Berg to the 4th Pacific Conference, which will be held in Suva in August.',
    ]);
    expect(titled.map(({ participants }) => participants)).toEqual([[], []]);
  });

  it('are two where the two ministers meet', () => {
    const told = found([
      'Ana Roko will visit Oslo on 8 June.',
      'Ole Berg spoke. The two ministers will hold talks.',
    ]);
    expect(told.find(({ kind }) => kind === 'TALKS')?.participants).toEqual(['Ana Roko', 'Ole Berg']);
  });

  it('include the guest, and whoever went where "he" is told to meet others', () => {
    const all = found([
      'Eva Quispe met Ole Berg in Suva.',
      'Ana Roko will travel to Oslo on Friday. There she is to meet Ole Berg.',
    ]);
    expect(all.at(-1)).toMatchObject({ participants: ['Ana Roko', 'Ole Berg'], place: 'Oslo' });
    const [, audience] = found(['Ana Roko will visit Oslo on 8 June.', 'Ole Berg will receive the guest.']);
    expect(audience?.participants).toEqual(['Ole Berg', 'Ana Roko']);
  });

  it('are told apart where one clause tells of two meetings', () => {
    const meetings = found(['Ana Roko was received by Ole Berg and, the next day, by Eva Quispe.']);
    expect(meetings.map(({ participants }) => participants)).toEqual([
      ['Ana Roko', 'Ole Berg'],
      ['Ana Roko', 'Eva Quispe'],
    ]);
  });

  it('include the body whose summit it is', () => {
    const [summit] = found(
      ['The Reef Union summit will be held in Suva in July.'],
      [organization('Reef Union')],
    );
    expect(summit).toMatchObject({ title: 'Reef Union summit', participants: ['Reef Union'] });
  });
});

describe('the status of an engagement', () => {
  it.each([
    ['Ana Roko will meet Ole Berg in Suva.', 'PLANNED'],
    ['The 5th Pacific Summit is to be held in Suva.', 'PLANNED'],
    ['Suva will host the 5th Pacific Summit.', 'PLANNED'],
    ['Ana Roko accepted an invitation to visit Oslo in June.', 'PLANNED'],
    ['The 5th meeting of the Reef Commission in Suva has been postponed until 3 June 2026.', 'PLANNED'],
    ['The visit to Oslo by Ana Roko has been cancelled.', 'CANCELLED'],
    ['Ana Roko meets Ole Berg in Suva on 30 May.', 'PLANNED'],
    ['Ana Roko is meeting Ole Berg in Suva today.', 'HELD'],
  ])('in "%s" is %s', (sentence, status) => {
    expect(found([sentence])[0]?.status).toBe(status);
  });

  it('moves a postponed meeting to its new day', () => {
    const [meeting] = found([
      'The 5th meeting of the Reef Commission, due on 21 May, was postponed until 3 June 2026.',
    ]);
    expect(meeting?.start?.earliest).toBe('2026-06-03');
  });
});

describe('the place that nothing lists', () => {
  it.each([
    ['Ana Roko met Ole Berg in Vardmouth, Norway.', 'Vardmouth', 'NO'],
    ['Ana Roko met Ole Berg in the fishing town of Vardmouth in Norway.', 'Vardmouth', 'NO'],
    ['Ana Roko met Ole Berg in Parliament.', null, null],
    ['Ana Roko met Ole Berg in Vardmouth.', null, null],
  ])('in "%s" is %s', (sentence, place, country) => {
    expect(found([sentence])[0]).toMatchObject({ place, country });
  });

  it('is in the country of the ministry that reports', () => {
    const [meeting] = found(
      ['Ana Roko met Ole Berg in Vardmouth on Monday.'],
      [],
      'News',
      'Ministry of Foreign Affairs of Fiji',
    );
    expect(meeting).toMatchObject({ place: 'Vardmouth', country: 'FJ' });
  });
});

describe('the city of a story', () => {
  it('is that of its dateline', () => {
    expect(found(['OSLO, 3 May — Ole Berg received Ana Roko.'])[0]).toMatchObject({
      place: 'Oslo',
      country: 'NO',
    });
  });

  it('is shared by what else happens there that day, but by no call and nothing recalled', () => {
    const places = found([
      'Ole Berg received Ana Roko in Oslo.',
      'Ole Berg also met with Eva Quispe.',
      'He recalled that he had met Eva Quispe and Ana Roko last year.',
      'Ana Roko spoke by phone with Eva Quispe.',
    ]).map(({ kind, place }) => [kind, place]);
    expect(places).toContainEqual(['CALL', null]);
    expect(places.slice(0, 2)).toEqual([
      ['MEETING', 'Oslo'],
      ['MEETING', 'Oslo'],
    ]);
  });
});

describe('what an article reports', () => {
  it('is one engagement, however often it is told', () => {
    expect(
      found(['Ana Roko met with Ole Berg in Suva on Monday.', 'Ana Roko met with Ole Berg for an hour.']),
    ).toHaveLength(1);
  });

  it('includes another event only where two things are told of it', () => {
    const titles = found([
      'Ana Roko met Ole Berg in Suva.',
      'They recalled the 2nd Pacific Summit.',
      'The 3rd Pacific Summit will be held in Lima.',
    ]).map(({ title }) => title);
    expect(titles).toEqual([null, '3rd Pacific Summit']);
  });

  it('is read from the headline where the item has no body', () => {
    const headline = 'Ana Roko to Visit Oslo';
    expect(found([], [], headline)).toMatchObject([
      { kind: 'VISIT', participants: ['Ana Roko'], place: 'Oslo', status: 'PLANNED' },
    ]);
  });

  it('is proved by its words, its place and its day', () => {
    const [meeting] = found(['Ana Roko met Ole Berg in Suva on Monday.']);
    expect(meeting?.evidence.map(({ quote }) => quote)).toEqual(['met', 'Suva', 'Monday']);
  });
});

function found(
  paragraphs: readonly string[],
  more: readonly Named[] = [],
  headline = 'News from the ministry',
  publisher: string | null = null,
) {
  const article = anArticle(headline, paragraphs);
  const facts = factsOf(article.text, [ANA, OLE, EVA, ...more]);
  const [result] = engagements.extract(buildDocument(aBulletin([article], { publisher })), [facts]);
  return result?.engagements ?? [];
}

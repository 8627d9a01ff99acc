import { describe, expect, it } from 'vitest';
import { goldShape } from '../../src/cli/gold-shape.ts';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import { countryCode } from '../../src/domain/countries.ts';
import { buildDaySpan, buildMonthsSpan, isoDate } from '../../src/domain/date-span.ts';
import { quoteEvidence } from '../../src/domain/evidence.ts';
import { aBulletin, anArticle } from '../extract/article.ts';

const ARTICLE = anArticle('Envoys meet', ['Ana Roko met Roko, then Roko left.'], {
  publishedAt: '2026-05-20T12:00',
});
const EVIDENCE = quoteEvidence(0, ARTICLE.text, 12, 20);
const EMPTY: ArticleFacts = {
  attribution: { publisher: 'Ministry of Peace', via: null, evidence: [] },
  participants: [],
  agreements: [],
  engagements: [],
  topics: [],
};

describe('the printed shape of a bulletin', () => {
  it('keeps the format, the articles and what each prints about itself', () => {
    expect(goldShape(aBulletin([ARTICLE]), [EMPTY])).toEqual({
      format: 'page-capture',
      articles: [
        {
          title: 'Envoys meet',
          publishedAt: '2026-05-20T12:00',
          counter: null,
          source: { publisher: 'Ministry of Peace', via: null },
          participants: [],
          agreements: [],
          engagements: [],
          topics: [],
        },
      ],
    });
  });

  it('joins offices and adds the post to an ambassador', () => {
    const printed = print({
      participants: [
        {
          kind: 'PERSON',
          name: 'Ana Roko',
          role: 'ACTOR',
          offices: [
            { title: 'Ambassador', evidence: EVIDENCE },
            { title: 'Special Envoy', evidence: EVIDENCE },
          ],
          represents: { kind: 'COUNTRY', code: countryCode('FJ') },
          accreditedTo: countryCode('NO'),
          mentions: [EVIDENCE, EVIDENCE],
        },
      ],
    });
    expect(printed?.participants).toEqual([
      {
        kind: 'PERSON',
        name: 'Ana Roko',
        office: 'Ambassador to Norway; Special Envoy',
        represents: 'FJ',
        role: 'ACTOR',
        mentions: ['Ana Roko'],
      },
    ]);
  });

  it('prints parties, dates and periods as precisely as the text', () => {
    const printed = print({
      agreements: [
        {
          title: 'Treaty on Bees',
          kind: 'TREATY',
          status: 'SIGNED',
          parties: [
            { kind: 'COUNTRY', code: countryCode('FJ') },
            { kind: 'ORGANIZATION', name: 'Reef Union' },
          ],
          date: buildMonthsSpan(2026, 5, { precision: 'MONTH', words: 'May 2026' }),
          place: 'Suva',
          period: {
            ...buildMonthsSpan(2027, 1, { precision: 'YEAR', words: '2027-2029' }),
            latest: isoDate(2029, 12, 31),
          },
          evidence: [EVIDENCE],
        },
      ],
    });
    expect(printed?.agreements).toEqual([
      {
        title: 'Treaty on Bees',
        kind: 'TREATY',
        status: 'SIGNED',
        parties: ['FJ', 'Reef Union'],
        date: '2026-05',
        place: 'Suva',
        period: '2027/2029',
      },
    ]);
  });

  it('leaves out cancelled engagements', () => {
    const meeting = {
      kind: 'MEETING',
      title: null,
      participants: ['Ana Roko'],
      place: null,
      country: countryCode('FJ'),
      start: buildDaySpan(isoDate(2026, 5, 18), '18 May'),
      end: null,
      evidence: [EVIDENCE],
    } as const;
    const printed = print({
      engagements: [
        { ...meeting, status: 'HELD' },
        { ...meeting, status: 'CANCELLED' },
      ],
    });
    expect(printed?.engagements).toEqual([
      {
        kind: 'MEETING',
        title: null,
        participants: ['Ana Roko'],
        place: null,
        country: 'FJ',
        startDate: '2026-05-18',
        endDate: null,
        status: 'HELD',
      },
    ]);
  });
});

function print(facts: Partial<ArticleFacts>) {
  return goldShape(aBulletin([ARTICLE]), [{ ...EMPTY, ...facts }]).articles[0];
}

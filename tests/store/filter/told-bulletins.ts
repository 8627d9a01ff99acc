import type { DatePrecision, DateSpan } from '../../../src/domain/date-span.ts';
import { buildBulletin, day, onDay } from '../build-bulletin.ts';

// A small world of every kind of fact: two sources, dates of every precision and none, a wording that was revised, one
// person under two names.

export const OSMON = { name: 'Bektur Osmon', state: 'KG', office: 'President' };
export const OSMONOV = { name: 'Bektur Osmonov', state: 'KG', office: 'Head of State' };
const ENVOY = { name: 'Łucja Kılıç', state: 'PL', office: 'Ambassador', accreditedTo: 'TR' };
const COUNCIL = { kind: 'ORGANIZATION', name: 'River Council', acronym: 'RC' } as const;
const SPEAKER = { name: 'Jana Ozola', office: 'Secretary General', speaksFor: 'River Council' };
const LATVIA = { kind: 'COUNTRY', name: 'Latvia', state: 'LV', role: 'MENTIONED' } as const;

function span(earliest: string, latest: string, precision: DatePrecision): DateSpan {
  return { earliest: day(earliest), latest: day(latest), precision, words: `${earliest} to ${latest}` };
}

const YEAR = span('2026-01-01', '2026-12-31', 'YEAR');
const MARCH = span('2026-03-01', '2026-03-31', 'MONTH');

/** The first of two wordings of an article, and the one that replaced it. */
const REVISED = [
  {
    headline: 'Bektur Osmon visits Riga',
    body: 'A memorandum on water was proposed in Latvia.',
    at: '2026-02-06T10:00',
    publisher: 'Utopian Press',
    participants: [OSMON],
    agreements: [
      {
        title: 'memorandum on water',
        kind: 'MEMORANDUM' as const,
        status: 'PROPOSED' as const,
        bodies: ['River Council'],
      },
    ],
    engagements: [
      { kind: 'VISIT' as const, participants: [OSMON.name], place: 'Riga', country: 'LV', start: YEAR },
    ],
    topics: ['ENVIRONMENT' as const],
  },
  {
    headline: 'Bektur Osmon visits Riga',
    body: 'Latvia will host the visit in March.',
    at: '2026-02-06T10:00',
    publisher: 'Utopian Press',
    participants: [OSMON, LATVIA],
    engagements: [
      {
        kind: 'VISIT' as const,
        status: 'PLANNED' as const,
        participants: [OSMON.name],
        place: 'Riga',
        country: 'LV',
        start: MARCH,
        end: MARCH,
      },
    ],
    topics: ['TOURISM' as const],
  },
];

export const TOLD_BULLETINS = [
  buildBulletin({
    capturedOn: '2026-02-02',
    articles: [
      {
        headline: 'President Bektur Osmon signs the Plan',
        body: 'Łucja Kılıç, the ambassador, was there.',
        publisher: 'Utopian Press',
        participants: [OSMON, ENVOY],
        agreements: [
          { title: 'Plan', kind: 'PLAN', parties: ['KG', 'PL'], date: onDay('2026-02-02'), period: YEAR },
        ],
        engagements: [
          {
            participants: [OSMON.name, ENVOY.name],
            kind: 'CEREMONY',
            country: 'KG',
            start: onDay('2026-02-02'),
          },
        ],
        topics: ['TRADE'],
      },
      {
        headline: 'River Council convenes on water',
        at: '2026-02-03T10:00',
        participants: [COUNCIL, { ...SPEAKER, mentions: [] }],
        engagements: [{ participants: [COUNCIL.name], kind: 'MEETING' }],
        topics: ['ENVIRONMENT'],
      },
      { headline: 'An undated word from Jana Ozola', at: null, participants: [SPEAKER], topics: ['TRADE'] },
    ],
  }),
  buildBulletin({ salt: 'first', articles: REVISED.slice(0, 1) }),
  buildBulletin({
    salt: 'revised',
    capturedOn: '2026-02-07',
    articles: [
      ...REVISED.slice(1),
      {
        headline: 'Bektur Osmonov drafts a Treaty on trade',
        at: '2026-02-04T10:00',
        publisher: 'Kabar',
        participants: [OSMONOV],
        agreements: [{ title: 'Treaty', kind: 'TREATY', status: 'PROPOSED', parties: ['KG'], date: MARCH }],
        topics: ['TRADE', 'TRANSPORT'],
      },
    ],
  }),
  buildBulletin({
    salt: 'later',
    articles: [
      {
        headline: 'The Treaty of Jana Ozola',
        at: '2026-02-05T10:00',
        publisher: 'Kabar',
        participants: [SPEAKER],
        agreements: [
          { title: 'Treaty', kind: 'TREATY', status: 'SIGNED', parties: ['KG'], bodies: ['River Council'] },
        ],
        engagements: [
          {
            participants: [SPEAKER.name],
            kind: 'TALKS',
            start: span('2025-07-01', '2025-12-31', 'HALF'),
            end: span('2026-04-01', '2026-06-30', 'QUARTER'),
          },
        ],
      },
      {
        headline: 'Łucja Kılıç calls on nobody',
        at: null,
        participants: [ENVOY],
        engagements: [{ participants: [ENVOY.name], kind: 'CALL', status: 'CANCELLED', country: 'TR' }],
      },
    ],
  }),
];

import fc from 'fast-check';
import type { ArticleDraft, BulletinDraft, ParticipantDraft } from '../build-bulletin.ts';

// Invented bulletins in which few people and bodies go by several names, so that decisions about them meet.

const PEOPLE: readonly ParticipantDraft[] = [
  { name: 'Bektur Osmon', state: 'KG', office: 'President' },
  { name: 'B. Osmon', state: 'KG', office: 'President' },
  { name: 'Bektur Osmonov', state: 'KG', office: 'President' },
  { name: 'Leyla Demir', state: 'TR', office: 'Ambassador', accreditedTo: 'KG' },
  { name: 'Leyla Demir Kaya', state: 'TR', office: 'Ambassador', accreditedTo: 'KG' },
  { name: 'Jana Ozola', speaksFor: 'River Basin Council', office: 'Secretary General' },
  { name: 'Jana Ozola-Berga', speaksFor: 'Council of River Basins', office: 'Secretary General' },
];

const BODIES: readonly ParticipantDraft[] = [
  { kind: 'ORGANIZATION', name: 'River Basin Council', acronym: 'RBC' },
  { kind: 'ORGANIZATION', name: 'Council of River Basins' },
  { kind: 'ORGANIZATION', name: 'Road Bank', state: 'KG' },
];

/** Few articles with few wordings, so that bulletins overlap. */
const article: fc.Arbitrary<ArticleDraft> = fc
  .record({
    number: fc.nat(5),
    people: fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1, maxLength: 3, selector: nameOf }),
    bodies: fc.uniqueArray(fc.constantFrom(...BODIES), { maxLength: 2, selector: nameOf }),
    plan: fc.nat(1),
  })
  .map(({ number, people, bodies, plan }) => {
    const participants = [...people, ...bodies];
    const names = participants.map(nameOf);
    const said = participants.map(({ name, acronym }) => (acronym ? `${name} (${acronym})` : name));
    return {
      headline: `Article ${number}`,
      body: `${said.join(', ')} on Plan ${plan}.`,
      at: `2026-02-0${number + 1}T09:10`,
      participants,
      topics: plan === 0 ? (['TRADE'] as const) : [],
      agreements: [{ title: `Plan ${plan}`, kind: 'PLAN', parties: ['KG'], bodies: bodies.map(nameOf) }],
      engagements: [{ participants: names, place: 'Riga' }],
    };
  });

/** Bulletins, told apart by their place. */
export const curatedBulletin: fc.Arbitrary<BulletinDraft> = fc.record({
  articles: fc.array(article, { minLength: 1, maxLength: 3 }),
  capturedOn: fc.constantFrom('2026-02-07', '2026-02-08'),
});

/** The same bulletin as a poorer extractor reads it: without the last participant of each article. */
export function readPoorly({ articles, ...rest }: BulletinDraft): BulletinDraft {
  return {
    ...rest,
    articles: articles.map(({ participants = [], ...article }) => {
      const fewer = participants.slice(0, -1);
      const names = fewer.map(nameOf);
      return { ...article, participants: fewer, agreements: [], engagements: [{ participants: names }] };
    }),
  };
}

/** The same bulletin as one reads it who finds nothing. */
export function readBlindly({ articles, ...rest }: BulletinDraft): BulletinDraft {
  const nothing = { participants: [], agreements: [], engagements: [] };
  return { ...rest, articles: articles.map((article) => ({ ...article, ...nothing })) };
}

function nameOf({ name }: ParticipantDraft): string {
  return name;
}

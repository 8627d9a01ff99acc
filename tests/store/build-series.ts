import type { BulletinWithFacts } from '../../src/store/store.ts';
import { buildBulletin } from './build-bulletin.ts';

const ARTICLES = 10;

/** Bulletins numbered from `first` to `last`, each overlapping the one before it in half of its articles. */
export function buildSeries(first: number, last: number): readonly BulletinWithFacts[] {
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return numbers.map((number) =>
    buildBulletin({
      salt: String(number),
      capturedOn: '2026-02-03',
      articles: Array.from({ length: ARTICLES }, (_, index) => buildArticle((number * ARTICLES) / 2 + index)),
    }),
  );
}

/** Facts as a poor extractor finds them: of every other article no agreement and topic, and people without offices. */
export function tellPoorly(bulletin: BulletinWithFacts): BulletinWithFacts {
  const facts = bulletin.facts.map((found, index) => {
    if (index % 2 === 0) return found;
    const participants = found.participants.map((fact) =>
      fact.kind === 'PERSON' ? { ...fact, offices: [], accreditedTo: null } : fact,
    );
    return { ...found, participants, agreements: [], topics: [] };
  });
  return { ...bulletin, facts };
}

function buildArticle(number: number) {
  const [guest, host] = [`Guest ${letters(number % 7)}`, `Host ${letters(number % 5)}`];
  const day = String((number % 28) + 1).padStart(2, '0');
  return {
    headline: `${guest} met ${host} for the ${number}th time`,
    body: `They signed the Plan ${letters(number % 11)}.`,
    at: `2026-02-${day}T09:10`,
    participants: [
      { name: guest, state: 'KG', office: 'President' },
      { name: host, state: 'TR', office: 'Ambassador', accreditedTo: 'KG' },
    ],
    agreements: [{ title: `Plan ${letters(number % 11)}`, kind: 'PLAN' as const, parties: ['KG', 'TR'] }],
    engagements: [{ participants: [guest, host], place: 'Bishkek', country: 'KG' }],
    topics: ['TRADE' as const],
  };
}

/** A number as a word, so that names differ by words and not by digits alone. */
function letters(number: number): string {
  return String.fromCharCode(65 + number).repeat(3);
}

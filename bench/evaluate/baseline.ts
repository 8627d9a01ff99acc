import type { GoldParticipant, GoldShape } from '../../src/cli/gold-shape.ts';
import type { ParsedBulletin } from '../../src/domain/bulletin.ts';
import { countryName } from '../../src/domain/countries.ts';
import { findPlacesInText } from '../../src/extract/lexicon/gazetteer.ts';
import type { CompromiseNames } from '../compromise.ts';

/** The measures that names alone can answer; the baseline says nothing about the others. */
export const BASELINE_MEASURES: readonly string[] = ['persons', 'organizations', 'countries'];

/**
 * What a developer would have with compromise: its people, organizations and places in our articles. Our code joins a
 * surname to the fullest name in the bulletin and knows a country by its name, so that only finding is compared.
 */
export function buildBaseline(
  bulletin: ParsedBulletin,
  findNames: (text: string) => CompromiseNames,
): GoldShape {
  const names = bulletin.articles.map(({ text }) => findNames(text));
  const people = new Set(names.flatMap((found) => found.people));
  return {
    format: bulletin.format,
    articles: bulletin.articles.map(({ headline, publishedAt, counter }, index) => ({
      title: headline,
      publishedAt,
      counter,
      source: { publisher: null, via: null },
      participants: names[index] ? listParticipants(names[index], people) : [],
      agreements: [],
      engagements: [],
      topics: [],
    })),
  };
}

function listParticipants(found: CompromiseNames, people: ReadonlySet<string>): readonly GoldParticipant[] {
  const persons = new Set(found.people.map((name) => findFullest(name, people)));
  const codes = found.places.flatMap(findPlacesInText).filter(({ kind }) => kind === 'COUNTRY_NAME');
  return [
    ...[...persons].map((name) => buildParticipant('PERSON', name, null)),
    ...[...new Set(found.organizations)].map((name) => buildParticipant('ORGANIZATION', name, null)),
    ...[...new Set(codes.map(({ code }) => code))].map((code) =>
      buildParticipant('COUNTRY', countryName(code), code),
    ),
  ];
}

/** The longest name of the bulletin that ends in this one. */
function findFullest(name: string, people: ReadonlySet<string>): string {
  return [...people]
    .filter((other) => other.endsWith(` ${name}`))
    .reduce((fullest, other) => (other.length > fullest.length ? other : fullest), name);
}

function buildParticipant(kind: string, name: string, represents: string | null): GoldParticipant {
  return { kind, name, office: null, represents, role: 'MENTIONED', mentions: [name] };
}

import type { ArticleFacts } from '../domain/article-facts.ts';
import { type Evidence, quoteEvidence } from '../domain/evidence.ts';
import type { CountryCode, PersonFact, Represented } from '../domain/participant.ts';
import { type ArticleContext, buildArticleContext, findHome } from './article-context.ts';
import { type DescribedPerson, type Description, resolveDescriptions } from './descriptions.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import type { Extractor } from './extractor.ts';
import type { Office } from './offices.ts';
import { addParticipants } from './participants.ts';
import { buildNameForm } from './person-forms.ts';
import { type ArticlePerson, groupPersons } from './person-groups.ts';
import { findPersonHits, type OfficeAlone, type PersonHit } from './person-hits.ts';
import { joinPersons } from './person-identities.ts';
import { addShortForms, buildNameFinder, sortHits } from './person-mentions.ts';
import { chooseOffices } from './person-offices.ts';
import { findStated, findStates, type Identities } from './person-states.ts';
import { findInternationalBody } from './represents.ts';
import { tellByTitle } from './represents-titles.ts';
import { roleOf } from './roles.ts';
import { readLines, type WordLine } from './words.ts';

/** People by their titles and offices, with every place that names or describes them. */
export const persons: Extractor = {
  name: 'persons',
  extract: (bulletin, facts) => {
    const found = extractPersons(bulletin, facts);
    return facts.map((article, index) => addParticipants(article, found[index] ?? []));
  },
};

/** An article as the extractor works on it. */
interface Reading {
  readonly document: ArticleDocument;
  readonly lines: readonly WordLine[];
  readonly alone: readonly OfficeAlone[];
  /** The state whose ministry or agency reports. */
  readonly home: CountryCode | null;
  readonly persons: readonly ArticlePerson[];
  /** Everyone named by name or in full, before short forms were looked for. */
  readonly hits: readonly PersonHit[];
}

function extractPersons(
  bulletin: BulletinDocument,
  facts: readonly ArticleFacts[],
): readonly (readonly PersonFact[])[] {
  const homes = bulletin.articles.map((_, index) => findHome(listPublishers(bulletin, facts[index])));
  const readings = readArticles(bulletin, homes);
  const identities = joinPersons(
    readings.flatMap((reading) => reading.persons),
    bulletin.bulletin.articles,
  );
  const codes = findStates(
    readings.map((reading) => ({ ...reading, context: buildContext(reading, identities) })),
    identities,
  );
  return readings.map((reading) => describeArticle(reading, { identities, codes, bulletin }));
}

function buildContext(reading: Reading, identities: Identities): ArticleContext {
  const stated = new Map(reading.persons.map((person) => [person, findStated(person, identities)]));
  const stateOf = (person: ArticlePerson) => stated.get(person) ?? null;
  return buildArticleContext({ ...reading, people: reading.persons, stateOf });
}

/** Who may be reporting an article, the most specific first. */
function listPublishers(
  bulletin: BulletinDocument,
  facts: ArticleFacts | undefined,
): readonly (string | null)[] {
  return [
    facts?.attribution.publisher ?? null,
    facts?.attribution.via ?? null,
    bulletin.bulletin.publisher,
    pageOwner(bulletin),
  ];
}

function readArticles(bulletin: BulletinDocument, homes: readonly Reading['home'][]): readonly Reading[] {
  const found = bulletin.articles.map((document, index) => {
    const lines = readLines(document);
    const { hits, alone } = findPersonHits(lines);
    const home = homes[index] ?? null;
    return { document, lines, alone, home, hits: tellByTitle(hits, { lines, home }) };
  });
  const names = found.flatMap(({ hits }) => hits.map((hit) => buildNameForm(hit.span.words)));
  const findNames = buildNameFinder(names);
  return found.map(({ lines, hits, ...rest }, index) => {
    const bare = lines.flatMap((line) => findNames(line, hits));
    const all = sortHits([...hits, ...bare]);
    const people = addShortForms(groupPersons(index, all), lines);
    return { ...rest, lines, hits: all, persons: people };
  });
}

/** The title of a page names its owner only where it is no headline of an article. */
function pageOwner({ bulletin }: BulletinDocument): string | null {
  const { title, articles } = bulletin;
  return title !== null && articles.every((article) => article.headline !== title) ? title : null;
}

interface Known {
  readonly identities: Identities;
  readonly codes: ReadonlyMap<ArticlePerson, CountryCode | null>;
  readonly bulletin: BulletinDocument;
}

function describeArticle(reading: Reading, known: Known): readonly PersonFact[] {
  const held = new Map(
    reading.persons.map((person) => [person, chooseOffices(person, known.identities.get(person))] as const),
  );
  const described: DescribedPerson[] = reading.persons.map((person) => ({
    person,
    offices: held.get(person) ?? [],
    code: known.codes.get(person) ?? null,
  }));
  const descriptions = resolveDescriptions(reading.alone, described, reading.home);
  return reading.persons.map((person) =>
    buildFact(person, held.get(person) ?? [], {
      ...known,
      descriptions: descriptions.filter((description) => description.person === person),
    }),
  );
}

function buildFact(
  person: ArticlePerson,
  held: readonly Office[],
  { identities, codes, bulletin, descriptions }: Known & { readonly descriptions: readonly Description[] },
): PersonFact {
  return {
    kind: 'PERSON',
    name: identities.get(person)?.form.text ?? person.form.text,
    role: roleOf(person, descriptions.length > 0),
    mentions: buildMentions(person, descriptions, bulletin),
    offices: held.map(({ line, from, to, title }) => ({ title, evidence: quoteWords(line, from, to) })),
    represents: buildRepresented(codes.get(person) ?? null, findInternationalBody(held)),
    accreditedTo: held.find((office) => office.accreditedTo)?.accreditedTo ?? null,
  };
}

function buildRepresented(code: CountryCode | null, organization: string | null): Represented | null {
  if (code) return { kind: 'COUNTRY', code };
  return organization ? { kind: 'ORGANIZATION', name: organization } : null;
}

function buildMentions(
  person: ArticlePerson,
  descriptions: readonly Description[],
  bulletin: BulletinDocument,
): readonly Evidence[] {
  const named = person.hits.map((hit) => quoteWords(hit.line, hit.span.from, hit.span.to));
  const told = descriptions.map(({ alone, from, to }) => quoteWords(alone.line, from, to));
  const seen = new Set<number>();
  return [...named, ...told]
    .sort((a, b) => a.start - b.start)
    .filter(
      ({ start, article }) => article < bulletin.articles.length && !seen.has(start) && seen.add(start),
    );
}

function quoteWords(line: WordLine, from: number, to: number): Evidence {
  const { index, text } = line.document;
  return quoteEvidence(index, text, line.words[from]?.start ?? 0, line.words[to - 1]?.end ?? 0);
}

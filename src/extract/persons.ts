import type { ArticleFacts } from '../domain/article-facts.ts';
import { type Evidence, quoteEvidence } from '../domain/evidence.ts';
import type { CountryCode, PersonFact, Represented } from '../domain/participant.ts';
import { type ArticleContext, buildArticleContext } from './article-context.ts';
import { type DescribedPerson, type Description, resolveDescriptions } from './descriptions.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import type { Extractor } from './extractor.ts';
import type { Office } from './offices.ts';
import { addParticipants } from './participants.ts';
import { buildNameForm } from './person-forms.ts';
import { type ArticlePerson, groupPersons } from './person-groups.ts';
import { findPersonHits, type OfficeAlone, type PersonHit } from './person-hits.ts';
import { codeOf, joinPersons, type PersonIdentity } from './person-identities.ts';
import { addShortForms, buildNameFinder, sortHits } from './person-mentions.ts';
import { chooseOffices, nearest } from './person-offices.ts';
import { findInternationalBody, inferCode } from './represents.ts';
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
  readonly persons: readonly ArticlePerson[];
  /** Everyone named by name or in full, before short forms were looked for. */
  readonly hits: readonly PersonHit[];
}

function extractPersons(
  bulletin: BulletinDocument,
  facts: readonly ArticleFacts[],
): readonly (readonly PersonFact[])[] {
  const readings = readArticles(bulletin);
  const identities = joinPersons(
    readings.flatMap((reading) => reading.persons),
    bulletin.bulletin.articles,
  );
  return readings.map((reading, index) => {
    const publishers = [
      facts[index]?.attribution.publisher ?? null,
      facts[index]?.attribution.via ?? null,
      bulletin.bulletin.publisher,
      pageOwner(bulletin),
    ];
    const stated = new Map(reading.persons.map((person) => [person, findStated(person, identities)]));
    const stateOf = (person: ArticlePerson) => stated.get(person) ?? null;
    const context = buildArticleContext({ ...reading, people: reading.persons, publishers, stateOf });
    const codes = new Map(
      reading.persons.map((person) => [person, stateOf(person) ?? infer(person, identities, context)]),
    );
    return describeArticle(reading, { identities, codes, bulletin, home: context.home });
  });
}

function readArticles(bulletin: BulletinDocument): readonly Reading[] {
  const found = bulletin.articles.map((document) => {
    const lines = readLines(document);
    return { document, lines, ...findPersonHits(lines) };
  });
  const names = found.flatMap(({ hits }) => hits.map((hit) => buildNameForm(hit.span.words)));
  const findNames = buildNameFinder(names);
  return found.map(({ document, lines, hits, alone }, index) => {
    const bare = lines.flatMap((line) => findNames(line, hits));
    const all = sortHits([...hits, ...bare]);
    return { document, lines, alone, hits: all, persons: addShortForms(groupPersons(index, all), lines) };
  });
}

/** The title of a page names its owner only where it is no headline of an article. */
function pageOwner({ bulletin }: BulletinDocument): string | null {
  const { title, articles } = bulletin;
  return title !== null && articles.every((article) => article.headline !== title) ? title : null;
}

type Identities = ReadonlyMap<ArticlePerson, PersonIdentity>;

/** The state that a phrase about the person gives, in the article or else in the nearest one of the bulletin. */
function findStated(person: ArticlePerson, identities: Identities): CountryCode | null {
  const own = codeOf(person);
  if (own) return own;
  const elsewhere = nearest(person, identities.get(person), (other) => codeOf(other) !== null)[0];
  return elsewhere ? codeOf(elsewhere) : null;
}

function infer(person: ArticlePerson, identities: Identities, context: ArticleContext): CountryCode | null {
  return inferCode(person, chooseOffices(person, identities.get(person)), context);
}

interface Known {
  readonly identities: Identities;
  readonly codes: ReadonlyMap<ArticlePerson, CountryCode | null>;
  readonly bulletin: BulletinDocument;
  readonly home: CountryCode | null;
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
  const descriptions = resolveDescriptions(reading.alone, described, known.home);
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

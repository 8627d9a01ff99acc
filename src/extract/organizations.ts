import { quoteEvidence } from '../domain/evidence.ts';
import { fold } from '../domain/fold.ts';
import type { OrganizationFact, ParticipantFact } from '../domain/participant.ts';
import { findAttributionSpans } from './attribution.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import type { Extractor } from './extractor.ts';
import { findLocalGovernments } from './local-governments.ts';
import { findOrganizations } from './organization-names.ts';
import { nationalityOf } from './organization-nationality.ts';
import { findSelf } from './organization-self.ts';
import type { OrganizationSpan } from './organization-spans.ts';
import { addParticipants } from './participants.ts';
import { findStateOrgans } from './state-organs.ts';
import { readLines, type Word, type WordLine, wordAt } from './words.ts';

/** Named companies, universities, foundations, international organizations and acting organs of states. */
export const organizations: Extractor = {
  name: 'organizations',
  extract: (bulletin, facts) => {
    const found = bulletin.articles.map((document, index) => {
      const spans = findSpans(document, facts[index]?.participants ?? []);
      return groupSpans([...spans, ...findSelf(document, facts[index]?.attribution.publisher ?? null)]);
    });
    const names = fullestNames(found.flat());
    return facts.map((article, index) =>
      addParticipants(
        article,
        (found[index] ?? []).map((group) => buildFact(group, names, bulletin)),
      ),
    );
  },
};

/** One organization in one article. */
interface Group {
  readonly key: string;
  readonly spans: readonly OrganizationSpan[];
}

function findSpans(
  document: ArticleDocument,
  participants: readonly ParticipantFact[],
): readonly OrganizationSpan[] {
  const persons = participants.flatMap(({ mentions }) =>
    mentions.filter((mention) => mention.article === document.index),
  );
  const isPerson = (word: Word) => persons.some(({ start, end }) => start <= word.start && word.start < end);
  const attributions = findAttributionSpans(document);
  const lines = readLines(document);
  const spans = lines.flatMap((line) => {
    const organs = [...findStateOrgans(line), ...findLocalGovernments(line)];
    const named = findOrganizations(line, isPerson).filter(
      (span) => !organs.some((organ) => organ.from < span.to && span.from < organ.to),
    );
    return [...organs, ...named].sort((a, b) => a.from - b.from);
  });
  return spans.filter(({ line, from }) => {
    const start = line.words[from]?.start ?? 0;
    return !attributions.some((attribution) => attribution.start <= start && start < attribution.end);
  });
}

/** Joins full names, acronyms and short forms of one organization. */
function groupSpans(spans: readonly OrganizationSpan[]): readonly Group[] {
  const groups = new Map<string, OrganizationSpan[]>();
  const acronyms = new Map<string, string>();
  for (const span of spans) {
    const key = acronyms.get(span.name) ?? span.known ?? shortFormKey(span, groups) ?? fold(span.name);
    if (span.acronym) acronyms.set(span.acronym.text, key);
    groups.set(key, [...(groups.get(key) ?? []), span]);
  }
  return [...groups].map(([key, own]) => ({ key, spans: own }));
}

/** "MIDROC" after "MIDROC Agro Cluster"; "(Horizon Plantations Plc)" right behind another name. */
function shortFormKey(
  span: OrganizationSpan,
  groups: ReadonlyMap<string, readonly OrganizationSpan[]>,
): string | undefined {
  const before = span.line.words[span.from - 1]?.text;
  for (const [key, own] of groups) {
    if (before === '(' && own.some(({ line, to }) => line === span.line && to === span.from - 1)) return key;
    if (/^\p{Lu}{3,}$/u.test(span.name) && own.some(({ name }) => name.startsWith(`${span.name} `)))
      return key;
  }
  return undefined;
}

/** The fullest name the bulletin prints for each organization. */
function fullestNames(groups: readonly Group[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, spans } of groups) {
    for (const { name } of spans) if (name.length > (names.get(key) ?? '').length) names.set(key, name);
  }
  return names;
}

function buildFact(
  group: Group,
  names: ReadonlyMap<string, string>,
  bulletin: BulletinDocument,
): OrganizationFact {
  const name = names.get(group.key) ?? group.key;
  const acronym = group.spans.find((span) => span.acronym)?.acronym?.text ?? null;
  const code = group.spans.some((span) => span.known && !/ [A-Z]{2}$/.test(span.known))
    ? null
    : nationalityOf(name);
  return {
    kind: 'ORGANIZATION',
    name,
    acronym,
    role: group.spans.some(acts) ? 'ACTOR' : 'MENTIONED',
    represents: code ? { kind: 'COUNTRY', code } : null,
    mentions: buildMentions(group, acronym, bulletin),
  };
}

function buildMentions(
  group: Group,
  acronym: string | null,
  bulletin: BulletinDocument,
): OrganizationFact['mentions'] {
  const places = group.spans.flatMap(({ line, from, to, acronym: own }) => [
    { line, from, to },
    ...(own ? [{ line, from: own.from, to: own.to }] : []),
  ]);
  const document = group.spans[0]?.line.document;
  const bare = document && acronym ? readLines(document).flatMap((line) => findWord(line, acronym)) : [];
  const seen = new Set<number>();
  return [...places, ...bare]
    .map(({ line, from, to }) => {
      const { index } = line.document;
      const text = bulletin.articles[index]?.text ?? '';
      return quoteEvidence(index, text, line.words[from]?.start ?? 0, line.words[to - 1]?.end ?? 0);
    })
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => !seen.has(start) && seen.add(start));
}

function findWord(line: WordLine, text: string): readonly { line: WordLine; from: number; to: number }[] {
  return line.words.flatMap((word, at) => (word.text === text ? [{ line, from: at, to: at + 1 }] : []));
}

const ACTS =
  /^(?:signed|adopted|convened|hosted|organi[sz]ed|held|gave|showed|presented|announced|launched|opened|approved|prolonged|decided|will|has|have|issued|published|played|provided|allocated|delivered)$/;

/** Subject of an action, or its agent: "convened by X", "X signed". */
function acts({ line, from, to, acronym }: OrganizationSpan): boolean {
  const before = line.words.slice(Math.max(0, from - 4), from).map((word) => word.folded);
  if (
    /\b(?:convened|organi[sz]ed|signed|hosted|held|adopted|prepared|launched|presented) by(?: the)?$/.test(
      before.join(' '),
    )
  )
    return true;
  const after = acronym ? acronym.to + 1 : to;
  return (
    ACTS.test(wordAt(line, after)) &&
    !/^(?:of|for|with|by|from|in)$/.test(
      before.at(-1) === 'the' ? (before.at(-2) ?? '') : (before.at(-1) ?? ''),
    )
  );
}

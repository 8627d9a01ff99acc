import type { AgreementFact, AgreementStatus } from '../domain/agreement.ts';
import type { ArticleFacts } from '../domain/article-facts.ts';
import { type DateSpan, daysBetween, isIsoDate } from '../domain/date-span.ts';
import { type Evidence, quoteEvidence } from '../domain/evidence.ts';
import { findDocumentDay } from './agreements-days.ts';
import { findNamedParties, findParties, type PartyContext } from './agreements-parties.ts';
import { findPeriod } from './agreements-periods.ts';
import { findReports, type Report } from './agreements-reports.ts';
import { actingStates } from './agreements-states.ts';
import { chooseFurthest, type FoundStatus, type NameContext } from './agreements-status.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import type { Extractor } from './extractor.ts';
import { BEFORE_SIGNATURE } from './lexicon/agreement-status.ts';
import { findPlaces, findPlacesInText } from './lexicon/gazetteer.ts';

/** Documents between parties that articles name, each with the furthest stage the article asserts for it. */
export const agreements: Extractor = {
  name: 'agreements',
  extract: (bulletin, facts) =>
    facts.map((found, index): ArticleFacts => {
      const article = bulletin.articles[index];
      return article ? { ...found, agreements: extractAgreements(article, bulletin, found) } : found;
    }),
};

function extractAgreements(
  article: ArticleDocument,
  bulletin: BulletinDocument,
  facts: ArticleFacts,
): readonly AgreementFact[] {
  const reports = findReports(article);
  return reports.map((report) => {
    const status = chooseStatus(report);
    const day = findDocumentDay(report, status, { article, bulletin });
    const known = { article, facts, reports, city: day.place, past: isHistory(day.date, article) };
    const period = findPeriod(report, { article, bulletin });
    return {
      title: report.title,
      kind: report.contexts[0]?.name.kind ?? 'OTHER',
      status,
      parties:
        known.past && isOfOthers(report, known)
          ? findNamedParties(report, known)
          : findParties(report, status, known),
      date: day.date,
      place: day.place,
      period: period && joinPeriod(period.first, period.last),
      evidence: proveReport(report, status, { article, more: [...day.proof, ...(period ? [period] : [])] }),
    };
  });
}

/** Signed or adopted long before the story. */
function isHistory(date: DateSpan | null, { article }: ArticleDocument): boolean {
  const published = article.publishedAt?.slice(0, 10);
  return (
    date !== null &&
    published !== undefined &&
    isIsoDate(published) &&
    daysBetween(date.latest, published) > 60
  );
}

/**
 * Plans and declarations of the past, what bears the name of the town it was signed in, and what was signed in a third
 * state, are of whoever met then, not of those who now speak of it. What the same two did last time is theirs.
 */
function isOfOthers({ contexts }: Report, known: PartyContext): boolean {
  const name = contexts[0]?.name;
  if (!name) return false;
  const { text } = name.line.document;
  const sentence = text.slice(name.line.sentence.start, name.line.sentence.end);
  if (/\b(?:previous|last|preceding) (?:session|meeting|round|visit)\b/.test(sentence)) return false;
  const bearsTown = findPlaces(known.article).some(
    ({ kind, start }) => kind === 'CITY' && start === name.start,
  );
  if (name.kind === 'RESOLUTION') return false;
  return /^(?:PLAN|STATEMENT)$/.test(name.kind) || bearsTown || isSignedElsewhere(known);
}

/** Two states sign with each other in a city of theirs. */
function isSignedElsewhere({ city, ...known }: PartyContext): boolean {
  const code = city === null ? undefined : findPlacesInText(city)[0]?.code;
  const states = actingStates(known);
  return code !== undefined && states.length > 0 && !states.includes(code);
}

/** A draft is proposed whatever was done with it; a level of partnership that is spoken of is in force. */
function chooseStatus(report: Report): AgreementStatus {
  const first = report.contexts[0]?.name;
  const furthest = chooseFurthest(withoutFirstSteps(report));
  if (first?.kind === 'PARTNERSHIP') return choosePartnershipStatus(report, furthest);
  if (furthest === 'REFERENCED' && first?.kind === 'STATEMENT' && first.line.sentence.paragraph === 0)
    return 'ADOPTED';
  return report.contexts.some(isDraft) && furthest !== 'SIGNED' && furthest !== 'IN_FORCE'
    ? 'PROPOSED'
    : furthest;
}

/** "initialled …; it will be signed in June": what only leads up to a signature to come is not one. */
function withoutFirstSteps({ contexts, statuses }: Report): readonly FoundStatus[] {
  const text = contexts[0]?.name.line.document.text ?? '';
  const words = ({ start, end }: FoundStatus): string => text.slice(start, end);
  if (!statuses.some((found) => found.status === 'PLANNED' && /sign/i.test(words(found)))) return statuses;
  return statuses.filter((found) => found.status !== 'SIGNED' || !BEFORE_SIGNATURE.test(words(found)));
}

/** "the draft Treaty", "drafts of the Treaty and of the Agreement" */
function isDraft({ name, before }: NameContext): boolean {
  return (
    name.draft ||
    /\bdrafts?(?: of)?(?: the| an?)? $/i.test(name.line.document.text.slice(before.start, before.end))
  );
}

function choosePartnershipStatus({ contexts, statuses }: Report, furthest: AgreementStatus): AgreementStatus {
  const { name, before } = contexts[0] ?? {};
  if (!name || !before) return furthest;
  const words = name.line.document.text.slice(Math.max(before.start, before.end - 80), before.end);
  if (
    /\b(?:intention|intend|plan|propos|ready|readiness|hope|wish|aim)\w*\b[^.;]*\b(?:to|of) (?:elevat|rais|upgrad|establish|bring)\w*/i.test(
      words,
    )
  )
    return 'PROPOSED';
  const signed = statuses.some(
    ({ status }) => status === 'SIGNED' || status === 'ADOPTED' || status === 'IN_FORCE',
  );
  const strategic = /strategic\b.*\bpartnership$/i.test(name.line.document.text.slice(name.start, name.end));
  const known =
    name.capital && KNOWN_SINCE.test(name.line.document.text.slice(name.end, name.line.sentence.end));
  return signed || known || (strategic && !/\bdiscuss(?:ed)? (?:the )?$/.test(words))
    ? 'IN_FORCE'
    : 'REFERENCED';
}

/** "the Comprehensive Partnership, which dates from 2013" */
const KNOWN_SINCE =
  /^(?: between [^.;,]{0,40})?,? (?:which )?(?:dates (?:back )?(?:from|to)|exists|has existed|was (?:established|launched|proclaimed)|turns|celebrates)\b/;

function joinPeriod(first: DateSpan, last: DateSpan): DateSpan {
  return { earliest: first.earliest, latest: last.latest, precision: first.precision, words: first.words };
}

interface Proof {
  readonly article: ArticleDocument;
  readonly more: readonly { readonly start: number; readonly end: number }[];
}

/** The naming words first, then those that tell its stage, its day and place, its years. */
function proveReport(
  { contexts, statuses }: Report,
  status: AgreementStatus,
  { article, more }: Proof,
): readonly Evidence[] {
  const names = contexts.slice(0, 3).map(({ name }) => name);
  const stage = statuses.filter((found: FoundStatus) => found.status === status).slice(0, 3);
  const seen = new Set<string>();
  return [...names, ...stage, ...more]
    .filter(({ start, end }) => !seen.has(`${start}-${end}`) && seen.add(`${start}-${end}`))
    .map(({ start, end }) => quoteEvidence(article.index, article.text, start, end));
}

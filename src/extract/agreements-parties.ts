import type { ArticleFacts } from '../domain/article-facts.ts';
import { fold } from '../domain/fold.ts';
import type { OrganizationFact, Represented } from '../domain/participant.ts';
import { findPartySpan, isStateOrgan, readParties } from './agreements-party-lists.ts';
import type { Report } from './agreements-reports.ts';
import { actingStates, countryParty, distinctParties, findSides, homeState } from './agreements-sides.ts';
import type { NameContext } from './agreements-status.ts';
import { findSubjectParties } from './agreements-subjects.ts';
import type { ArticleDocument } from './document.ts';
import { findPlaces, findPlacesInText } from './lexicon/gazetteer.ts';

/** What parties are read from. */
export interface PartyContext {
  readonly article: ArticleDocument;
  readonly facts: ArticleFacts;
  /** The other documents of the article: what binds two parties mostly tells who the next one binds. */
  readonly reports: readonly Report[];
}

/**
 * Who is bound by a document: the organ that passed a resolution; else those the text names ("between A and B", "signed by
 * A and B", "which A and B signed"); else, for a document the article's sides made, the sides. Empty when nothing tells.
 */
export function findParties(report: Report, status: string, context: PartyContext): readonly Represented[] {
  const kind = report.contexts[0]?.name.kind;
  if (kind === 'RESOLUTION') return findOrgan(report, context);
  const named = findNamedParties(report, context);
  if (named.length > 0) return named;
  const owner = findOwner(report, context);
  if (owner) return [owner];
  // a strategy is one body's own, and a document merely pointed to may be anybody's
  if (status === 'REFERENCED' || kind === 'STRATEGY' || isAboutElsewhere(report, context)) return [];
  const states = actingStates(context);
  if (states.length !== 2) {
    const pair = context.reports
      .filter((other) => other !== report && other.contexts[0]?.name.kind !== 'RESOLUTION')
      .map((other) => findNamedParties(other, context))
      .find(({ length }) => length === 2);
    if (pair && states.length < 2) return pair;
  }
  return findSides(report, status, context);
}

/** The parties that the text lists beside a document, or that its name or its signatories tell; empty when nothing does. */
export function findNamedParties(report: Report, context: PartyContext): readonly Represented[] {
  for (const named of report.contexts) {
    const joined = readTitleStates(named, context);
    if (joined.length >= 2) return joined;
    const span = findPartySpan(named, context);
    const parties = span ? readParties(span, context) : [];
    if (parties.length > 0) return completeWithSides(parties, named, context);
  }
  for (const named of report.contexts) {
    const signers = readSigners(named, context);
    if (signers.length >= 2) return signers;
    const subject = findSubjectParties(named, context);
    if (subject.length > 0) return completeWithSides(subject, named, context);
  }
  return [];
}

/** "the German-Czech Declaration", "the EU-Chile Action Plan": those in front of the noun, joined by a hyphen, are its parties. */
function readTitleStates({ name }: NameContext, { article, facts }: PartyContext): readonly Represented[] {
  const joined = [...article.text.slice(name.start, name.end).matchAll(BLOC)].map((match) => ({
    start: name.start + match.index,
    end: name.start + match.index + match[0].length,
    party: printBloc(match[0], facts),
  }));
  const states = findPlaces(article)
    .filter(({ kind, start, end }) => kind !== 'CITY' && start >= name.start && end <= name.end)
    .map(({ start, end, code }) => ({ start, end, party: countryParty(code) }));
  const inTitle = [...joined, ...states].sort((a, b) => a.start - b.start);
  const hyphenated = inTitle.some(({ end }) => /^ ?[-–]/.test(article.text.slice(end, end + 2)));
  return hyphenated ? distinctParties(inTitle.map(({ party }) => party)) : [];
}

/** Unions of states that conclude treaties of their own. */
const BLOC =
  /\b(?:EU|European Union|ASEAN|MERCOSUR|Mercosur|EFTA|GCC|AU|African Union|EAEU|Eurasian Economic Union|SADC|SACU|CARICOM|ECOWAS|EAC|Benelux|BRICS|NATO|OECS|Pacific Alliance)\b/g;

/** By the name the article gives it, else as printed. */
function printBloc(printed: string, { participants }: ArticleFacts): Represented {
  const known = participants.find(
    (fact) => fact.kind === 'ORGANIZATION' && fact.mentions.some(({ quote }) => quote === printed),
  );
  return { kind: 'ORGANIZATION', name: known?.kind === 'ORGANIZATION' ? known.name : printed };
}

/** "A, head of X, and B, head of Y, signed a …": people sign for the bodies they head. */
function readSigners(
  { name, before }: NameContext,
  { article, facts }: PartyContext,
): readonly Represented[] {
  const words = article.text.slice(before.start, name.start);
  if (!/\bsigned (?:an? |the )?(?:[\p{L}-]+ ){0,2}$/u.test(words)) return [];
  const known = facts.participants.flatMap((fact): Represented[] =>
    fact.kind === 'ORGANIZATION' &&
    fact.mentions.some(({ start, end }) => start >= before.start && end <= name.start)
      ? [{ kind: 'ORGANIZATION', name: fact.name }]
      : [],
  );
  const headed = [...words.matchAll(HEADED)].flatMap((match): Represented[] => {
    const body = match[1] ?? '';
    const isKnown = known.some((party) => party.kind === 'ORGANIZATION' && body.includes(party.name));
    return isKnown || isStateOrgan(body) || findPlacesInText(body)[0]?.text === body
      ? []
      : [{ kind: 'ORGANIZATION', name: body }];
  });
  return distinctParties([...known, ...headed]);
}

/** "Chief Executive of Tonga Power Limited": a head of a body that is neither a state nor an organ of one. */
const HEADED =
  /(?:Executive|Director|Directress|CEO|Chairman|Chairwoman|Chairperson|President|Head|Manager|Rector|Governor|Representative)(?: of|,) (?:the )?(\p{Lu}[\p{L}.&-]*(?: (?:of |for |and )?\p{Lu}[\p{L}.&-]*)+)(?=,| and| signed|\()/gu;

/** "with the X" names one side only; the other is the article's own. */
function completeWithSides(
  parties: readonly Represented[],
  { name, after }: NameContext,
  context: PartyContext,
): readonly Represented[] {
  const [party] = parties;
  const withOne = /^ (?:concluded |signed )?with /.test(
    context.article.text.slice(name.end, Math.min(after.end, name.end + 20)),
  );
  if (!party || parties.length > 1 || !withOne) return parties;
  const sides = [...actingStates(context), homeState(context)];
  const other = sides.find((code) => code !== null && (party.kind === 'ORGANIZATION' || code !== party.code));
  return distinctParties(other ? [party, countryParty(other)] : parties);
}

/** "X Council Resolution", "decision of the X", "X adopted a decision" */
function findOrgan(report: Report, { article, facts }: PartyContext): readonly Represented[] {
  const name = report.contexts[0]?.name;
  if (!name) return [];
  const left = article.text.slice(name.start, name.nounEnd).replace(/ ?(?:resolution|decision)s?$/i, '');
  const of = /^(?:decision|resolution)s? of (?:the )?(.+)$/iu.exec(
    article.text.slice(name.start, name.end),
  )?.[1];
  const printed = of ?? (left === '' ? undefined : left);
  const organizations = facts.participants.filter((fact) => fact.kind === 'ORGANIZATION');
  if (printed) {
    const known = organizations.find((organization) => isSameBody(organization, printed));
    const { publisher } = facts.attribution;
    // in a council's own release "Council Decision" is that council's
    const own = publisher && fold(publisher).startsWith(`${fold(printed)} of `) ? publisher : null;
    return [{ kind: 'ORGANIZATION', name: own ?? known?.name ?? printed }];
  }
  const before = organizations.find(({ mentions }) =>
    mentions.some(({ start, end }) => start >= name.line.sentence.start && end <= name.start),
  );
  const organ = before ?? organizations.find(({ role }) => role === 'ACTOR');
  return organ ? [{ kind: 'ORGANIZATION', name: organ.name }] : [];
}

function isSameBody({ name, mentions }: OrganizationFact, printed: string): boolean {
  const folded = fold(printed);
  return (
    fold(name) === folded ||
    mentions.some(({ quote }) => fold(quote) === folded) ||
    fold(name).startsWith(`${folded} of `)
  );
}

/** "EU Strategy on …", "Vision … within the X": a strategy is of the body whose name it bears or that keeps it. */
function findOwner(report: Report, { article, facts }: PartyContext): Represented | null {
  const name = report.contexts[0]?.name;
  if (!name || (name.kind !== 'STRATEGY' && name.kind !== 'PLAN')) return null;
  const keeps = (start: number): boolean =>
    name.kind === 'STRATEGY' && /\b(?:within|of) the $/.test(article.text.slice(start - 12, start));
  const owner = facts.participants.find(
    (fact) =>
      fact.kind === 'ORGANIZATION' &&
      fact.mentions.some(
        ({ start, end }) =>
          (start >= name.start && end <= name.nounEnd) ||
          (start > name.end && end <= name.line.sentence.end && keeps(start)),
      ),
  );
  return owner ? { kind: 'ORGANIZATION', name: owner.name } : null;
}

/** A plan for a place outside both sides, or to end somebody's war, is not theirs. */
function isAboutElsewhere(report: Report, context: PartyContext): boolean {
  const name = report.contexts[0]?.name;
  if (name?.kind !== 'PLAN') return false;
  const states = new Set(actingStates(context));
  const abroad = findPlaces(context.article).some(
    ({ code, kind, start, end }) =>
      kind !== 'CITY' && start >= name.nounEnd && end <= name.end && !states.has(code),
  );
  return abroad || /\b(?:war|conflict|peace)\b/i.test(report.title);
}

import type { ArticleFacts } from '../domain/article-facts.ts';
import { fold } from '../domain/fold.ts';
import type { OrganizationFact, Represented } from '../domain/participant.ts';
import type { PartyContext } from './agreements-parties.ts';
import type { Report } from './agreements-reports.ts';
import { distinctParties } from './agreements-states.ts';
import { findMatches } from './find-matches.ts';
import { findPlacesInText } from './lexicon/gazetteer.ts';

/** Unions of states that conclude treaties of their own. */
export const BLOC =
  /\b(?:EU|European Union|ASEAN|MERCOSUR|Mercosur|EFTA|GCC|AU|African Union|EAEU|Eurasian Economic Union|SADC|SACU|CARICOM|ECOWAS|EAC|Benelux|BRICS|NATO|OECS|Pacific Alliance|CIS|CSTO|SCO|OTS|OSCE|OAS|SAARC|BIMSTEC|ECO|IGAD|ECCAS|CEMAC|UEMOA|SICA|CELAC|Andean Community|Arab League|Visegrad Group)\b/g;

const LONG_NAMES: Readonly<Record<string, string>> = { EU: 'European Union', AU: 'African Union' };

/** By the name the article gives it, else as printed. */
export function printBloc(printed: string, { participants }: ArticleFacts): Represented {
  const known = participants.find(
    (fact) =>
      fact.kind === 'ORGANIZATION' &&
      (fact.name === LONG_NAMES[printed] || fact.mentions.some(({ quote }) => quote === printed)),
  );
  return { kind: 'ORGANIZATION', name: known?.kind === 'ORGANIZATION' ? known.name : printed };
}

/** "X Council Resolution", "decision of the X", "X adopted a decision" */
export function findOrgan(report: Report, { article, facts }: PartyContext): readonly Represented[] {
  const name = report.contexts[0]?.name;
  if (!name) return [];
  const left = article.text.slice(name.start, name.nounEnd).replace(/ ?(?:resolution|decision)s?$/i, '');
  const of = /^(?:decision|resolution)s? of (?:the )?(.+)$/iu.exec(
    article.text.slice(name.start, name.end),
  )?.[1];
  const printed = of ?? (left === '' || isTown(left) ? undefined : left);
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

/** "the Geneva Resolution" bears the name of where it was passed. */
function isTown(words: string): boolean {
  const [place] = findPlacesInText(words);
  return place?.kind === 'CITY' && place.text === words;
}

function isSameBody({ name, mentions }: OrganizationFact, printed: string): boolean {
  const folded = fold(printed);
  return (
    fold(name) === folded ||
    mentions.some(({ quote }) => fold(quote) === folded) ||
    fold(name).startsWith(`${folded} of `) ||
    // "General Assembly" of the one that the article calls in full
    (folded.includes(' ') && fold(name).endsWith(` ${folded}`))
  );
}

/**
 * "EU Strategy on …", "Vision … within the X": a strategy is of the body whose name it bears or that keeps it; so is an
 * agreement or statement that begins with the name of a union of states, unless that concludes it with others.
 */
export function findOwner(report: Report, { article, facts }: PartyContext): Represented | null {
  const name = report.contexts[0]?.name;
  if (!name) return null;
  if (/^(?:AGREEMENT|STATEMENT)$/.test(name.kind))
    return findUnionInTitle(article.text.slice(name.start, name.nounEnd), facts);
  if (name.kind !== 'STRATEGY' && name.kind !== 'PLAN') return null;
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
  if (owner) return { kind: 'ORGANIZATION', name: owner.name };
  const [bloc] = article.text.slice(name.start, name.nounEnd).match(BLOC) ?? [];
  return bloc && article.text.startsWith(`${bloc} `, name.start) ? printBloc(bloc, facts) : null;
}

/** The European Union concludes its agreements with others. */
function findUnionInTitle(title: string, facts: ArticleFacts): Represented | null {
  const [bloc] = title.match(BLOC) ?? [];
  const leads = bloc !== undefined && title.startsWith(`${bloc} `) && !/^(?:EU|European Union)$/.test(bloc);
  return leads ? printBloc(bloc, facts) : null;
}

/**
 * The body whose members gather: "the session of the X", "foreign ministers of the X", "X leaders". What they adopt there
 * is that body's. Null where the headline and the first paragraph tell of none, or of several.
 */
export function findGatheredBody({ article, facts }: PartyContext): Represented | null {
  const { text } = article;
  const lead = article.sentences.findLast(({ paragraph }) => paragraph <= 1)?.end ?? 0;
  const known = facts.participants.flatMap((fact) =>
    fact.kind === 'ORGANIZATION'
      ? fact.mentions.map(({ start, end }) => ({
          start,
          end,
          party: { kind: 'ORGANIZATION', name: fact.name } as const,
        }))
      : [],
  );
  const blocs = findMatches(text.slice(0, lead), BLOC).map(({ index, 0: printed }) => ({
    start: index,
    end: index + printed.length,
    party: printBloc(printed, facts),
  }));
  const bodies = [...known, ...blocs]
    .filter(({ start, end }) => end <= lead && !isJoined(text, start, end))
    .filter(
      ({ start, end }) =>
        MEMBERS_OF.test(text.slice(Math.max(0, start - 60), start)) ||
        ITS_MEMBERS.test(text.slice(end, end + 70)),
    );
  const distinct = distinctParties(bodies.map(({ party }) => party));
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}

/** "ASEAN-EU summit" is of two. */
function isJoined(text: string, start: number, end: number): boolean {
  return /[-–]/.test(text.charAt(start - 1)) || /[-–]/.test(text.charAt(end));
}

const MEMBERS_OF =
  /\b(?:session|meeting|summit|conference|ministers|leaders|heads of (?:state|government)|members|(?:member )?states|countries)(?: [\p{Ll}-]+){0,2} of (?:the )?$/iu;
const ITS_MEMBERS =
  /^(?: \([^)]*\))?(?:['’]s?)? (?:(?:[Ff]oreign|[Dd]efen[cs]e|[Ee]conom\p{L}+|[Ff]inance|[Ee]nergy|[Pp]rime|[Mm]ember) )?(?:members?|states|[Mm]inisters|[Ll]eaders|[Ss]ummit|[Hh]eads of [Ss]tate|countries|[Mm]inisterial)(?![\p{L}-])/u;

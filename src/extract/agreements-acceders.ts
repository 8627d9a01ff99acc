import type { Represented } from '../domain/participant.ts';
import type { PartyContext } from './agreements-parties.ts';
import type { Report } from './agreements-reports.ts';
import { actingStates, countryParty } from './agreements-states.ts';
import { findPlaces } from './lexicon/gazetteer.ts';

/** What one state alone does with a document of many. */
const ACCEDES =
  /\b(?:acced\p{L}+ to|accession to|(?:had |has )?joined|ratif(?:ied|ies|ying|ication of)|instruments? of (?:ratification|accession|acceptance|approval)(?: of| to)?|becom\p{L}+ (?:a )?party to|became (?:a )?party to)[^.;,]{0,25}$/iu;

/** Documents that are mostly of many states: what one of them ratifies is not the other side's. */
const OF_MANY = /\b(?:convention|statute|charter|covenant|establishing|treaty on the)\b/i;

/**
 * The state that acceded to, ratified or accepted a document: the last one named before that is said, or the one of the
 * person it is said of. Empty where both sides did, or nobody is named.
 */
export function findAcceder(report: Report, context: PartyContext): readonly Represented[] {
  for (const { name } of report.contexts) {
    const { sentence } = name.line;
    const said = context.article.text.slice(sentence.start, name.start);
    const step = ACCEDES.exec(said);
    if (!step || /\bexchang\p{L}+ [^.;]*$/iu.test(said)) continue;
    if (/^ratif/i.test(step[0]) && actingStates(context).length === 2 && !OF_MANY.test(report.title))
      continue;
    const at = sentence.start + step.index;
    const actor =
      findLastState(context, sentence.start, at) ??
      (/^(?:She|He|They|It|The) /.test(said) ? findLastState(context, 0, sentence.start, true) : null);
    if (actor) return [actor];
  }
  return [];
}

/** The state named last in a stretch, itself or by someone who serves it; by someone only where a pronoun points back. */
function findLastState(
  { article, facts }: PartyContext,
  start: number,
  end: number,
  people = false,
): Represented | null {
  const served = facts.participants.flatMap((fact) => {
    const state = fact.kind === 'PERSON' && fact.represents?.kind === 'COUNTRY' ? fact.represents : null;
    return state
      ? fact.mentions
          .filter((place) => place.start >= start && place.end <= end)
          .map((place) => ({ at: place.start, state }))
      : [];
  });
  const named = people
    ? []
    : findPlaces(article)
        .filter((place) => place.kind !== 'CITY' && place.start >= start && place.end <= end)
        .map((place) => ({ at: place.start, state: countryParty(place.code) }));
  return [...served, ...named].sort((a, b) => a.at - b.at).at(-1)?.state ?? null;
}

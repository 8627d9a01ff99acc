import { fold } from '../domain/fold.ts';
import { findInstrumentNames, type InstrumentName } from './agreements-naming.ts';
import { type FoundStatus, findStatuses, type NameContext, readContexts } from './agreements-status.ts';
import type { ArticleDocument } from './document.ts';
import { findMatches } from './find-matches.ts';
import { readLines, type WordLine } from './words.ts';

/** All that an article says about one document. */
export interface Report {
  readonly title: string;
  /** Its fullest naming first, then every other place that names it or points to it. */
  readonly contexts: readonly NameContext[];
  readonly statuses: readonly FoundStatus[];
}

/** The documents an article reports on, in text order, each with all its places. */
export function findReports(article: ArticleDocument): readonly Report[] {
  const lines = readLines(article);
  const acronyms = new Set(
    findMatches(article.text, /\((\p{Lu}[\p{L}\d-]*\p{Lu})\)/gu).map((match) => match[1] ?? ''),
  );
  const reports: Report[] = [];
  let opening: WordLine | null = null;
  for (const [index, line] of lines.entries()) {
    opening = findOpening(line, lines[index - 1], opening);
    const names = [...findInstrumentNames(line), ...findAliases(line, reports, acronyms)].sort(
      (a, b) => a.start - b.start,
    );
    const outer = names.filter(
      (name) =>
        !(name.specific && names.some((other) => isRenaming(other, name, article.text))) &&
        !names.some(
          (other) =>
            other !== name &&
            other.start <= name.start &&
            other.end >= name.end &&
            other.end - other.start > name.end - name.start,
        ),
    );
    const followedTo = findContinuation(lines[index + 1], article.text);
    const told = findTold(line, lines[index - 1]);
    for (const context of readContexts(outer, article.text, followedTo)) {
      if (told) addContext(reports, { ...context, before: told, opened: true }, article);
      else addContext(reports, opening ? governedBy(opening, context) : context, article);
    }
  }
  return reports.filter((report) => isReported(report, article));
}

/**
 * "The following documents were signed:" and a list below it: its sentence speaks of every item. The list ends where a
 * paragraph tells something of its own.
 */
function findOpening(
  line: WordLine,
  previous: WordLine | undefined,
  opening: WordLine | null,
): WordLine | null {
  const isItem = !ITEM_TELLS.test(line.document.text.slice(line.sentence.start, line.sentence.end));
  if (!isItem) return null;
  if (previous && line.sentence.paragraph === opening?.sentence.paragraph) return null;
  const opens =
    previous && line.sentence.paragraph > previous.sentence.paragraph && previous.words.at(-1)?.text === ':';
  return opens ? previous : opening;
}

/** A finite verb: an item of a list has none. */
const ITEM_TELLS =
  /\b(?:was|were|is|are|has|have|had|will|would|said|met|signed|adopted|discussed|expressed|noted|welcomed|stressed|thanked|attended|visited)\b/;

/** "Several documents were signed. Among them are …": where the sentence before tells of the documents this one lists. */
function findTold(
  { sentence, document }: WordLine,
  previous: WordLine | undefined,
): { readonly start: number; readonly end: number } | null {
  if (!previous || !LISTS.test(document.text.slice(sentence.start, sentence.end))) return null;
  const { start, end } = previous.sentence;
  const told = DOCUMENTS.exec(document.text.slice(start, end));
  return told ? { start, end: start + told.index + told[0].length } : null;
}

const LISTS =
  /^(?:Among (?:them|these)|These (?:\p{L}+ )?(?:include|are|were)|They (?:include|are|were)|The (?:documents|agreements|package|list) (?:includes?|comprises?|contains?))\b/u;
const DOCUMENTS =
  /\b(?:documents|agreements|papers|texts|accords|memoranda)\b(?:(?: (?:and|between|on) [^.;]{0,60}?)? (?:was|were|has been|have been|are to be|will be) (?:\p{L}+ly )?(?:signed|adopted|exchanged|concluded|initialled))?/u;

/** An item that opens with a document is governed by the list's opening; any other speaks for itself. */
function governedBy({ sentence, document }: WordLine, context: NameContext): NameContext {
  const mark = document.text.slice(context.name.line.sentence.start, context.before.end);
  return LIST_MARK.test(mark)
    ? { ...context, before: { start: sentence.start, end: sentence.end } }
    : context;
}

/** A number or a dash, an article and an adjective in front of an item: "1. welcomes the …" tells something of its own. */
const LIST_MARK =
  /^[^\p{L}]*(?:\p{L}\) )?(?:(?:an?|the|two|three) )?(?:(?:new|joint|drafts?(?: of)?(?: an?| the)?) )?["“«]?$/iu;

/** "It was signed …", "The document …": the next sentence goes on about what this one named last, up to another name. */
function findContinuation(next: WordLine | undefined, text: string): number {
  if (!next || !CONTINUES.test(text.slice(next.sentence.start, next.sentence.start + 30))) return 0;
  return findInstrumentNames(next).find(({ specific }) => specific)?.start ?? next.sentence.end;
}

const CONTINUES =
  /^(?:It|Its|They|Both(?: documents)?|The (?:documents?|text|paper)|This (?:document|agreement|text)|These documents) /;

/** An acronym the article introduced stands for the document whose initials it holds. */
function findAliases(
  line: WordLine,
  reports: readonly Report[],
  acronyms: ReadonlySet<string>,
): InstrumentName[] {
  if (acronyms.size === 0) return [];
  return line.words.flatMap((word) => {
    if (!acronyms.has(word.text)) return [];
    const named = reports.find((report) => initialsOf(report.title) === word.text)?.contexts[0]?.name;
    return named
      ? [
          {
            ...named,
            line,
            start: word.start,
            end: word.end,
            nounEnd: word.end,
            specific: false,
            capital: true,
            draft: false,
            denied: false,
          },
        ]
      : [];
  });
}

function initialsOf(title: string): string {
  return (title.match(/(?<![\p{L}\d])\p{Lu}/gu) ?? []).join('');
}

function addContext(reports: Report[], context: NameContext, article: ArticleDocument): void {
  const { name } = context;
  const statuses = findStatuses(context, article.text);
  const at = reports.findLastIndex((report) => isSameDocument(report, name, article.text));
  const known = reports[at];
  if (known) {
    const fuller = name.specific && titleOf(name, article.text).length > known.title.length;
    reports[at] = {
      title: fuller ? titleOf(name, article.text) : known.title,
      contexts: fuller ? [context, ...known.contexts] : [...known.contexts, context],
      statuses: [...known.statuses, ...statuses],
    };
  } else if (name.specific && !name.denied) {
    reports.push({ title: titleOf(name, article.text), contexts: [context], statuses });
  }
}

/** As printed, with straight quotes and a capital first letter. */
export function titleOf({ start, end }: InstrumentName, text: string): string {
  const title = text
    .slice(start, end)
    .replace(/[“”«»„]/g, '"')
    .replace(/[’‘]/g, "'");
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/**
 * The same words name the same document; so does the noun alone behind an article ("the Agreement"), for the last one of
 * its kind, and a name of which one form only leaves out what it is about. "Partnership Agreement" and "Enhanced
 * Partnership Agreement" stay two.
 */
function isSameDocument(report: Report, name: InstrumentName, text: string): boolean {
  const known = report.contexts[0]?.name;
  if (!known) return false;
  if (!name.specific) {
    if (initialsOf(report.title) === text.slice(name.start, name.end)) return true;
    return known.noun === name.noun && pointsBack(name, text);
  }
  if (known.kind !== name.kind) return false;
  const [a, b] = [fold(report.title), fold(titleOf(name, text))];
  if (a === b || isRenamed(known, text.slice(name.start, name.end), text)) return true;
  const [head, other] = [headOf(known, text), headOf(name, text)];
  return head === other && (a.startsWith(b) || b.startsWith(a)) && other.includes(' ');
}

/** "the Treaty on Bees (Bee Treaty)": a second name behind the first is the same document's. */
function isRenaming(known: InstrumentName, name: InstrumentName, text: string): boolean {
  return name.start === known.end + 2 && isRenamed(known, text.slice(name.start, name.end), text);
}

function isRenamed({ end }: InstrumentName, name: string, text: string): boolean {
  return text.startsWith(` (${name})`, end) || text.startsWith(` (the ${name})`, end);
}

function headOf({ start, nounEnd }: InstrumentName, text: string): string {
  return fold(text.slice(start, nounEnd));
}

function pointsBack({ start }: InstrumentName, text: string): boolean {
  return /\b(?:the|this|that|said|its|both) (?:new |said |draft )?$/i.test(
    text.slice(Math.max(0, start - 14), start),
  );
}

/**
 * A proper name is a document's wherever it stands. Plain words are only where a stage is told, since "an agreement on
 * prices" may be no paper at all; a level of partnership counts in either case. Headlines in title case prove nothing.
 */
function isReported({ contexts, statuses }: Report, article: ArticleDocument): boolean {
  const [first] = contexts;
  if (!first) return false;
  const { name } = first;
  const headlineOnly = contexts.every((context) => context.name.line.titleCase);
  if (headlineOnly) return name.kind === 'STATEMENT' && name.end - name.start > 'Joint Statement'.length;
  if (name.kind === 'PARTNERSHIP')
    return name.capital || /strategic\b.*\bpartnership$/i.test(article.text.slice(name.start, name.end));
  if (contexts.some((context) => isPassingMention(context, article.text))) return false;
  if (name.plural)
    return (
      statuses.some(({ status }) => status === 'SIGNED' || status === 'IN_FORCE') ||
      /\p{Lu}/u.test(article.text.slice(name.start, name.nounEnd))
    );
  if (name.capital || isKnownByName(name, article.text)) return true;
  return statuses.some(({ status }) => status !== 'IN_IMPLEMENTATION');
}

/** "the Sahel peace agreement": an article and the name of who or where make it one that readers know. */
function isKnownByName({ line, start, nounEnd }: InstrumentName, text: string): boolean {
  const head = text.slice(start, nounEnd);
  if (!/^\p{Lu}\S* \S/u.test(head) || line.titleCase) return false;
  if (/\bthe $/i.test(text.slice(Math.max(0, start - 4), start))) return head.split(' ').length > 2;
  const [first] = line.words;
  const isNamed = first?.place !== undefined || /^\p{Lu}\p{L}+-\p{Lu}/u.test(head);
  return first?.start === start && isNamed && head.split(' ').length > 2;
}

/** Named only to say that nothing came of it. */
function isPassingMention({ name, after, before }: NameContext, text: string): boolean {
  const refuted = new RegExp(
    `\\bno such (?:${name.noun}|document|paper|text|agreement)|\\btalk of such an? `,
    'i',
  ).test(text.slice(name.end, name.end + 300));
  // a paper that exists does so even where nobody talks about it
  const ignored = !name.capital && /^[^.;]{0,60}not on the agenda/.test(text.slice(after.start, after.end));
  return (
    refuted ||
    ignored ||
    /^[^.;]{0,60}(?:mentioned in passing|did not (?:come|materiali[sz]e)|was not (?:adopted|signed|issued|discussed)|ruled out|denied)/.test(
      text.slice(after.start, after.end),
    ) ||
    /\b(?:d(?:o|oes|id) not need|rumou?rs? (?:of|about)|reports? of|den(?:ied|ies|ying)\b[^.;]{0,60}\bthat|no need (?:for|of)|rul(?:ed|es) out|den(?:ied|ies)|instead of|rather than)(?: an?| any| the)? $/.test(
      text.slice(before.start, before.end),
    )
  );
}

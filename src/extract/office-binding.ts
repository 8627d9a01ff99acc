import { PERSON_VERBS, PROFESSIONS } from './lexicon/person-words.ts';
import { LEADING_POSTNOMINALS } from './lexicon/postnominals.ts';
import type { Item, OfficeItem } from './person-items.ts';
import type { NameSpan } from './person-names.ts';
import { type WordLine, wordAt } from './words.ts';

export interface Position {
  readonly index: number;
  readonly bound: ReadonlySet<Item>;
}

/** The office phrases that belong to a name: right before it, joined before that, and in apposition behind it. */
export function findOfficesOf(
  line: WordLine,
  items: readonly Item[],
  { index, bound }: Position,
): readonly OfficeItem[] {
  const name = items[index];
  if (name?.kind !== 'NAME') return [];
  const before: OfficeItem[] = [];
  let from = name.from;
  for (let at = index - 1; at >= 0; at--) {
    const item = items[at];
    if (item?.kind !== 'OFFICE' || item.phrase.plural || bound.has(item)) break;
    const gap = gapText(line, item.to, from);
    if (before.length === 0 ? !leadsToName(gap, name.span) : !joinsOffices(gap)) break;
    if (before.length === 0 && isOnWhoseWord(line, item, name)) break;
    if (before.length === 0 || !isRank(before[0])) before.unshift(item);
    else before.splice(0, 1, item);
    from = item.from;
  }
  const after = items[index + 1];
  if (
    after?.kind === 'OFFICE' &&
    !after.phrase.plural &&
    isApposition(line, name.span, after, before.length > 0)
  ) {
    const taken =
      before.length === 0 ? standsBeforeName(items, index + 1) : leadsToNextName(items, index + 1, line);
    if (!taken) before.push(after, ...furtherOffices(line, items, index + 2));
  }
  return before;
}

/** "X, Minister of State, Minister of Foreign Affairs of A": offices behind a comma, as long as none leads to a name. */
function furtherOffices(line: WordLine, items: readonly Item[], index: number): readonly OfficeItem[] {
  const [previous, next] = [items[index - 1], items[index]];
  if (next?.kind !== 'OFFICE' || next.phrase.plural || !previous) return [];
  if (!/^,(?: and)?$/.test(gapText(line, previous.to, next.from))) return [];
  if (standsBeforeName(items, index) || leadsToNextName(items, index, line)) return [];
  return [next, ...furtherOffices(line, items, index + 1)];
}

/** "Minister of Defence General X": a rank or courtesy rank right before the name is no second office. */
function isRank(item: OfficeItem | undefined): boolean {
  const office = item?.phrase.offices[0];
  return (
    office !== undefined &&
    (office.family === 'MILITARY' || office.title === 'Ambassador' || office.title === 'Professor') &&
    !office.code
  );
}

function gapText(line: WordLine, from: number, to: number): string {
  return line.words
    .slice(from, to)
    .map((word) => word.folded || word.text)
    .join(' ');
}

function leadsToName(gap: string, span: NameSpan): boolean {
  if (gap === '' || isProfessionGap(gap)) return true;
  // "Senator the Hon X": the article belongs to the courtesy title.
  if (gap === 'the' && span.titleFrom < span.from) return true;
  return /^(?:,|:|\(|-|–|—|, the|is|remains)$/.test(gap) && span.words.length >= 2;
}

const WORD_OF =
  /^(?:by|at|on|upon|under|following|with)(?: (?:a|an|the))?(?: \w+)? (?:decree|order|decision|invitation|request|instructions?|orders|proposal|initiative|behalf|recommendation|approval|consent) of(?: the)?$/;

/** "By decree of the President, X has been appointed …": the clause that tells on whose word ends before the subject. */
function isOnWhoseWord(line: WordLine, office: OfficeItem, name: Item): boolean {
  if (line.words[office.to]?.text !== ',' || line.words[name.to]?.text === ',') return false;
  return WORD_OF.test(gapText(line, 0, office.from));
}

/** "Head of X and political analyst NAME". */
function isProfessionGap(gap: string): boolean {
  const words = gap.split(' ');
  return words.length <= 4 && /^(?:and|,)$/.test(words[0] ?? '') && PROFESSIONS.has(words.at(-1) ?? '');
}

const COURTESY =
  /,? ?(?:h e|h r h|h h|(?:his|her) (?:excellency|highness|royal highness|majesty|eminence|holiness|beatitude|grace))$/;

const joinsOffices = (gap: string): boolean => /^(?:,|-|–|—|\/)?$/.test(gap) || COURTESY.test(gap);

/** What may stand between a name and its office: ", the", "(", "as", "has been appointed", ", who is". */
const APPOSITION = new RegExp(
  `^(?:${[
    ',(?: (?:the|a|an|our|its|his|her|then|now|currently|also|newly appointed))?',
    ',? ?(?:who )?(?:is|was|has been|had been|being)(?: (?:also|currently))?(?: the)?',
    ',? ?(?:(?:who )?(?:was|has been|is|had been) )?(?:appointed|elected|named|sworn in|re elected|reappointed)(?: as)?(?: the| its| (?:his|her) majesty \\S+)?',
    '(?:(?:will|has|is to) )?(?:takes?|took|taken|assumes?|assumed)(?: up)?(?: the| his| her)? (?:post|office|position|duties)(?: of| as)(?: the)?',
    '\\((?:the)?',
    '(?:of \\w+ )?as(?: (?:the|its|a|his|her|our|their|new|next))*',
    '[–-]',
  ].join('|')})$`,
);

function isApposition(line: WordLine, span: NameSpan, office: OfficeItem, hasOffice: boolean): boolean {
  const gap = gapText(line, span.to, office.from).replace(LEADING_POSTNOMINALS, '');
  if (!APPOSITION.test(gap) || isSubjectOfItsOwn(line, office, gap)) return false;
  return !hasOffice || /^,/.test(gap);
}

/** "Asked about Debt Relief, the minister answered": an office right before its own verb is the subject of what follows. */
function isSubjectOfItsOwn(line: WordLine, office: OfficeItem, gap: string): boolean {
  return gap === ', the' && PERSON_VERBS.has(wordAt(line, office.to));
}

/** "with Lapins, Maltese Foreign Minister Karl Borg, and …": with nothing between, the office is the next one's. */
function standsBeforeName(items: readonly Item[], at: number): boolean {
  const [office, next] = [items[at], items[at + 1]];
  return office?.kind === 'OFFICE' && next?.kind === 'NAME' && office.to === next.from;
}

/** An office behind one name and right before another belongs to the other. */
function leadsToNextName(items: readonly Item[], at: number, line: WordLine): boolean {
  const [office, next] = [items[at], items[at + 1]];
  if (office?.kind !== 'OFFICE' || !next) return false;
  const gap = gapText(line, office.to, next.from);
  if (next.kind === 'OFFICE') return joinsOffices(gap) && leadsToNextName(items, at + 1, line);
  return gap === '' || gap === ',' || isProfessionGap(gap);
}

import type { OfficeHead } from './lexicon/office-heads.ts';
import type { OfficeTail } from './office-tails.ts';

interface TitleParts {
  readonly head: OfficeHead;
  /** Modifiers and portfolio before the head, as printed. */
  readonly left: readonly string[];
  readonly tail: OfficeTail;
  readonly bodies: readonly string[];
}

/**
 * The title of an office, short and in Title Case: `Deputy Minister of Foreign Affairs`, `Chairman, Senate`. One office
 * has one title however it is printed: Foreign Minister, Minister for Foreign Affairs and FM are `Minister of Foreign Affairs`.
 */
export function buildOfficeTitle({ head, left, tail, bodies }: TitleParts): string {
  const modifiers = left.filter((word) => isModifierWord(word));
  const portfolio = left.filter((word) => !isModifierWord(word)).join(' ');
  const prefix = modifiers.map(toTitleCase).join(' ');
  const core = joinPortfolio(head.title, portfolio, tail.portfolio);
  const title = [prefix, core].filter(Boolean).join(' ') + tail.suffix;
  const shown = bodies.filter(
    (body, index) =>
      !isOwnMinistry(head, body) && !(index > 0 && isWholeParliament(body)) && !isOwnState(body),
  );
  return [title, ...shown].join(', ').replace(/[‘’]/g, "'");
}

function joinPortfolio(title: string, before: string, after: string | null): string {
  if (title === 'Minister' && before !== '' && after === null) return `Minister of ${portfolioName(before)}`;
  const head = [toTitleCase(before), title].filter(Boolean).join(' ');
  if (after === null) return head;
  // "Minister of State for Trade": an office of its own, which "of" would split wrongly.
  const [, junior] = /^State for (.+)$/.exec(after) ?? [];
  if (junior) return `${head} of State for ${toTitleCase(junior)}`;
  if (head.endsWith(' of State') && !after.startsWith('for ')) return `${head} for ${toTitleCase(after)}`;
  return after.startsWith('for ')
    ? `${head} for ${portfolioName(after.slice(4))}`
    : `${head} of ${portfolioName(after)}`;
}

function portfolioName(words: string): string {
  return /^foreign$/i.test(words) ? 'Foreign Affairs' : toTitleCase(words);
}

function isOwnMinistry(head: OfficeHead, body: string): boolean {
  return head.title === 'Minister' && /^Ministry\b/.test(body);
}

/** "President of the Republic": the state itself is no body of it. */
function isOwnState(body: string): boolean {
  return /^(?:Republic|State|Nation|Kingdom|Country|Federation|Federal Republic|Union|Emirate|Sultanate)$/i.test(
    body,
  );
}

/** A chamber is named without the parliament it belongs to. */
function isWholeParliament(body: string): boolean {
  return /^(?:Parliament|Oliy Majlis|Congress|National Congress|Federal Assembly)$/.test(body);
}

const SMALL_WORD = /^(?:of|for|the|and|on|in|to|at|de|del|la)$/i;
const MODIFIER =
  /^(?:deputy|vice|acting|interim|former|ex|first|second|third|senior|junior|associate|special|permanent|honorary|executive|chief|principal|parliamentary|federal|union|co|joint|regional|resident|national|presidential|caretaker|transitional|lead|assistant|royal|supreme|grand|personal|political)$/i;

function isModifierWord(word: string): boolean {
  return MODIFIER.test(word);
}

function toTitleCase(words: string): string {
  return words
    .split(' ')
    .map((word) =>
      SMALL_WORD.test(word) ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

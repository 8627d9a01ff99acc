import type { WordLine } from './words.ts';

/** True where a hyphen or stroke ties a word to the one before: "U.S.-Tongan Council", "NATO/Fijian Council". */
export function isCutOff(line: WordLine, at: number): boolean {
  const [before, word] = [line.words[at - 1], line.words[at]];
  return /^[-‐–/]$/.test(before?.text ?? '') && before?.end === word?.start;
}

/** True for capitalised words that stand behind a name without belonging to it: a day's month, the name of an event. */
export function isNoPartBehind(line: WordLine, at: number): boolean {
  const [before, word, next] = line.words.slice(Math.max(0, at - 1), at + 2);
  if (!word?.capital || !before?.capital) return false;
  return EVENT.test(word.folded) || (MONTH.test(word.folded) && next?.kind !== 'WORD');
}

const EVENT = /^(?:meetings?|sessions?|summits?|ministerial|events?)$/;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

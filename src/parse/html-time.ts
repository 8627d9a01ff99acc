import { type LocalTime, utcOffset } from '../domain/local-time.ts';
import { isBlock } from './block-text.ts';
import { type BoilerplateJudge, findOutside, nameWords } from './html-boilerplate.ts';
import type { MarkupElement } from './markup.ts';
import { findElements, findHolders, textOf } from './markup-query.ts';
import { findPrintedTime, type PrintedTime } from './printed-time.ts';
import { singleLine } from './single-line.ts';

const DATE_WORDS: ReadonlySet<string> = new Set([
  'date',
  'datetime',
  'posted',
  'pubdate',
  'published',
  'time',
  'timestamp',
]);
const UPDATE_WORDS: ReadonlySet<string> = new Set(['edited', 'modified', 'updated']);
/** Words beside a date that still make a date line; with more it is a date in a text. */
const DATE_LINE_LENGTH = 120;
/** Candidates looked at before giving up. */
const CANDIDATES = 20;

/** An article's publication time and the element that prints it. */
export interface FoundTimeElement {
  readonly element: MarkupElement;
  readonly time: PrintedTime;
}

/**
 * Finds the element that says when an article was published: one that is marked so, else the first time or date on a
 * line of its own. Times of a last correction and dates in the text are none.
 */
export function findTimeElement(
  article: MarkupElement,
  isDropped: BoilerplateJudge,
): FoundTimeElement | undefined {
  const kept = findOutside(article, isTimeElement, isDropped);
  const candidates = (kept.length > 0 ? kept : findElements(article, isTimeElement)).slice(0, CANDIDATES);
  const marked = candidates.filter(isMarkedPublished);
  for (const element of marked.length > 0 ? marked : candidates.filter((time) => isDateLine(article, time))) {
    const time = parseTimeElement(element);
    if (time !== undefined) return { element, time };
  }
  return undefined;
}

/** The nearest block that holds an element, below a root. */
export function findBlockAround(root: MarkupElement, element: MarkupElement): MarkupElement | undefined {
  const holders = findHolders(root, new Set([element]));
  return findElements(root, (holder) => holders.has(holder) && isBlock(holder) && holder !== element).at(-1);
}

/** Whether a block around a time or a name is a line about the article: short, and no sentence. */
export function isMetaBlock(block: MarkupElement): boolean {
  const line = singleLine(textOf(block));
  return line.length <= DATE_LINE_LENGTH && !/\p{Ll}[.!?][”"’']?$/u.test(line);
}

function isTimeElement(element: MarkupElement): boolean {
  const { name, attributes } = element;
  if (attributes.itemprop === 'dateModified') return false;
  const words = nameWords(element);
  if (words.some((word) => UPDATE_WORDS.has(word)) && !words.includes('published')) return false;
  if (name === 'time' || attributes.itemprop === 'datePublished') return true;
  return words.some((word) => DATE_WORDS.has(word)) && singleLine(textOf(element)).length <= DATE_LINE_LENGTH;
}

function isMarkedPublished(element: MarkupElement): boolean {
  const { attributes } = element;
  return (
    attributes.itemprop === 'datePublished' ||
    'pubdate' in attributes ||
    nameWords(element).includes('published')
  );
}

function isDateLine(article: MarkupElement, element: MarkupElement): boolean {
  const block = isBlock(element) ? element : findBlockAround(article, element);
  return block === undefined || isMetaBlock(block);
}

function parseTimeElement(element: MarkupElement): PrintedTime | undefined {
  const { attributes } = element;
  const printed = findPrintedTime(singleLine(textOf(element)));
  const machine = findPrintedTime(singleLine(attributes.datetime ?? attributes.content ?? ''));
  return printed === undefined || machine === undefined ? (printed ?? machine) : joinTimes(printed, machine);
}

/**
 * Joins the time people read with the one for machines. What people read is the wall time; the other adds the time of
 * day where only the same day is printed, and the offset, which is known even where it is written in UTC.
 */
function joinTimes(printed: PrintedTime, machine: PrintedTime): PrintedTime {
  if (printed.local.length === 10) {
    const isSameDay = machine.local.startsWith(printed.local);
    return isSameDay ? machine : { local: printed.local, timeZone: null };
  }
  if (printed.timeZone !== null || machine.timeZone === null || machine.local.length === 10) return printed;
  const ahead = minutesOf(printed.local) - minutesOf(machine.local);
  const offset = ahead + minutesOfOffset(machine.timeZone);
  const isOffset = Math.abs(offset) <= 14 * 60 && offset % 15 === 0;
  return { local: printed.local, timeZone: isOffset ? utcOffset(offset) : null };
}

function minutesOf(local: LocalTime): number {
  return Date.parse(`${local}:00Z`) / 60_000;
}

function minutesOfOffset(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

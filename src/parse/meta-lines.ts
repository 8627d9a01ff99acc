import { findMetaParts, type MetaPart } from './meta-parts.ts';
import { singleLine } from './single-line.ts';

/** What the lines beside a text say about it, as printed; none of it is the text's own. */
export interface Meta {
  /** The words that say when it was published. */
  readonly published: string | null;
  /** Who reports it; `…, via …` where a relaying agency has a line of its own. */
  readonly byline: string | null;
  /** Digits as printed. */
  readonly counter: string | null;
  readonly url: string | null;
}

/** A text parted from the lines that speak about it. */
export interface MetaAndText {
  readonly meta: Meta;
  /** Whether any line spoke about it. */
  readonly hasMeta: boolean;
  readonly paragraphs: readonly string[];
}

/** How many lines before and after a text may be about it. */
const HEAD_LINES = 6;
const TAIL_LINES = 3;

/**
 * Takes the lines about a text from its first and last ones: labelled values such as `Source: …`, a date alone, a
 * number of views, or several of these with bars between them. A paragraph of several lines is about the text if every
 * one of its lines is.
 */
export function parseMetaLines(paragraphs: readonly string[]): MetaAndText {
  const head = takeWhileMeta(paragraphs.slice(0, HEAD_LINES));
  const rest = paragraphs.slice(head.length);
  const tail = takeWhileMeta(rest.slice(-TAIL_LINES).reverse());
  const parts = [...head, ...tail.toReversed()].flat();
  return {
    meta: joinParts(parts),
    hasMeta: parts.length > 0,
    paragraphs: rest.slice(0, rest.length - tail.length),
  };
}

function takeWhileMeta(paragraphs: readonly string[]): readonly (readonly MetaPart[])[] {
  const taken: (readonly MetaPart[])[] = [];
  for (const paragraph of paragraphs) {
    const parts = findParagraphParts(paragraph);
    if (parts === undefined) break;
    taken.push(parts);
  }
  return taken;
}

function findParagraphParts(paragraph: string): readonly MetaPart[] | undefined {
  const lines = paragraph.split('\n').map(singleLine);
  const parts = lines.map(findMetaParts);
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

function joinParts(parts: readonly MetaPart[]): Meta {
  const find = (kind: MetaPart['kind']) => parts.find((part) => part.kind === kind)?.value ?? null;
  const [source, via] = [find('BYLINE'), find('VIA')];
  return {
    published: find('TIME'),
    byline: source !== null && via !== null ? `${source}, via ${via}` : (source ?? via),
    counter: find('COUNTER'),
    url: find('URL'),
  };
}

import type { IsoDate } from './date-span.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { LocalTime, TimeZone } from './local-time.ts';

/** The document formats Chancery reads. */
export const BULLETIN_FORMATS = [
  'page-capture',
  'rss-2.0',
  'atom-1.0',
  'html',
  'markdown',
  'json-feed-1.1',
  'text',
] as const;
export type BulletinFormat = (typeof BULLETIN_FORMATS)[number];

/** SHA-256 of a bulletin's bytes, 64 lower-case hexadecimal digits. The identity of a bulletin. */
export type Sha256 = string & { readonly __brand: 'Sha256' };

/** One document as it arrived, before anything is read from it. */
export interface ReceivedBulletin {
  /** Where it came from, in words for people: a file name, a URL, `stdin`. Never an identity. */
  readonly origin: string;
  readonly sha256: Sha256;
  /** The text decoded from the bytes, verbatim: byte order mark, line ends and odd spaces included. */
  readonly text: string;
  /** What was odd in decoding it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A bulletin read into articles. */
export interface ParsedBulletin {
  readonly format: BulletinFormat;
  /** The headline of the page or feed as a whole. */
  readonly title: string | null;
  /** The day the capture was made, where the document says so. */
  readonly capturedOn: IsoDate | null;
  /** Whose page or feed it is, where the document says so. */
  readonly publisher: string | null;
  /** In document order. */
  readonly articles: readonly ParsedArticle[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One news item as its bulletin prints it. */
export interface ParsedArticle {
  readonly headline: string;
  readonly paragraphs: readonly string[];
  /** Headline and paragraphs, one a line: the text that evidence points into. No-break spaces read as spaces. */
  readonly text: string;
  /** Wall time as printed; null when the item has lost its date line. */
  readonly publishedAt: LocalTime | null;
  /** The zone the document itself states beside the time (a UTC offset such as `+03:00`), else null. */
  readonly timeZone: TimeZone | null;
  /** The number printed after the time, exactly as printed; its meaning is not documented. */
  readonly counter: string | null;
  /** Who reports it according to metadata of the item (an author element); the body is for the extractor. */
  readonly byline: string | null;
  /** The item's own address, where the document gives one. */
  readonly url: string | null;
  /** Where the item begins in the raw bulletin, line and column from 1. */
  readonly line: number;
  readonly column: number;
}

/** The text of an article, as evidence counts it: headline first, then one paragraph a line. */
export function articleText(headline: string, paragraphs: readonly string[]): string {
  return [headline, ...paragraphs].join('\n');
}

import type { BulletinFormat, ParsedBulletin } from '../domain/bulletin.ts';
import type { PlaceFinder } from '../domain/place.ts';

/** A bulletin's text with the means to say where in it something stands. */
export interface RawText {
  readonly text: string;
  readonly placeAt: PlaceFinder;
}

/** What a reader makes of a text; its format is the reader's own. */
export type ReadBulletin = Omit<ParsedBulletin, 'format'>;

/** UTF-16 code units of a text that are read: 8 Mi, hundreds of times a long bulletin. */
export const PARSED_LENGTH_LIMIT = 8 * 1024 * 1024;

/** Reads one document format. Neither function throws, whatever the text. */
export interface BulletinReader {
  readonly format: BulletinFormat;
  /** Whether a text is of the format, told from as little of it as will do. */
  readonly isReadable: (text: string) => boolean;
  readonly parse: (raw: RawText) => ReadBulletin;
  /** UTF-16 code units of a text that are read; `PARSED_LENGTH_LIMIT` unless given. */
  readonly lengthLimit?: number;
}

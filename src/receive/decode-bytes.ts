import type { Diagnostic } from '../domain/diagnostic.ts';
import { buildPlaceFinder, type Place } from '../domain/place.ts';
import { findDeclaredCharset } from './declared-charset.ts';
import { buildDiagnostic } from './rules.ts';

/** A text and what was odd in getting it out of its bytes. */
export interface DecodedText {
  /** Verbatim; a byte order mark stays as its first character. */
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

const START: Place = { line: 1, column: 1 };
/** What windows-1252 has from 0x80 to 0x9f; its five unused bytes stand for themselves, as on the web. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const REPLACEMENT = '\ufffd';

/**
 * Decodes a document's bytes; never throws. A byte order mark decides. Else valid UTF-8 is UTF-8, even where a
 * declaration denies it: no other text passes for it by chance. Else the declaration decides. Else it is UTF-8 with
 * some broken bytes or, failing that, a Windows character set.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const wide = findWideCharset(bytes);
  if (wide !== undefined) return decodeLeniently(bytes, wide, []);
  const declared = findDeclaredCharset(bytes);
  const utf8 = findDecoded(bytes, 'utf-8');
  if (utf8 !== undefined && (!isPlainAscii(bytes) || declared === undefined)) {
    return { text: utf8, diagnostics: remarkMislabelled(declared) };
  }
  return declared === undefined ? decodeUndeclared(bytes, []) : decodeDeclared(bytes, declared);
}

/** UTF-16 by its byte order mark or, without one, by the empty half of its first two ASCII characters. */
function findWideCharset(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (a > 0 && b === 0 && c > 0 && d === 0) return 'utf-16le';
  if (a === 0 && b > 0 && c === 0 && d > 0) return 'utf-16be';
  return undefined;
}

function remarkMislabelled(declared: string | undefined): readonly Diagnostic[] {
  if (declared === undefined || findEncoding(declared) === 'utf-8') return [];
  const message = `Expected ${declared}, as the document declares, found UTF-8 and read that`;
  return [buildDiagnostic('receive/charset-mislabelled', message, START)];
}

function decodeDeclared(bytes: Uint8Array, declared: string): DecodedText {
  const encoding = findEncoding(declared);
  if (encoding === undefined) {
    const message = `Expected a known character set in the document's declaration, found ${declared}`;
    return decodeUndeclared(bytes, [buildDiagnostic('receive/charset-unknown', message, START)]);
  }
  // What declares itself UTF-16 in bytes that read as ASCII is not UTF-16: a declaration survived a conversion.
  if (encoding === 'utf-8' || encoding.startsWith('utf-16')) return decodeUndeclared(bytes, []);
  return decodeLeniently(bytes, encoding, []);
}

function decodeUndeclared(bytes: Uint8Array, remarks: readonly Diagnostic[]): DecodedText {
  const { text, diagnostics } = decodeLeniently(bytes, 'utf-8', remarks);
  const broken = countMatches(text, /\ufffd/g);
  if (broken === 0 || countMatches(text, /[^\0-\x7f\ufffd]/gu) > broken) return { text, diagnostics };
  const charset = isMostlyCyrillic(bytes) ? 'windows-1251' : 'windows-1252';
  const place = buildPlaceFinder(text)(text.indexOf(REPLACEMENT));
  const message = `Expected UTF-8, found bytes that are not; read as ${charset}`;
  return decodeLeniently(bytes, charset, [
    ...remarks,
    buildDiagnostic('receive/charset-guessed', message, place),
  ]);
}

/** In windows-1251 whole words are made of high bytes; in western texts they stand alone between ASCII letters. */
function isMostlyCyrillic(bytes: Uint8Array): boolean {
  let high = 0;
  let joined = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (!isCyrillicLetter(bytes[index])) continue;
    high += 1;
    if (isCyrillicLetter(bytes[index - 1]) || isCyrillicLetter(bytes[index + 1])) joined += 1;
  }
  return joined > high / 2;
}

function isCyrillicLetter(byte: number | undefined): boolean {
  return byte !== undefined && (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8);
}

function decodeLeniently(bytes: Uint8Array, charset: string, remarks: readonly Diagnostic[]): DecodedText {
  const text = restoreWindows1252(charset, new TextDecoder(charset, { ignoreBOM: true }).decode(bytes));
  // A replacement character may stand in the bytes themselves; only bytes that do not decode are remarked on.
  if (findDecoded(bytes, charset) !== undefined) return { text, diagnostics: remarks };
  const place = buildPlaceFinder(text)(text.indexOf(REPLACEMENT));
  const message = `Expected ${charset} throughout, found bytes that it cannot read; U+FFFD stands for them`;
  return { text, diagnostics: [...remarks, buildDiagnostic('receive/bytes-undecodable', message, place)] };
}

/** Some releases of Node decode windows-1252 as Latin-1, which has controls where it has quotes and dashes. */
function restoreWindows1252(charset: string, text: string): string {
  if (charset !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

function findDecoded(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined; // the decoder's way to say that the bytes are something else
    throw error;
  }
}

/** The one name of a character set that has many labels. */
function findEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the decoder's way to say that it does not know the label
    throw error;
  }
}

function isPlainAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

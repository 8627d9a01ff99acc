import type { BulletinFormat, ParsedBulletin } from '../domain/bulletin.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { buildPlaceFinder, type Place } from '../domain/place.ts';
import { isBinary } from './binary.ts';
import { PARSED_LENGTH_LIMIT, type RawText } from './reader.ts';
import { READERS } from './readers.ts';
import { buildDiagnostic, type ParseRuleId } from './rules.ts';

/** Diagnostics of one bulletin that are kept. */
export const DIAGNOSTICS_LIMIT = 1000;

/** Anything that leaves a mark on paper. */
const PRINTED = /[\p{L}\p{N}\p{P}\p{S}]/u;

const START: Place = { line: 1, column: 1 };

/**
 * Reads a bulletin's text into its articles, whatever its format. Never throws: what is odd becomes a diagnostic with
 * its place, and costs its neighbours nothing. Pure, and bounded in time and memory by the length of the text.
 */
export function parseBulletin(text: string): ParsedBulletin {
  if (isBinary(text)) {
    return buildEmpty('document/binary', 'Expected text, found the bytes of something else');
  }
  const reader = READERS.find(({ isReadable }) => isReadable(text.slice(0, PARSED_LENGTH_LIMIT)));
  if (reader === undefined || !PRINTED.test(text)) {
    return buildEmpty('document/empty', 'Expected a bulletin, found no words');
  }
  const raw = buildRawText(text, reader.lengthLimit);
  const parsed = reader.parse(raw);
  const remarks = [...remarkLength(text, raw), ...remarkNoArticles(parsed.articles.length, reader.format)];
  return { format: reader.format, ...parsed, diagnostics: cutRemarks([...remarks, ...parsed.diagnostics]) };
}

function buildRawText(text: string, lengthLimit = PARSED_LENGTH_LIMIT): RawText {
  const read = text.slice(0, lengthLimit);
  return { text: read, placeAt: buildPlaceFinder(read) };
}

function buildEmpty(ruleId: ParseRuleId, message: string): ParsedBulletin {
  return {
    format: 'text',
    title: null,
    capturedOn: null,
    publisher: null,
    articles: [],
    diagnostics: [buildDiagnostic(ruleId, message, START)],
  };
}

function remarkLength(text: string, raw: RawText): readonly Diagnostic[] {
  if (text.length === raw.text.length) return [];
  const message = `Expected at most ${raw.text.length} characters, found ${text.length}; the rest is unread`;
  return [buildDiagnostic('document/too-long', message, raw.placeAt(raw.text.length))];
}

function remarkNoArticles(count: number, format: BulletinFormat): readonly Diagnostic[] {
  if (count > 0) return [];
  return [buildDiagnostic('document/no-articles', `Expected articles, found none in this ${format}`, START)];
}

/** In the order of their places; past the limit the last ones go. */
function cutRemarks(unordered: readonly Diagnostic[]): readonly Diagnostic[] {
  const diagnostics = unordered.toSorted((a, b) => a.line - b.line || a.column - b.column);
  if (diagnostics.length <= DIAGNOSTICS_LIMIT) return diagnostics;
  const message = `Expected at most ${DIAGNOSTICS_LIMIT} remarks, found ${diagnostics.length}; the first are kept`;
  return [
    ...diagnostics.slice(0, DIAGNOSTICS_LIMIT - 1),
    buildDiagnostic('document/remarks-cut', message, START),
  ];
}

import type { Diagnostic } from '../domain/diagnostic.ts';
import { fold } from '../domain/fold.ts';
import type { Place } from '../domain/place.ts';
import { parseArticle, type ReadArticle } from './article.ts';
import { hasMarkdownHeading } from './format-marks.ts';
import { splitLines } from './lines.ts';
import { type PageEntry, splitPageEntries } from './page-entries.ts';
import { findPageHeader, type PageHeader } from './page-header.ts';
import type { BulletinReader, RawText, ReadBulletin } from './reader.ts';
import { buildDiagnostic } from './rules.ts';

/**
 * Reads the text of a ministry's news page: a header line, then entries of a stamp line, a headline and paragraphs. The
 * header repeats the headline of one of the entries and is none itself.
 */
export const pageCapture: BulletinReader = {
  format: 'page-capture',
  isReadable: isPageCapture,
  parse: parsePageCapture,
};

const HEADER_LINE = /^[\s\ufeff]*date \d{4}-\d{2}-\d{2}(?!\S)/;
const STAMP_LINE = /^[^\S\r\n]{0,20}\d{1,2}\.\d{1,2}\.\d{4},?[^\S\r\n]{1,20}\d{1,2}:\d{2}(?!\d)/m;

function isPageCapture(text: string): boolean {
  return HEADER_LINE.test(text) || (STAMP_LINE.test(text) && !hasMarkdownHeading(text));
}

function parsePageCapture(raw: RawText): ReadBulletin {
  const lines = splitLines(raw.text);
  const header = lines[0] && findPageHeader(lines[0], raw);
  const entries = splitPageEntries(header ? lines.slice(1) : lines, header?.title ?? null);
  const read = entries.map((entry, index) =>
    parseEntry(entry, entries[index + 1], raw.placeAt(entry.offset)),
  );
  const articles = read.flatMap(({ article }) => article ?? []);
  const headlines = new Set(articles.map(({ headline }) => fold(headline)));
  return {
    title: header?.title ?? null,
    capturedOn: header?.capturedOn ?? null,
    publisher: null,
    articles,
    diagnostics: [
      ...remarkHeader(header, headlines, raw.placeAt(lines[0]?.offset ?? 0)),
      ...read.flatMap(({ diagnostics }) => diagnostics),
    ],
  };
}

function remarkHeader(
  header: PageHeader | undefined,
  headlines: ReadonlySet<string>,
  place: Place,
): readonly Diagnostic[] {
  if (header === undefined) {
    const message = 'Expected ` date YYYY-MM-DD` and a headline on the first line, found something else';
    return [buildDiagnostic('page-capture/header-missing', message, place)];
  }
  if (header.title === null || headlines.has(fold(header.title))) return header.diagnostics;
  const message = `Expected an article "${header.title}", as the header names it, found none of that headline`;
  return [...header.diagnostics, buildDiagnostic('page-capture/header-unmatched', message, place)];
}

function parseEntry(entry: PageEntry, next: PageEntry | undefined, place: Place): ReadArticle {
  const [headline, ...paragraphs] = entry.lines;
  if (headline === undefined) return { article: null, diagnostics: [remarkBareStamp(entry, next, place)] };
  const { article, diagnostics } = parseArticle({
    headline,
    paragraphs,
    time: entry.stamp?.time ?? null,
    counter: entry.stamp?.counter ?? null,
    byline: null,
    url: null,
    place,
  });
  return { article, diagnostics: [...remarkStamp(entry, headline, place), ...diagnostics] };
}

function remarkBareStamp({ stampLine }: PageEntry, next: PageEntry | undefined, place: Place): Diagnostic {
  if (next !== undefined && next.stampLine === stampLine) {
    const message = `Expected a headline below ${stampLine}, found the same stamp again`;
    return buildDiagnostic('page-capture/stamp-repeated', message, place);
  }
  const found = next === undefined ? 'the end of the capture' : (next.stampLine ?? 'nothing');
  const message = `Expected a headline below ${stampLine}, found ${found}`;
  return buildDiagnostic('page-capture/stamp-without-headline', message, place);
}

function remarkStamp({ stamp, stampLine }: PageEntry, headline: string, place: Place): readonly Diagnostic[] {
  if (stamp === null) {
    const message = `Expected a stamp \`dd.mm.yyyy, hh:mm\` above "${headline}", found none`;
    return [buildDiagnostic('page-capture/stamp-missing', message, place)];
  }
  const remarks: Diagnostic[] = [];
  if (!stamp.isWhole) {
    const message = `Expected a stamp \`dd.mm.yyyy, hh:mm\`, found ${stampLine}`;
    remarks.push(buildDiagnostic('page-capture/stamp-damaged', message, place));
  } else if (stamp.time === null) {
    const message = `Expected a day and an hour that can be, found ${stampLine}`;
    remarks.push(buildDiagnostic('page-capture/stamp-impossible', message, place));
  }
  if (stamp.hasSeconds) {
    const message = `Expected a stamp to the minute, found ${stampLine}`;
    remarks.push(buildDiagnostic('page-capture/stamp-seconds', message, place));
  }
  if (stamp.headline !== null) {
    const message = `Expected the headline on a line of its own, found it beside its stamp: ${stampLine}`;
    remarks.push(buildDiagnostic('page-capture/headline-on-stamp-line', message, place));
  }
  return [...remarks, ...remarkCounter(stamp.counter, place)];
}

function remarkCounter(counter: string | null, place: Place): readonly Diagnostic[] {
  if (counter === null) {
    const message = 'Expected a counter after the time, found none';
    return [buildDiagnostic('page-capture/counter-missing', message, place)];
  }
  if (/^\d+$/.test(counter)) return [];
  const message = `Expected a counter of digits alone, found ${counter}`;
  return [buildDiagnostic('page-capture/counter-spaced', message, place)];
}

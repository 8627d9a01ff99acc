import { type IsoDate, isIsoDate } from '../domain/date-span.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import type { RawLine } from './lines.ts';
import type { RawText } from './reader.ts';
import { buildDiagnostic } from './rules.ts';
import { singleLine } from './single-line.ts';

/** The first line of a page capture: the day of the capture and the headline that led the page. */
export interface PageHeader {
  readonly capturedOn: IsoDate | null;
  readonly title: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

const HEADER = /^date (\d{4}-\d{2}-\d{2})(?: (.*))?$/;

/** Reads a line as the header of a capture; undefined for a line that is none. */
export function findPageHeader(line: RawLine, { placeAt }: RawText): PageHeader | undefined {
  const match = HEADER.exec(singleLine(line.text));
  if (match === null) return undefined;
  const [, date = '', glued = ''] = match;
  const place = placeAt(line.offset);
  const diagnostics: Diagnostic[] = [];
  if (!isIsoDate(date)) {
    const message = `Expected the day of the capture, found ${date}, which is not in the calendar`;
    diagnostics.push(buildDiagnostic('page-capture/header-date-impossible', message, place));
  }
  const half = findDoubled(glued);
  if (half === undefined && glued !== '') {
    const message = `Expected a headline printed twice, found ${quote(glued)}`;
    diagnostics.push(buildDiagnostic('page-capture/header-not-doubled', message, place));
  }
  return { capturedOn: isIsoDate(date) ? date : null, title: half ?? (glued || null), diagnostics };
}

/** The headline that a text is, printed twice with nothing or one space between. */
function findDoubled(text: string): string | undefined {
  const first = text.slice(0, Math.floor(text.length / 2));
  const isDoubled = text === first + first || text === `${first} ${first}`;
  return isDoubled && first !== '' ? first : undefined;
}

function quote(text: string): string {
  return text.length <= 80 ? `"${text}"` : `"${text.slice(0, 80)}…"`;
}

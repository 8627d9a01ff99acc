import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Place } from '../domain/place.ts';
import { findPrintedTime, type PrintedTime } from './printed-time.ts';
import { buildDiagnostic } from './rules.ts';
import { singleLine } from './single-line.ts';

/** A field that says when an item was published, read. */
export interface TimeField {
  readonly time: PrintedTime | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the words of such a field; null where the item has none. `name` says to people which field it is. */
export function parseTimeField(words: string | null, name: string, place: Place): TimeField {
  const printed = singleLine(words ?? '');
  if (printed === '') {
    const message = `Expected ${name} to say when the item was published, found none`;
    return { time: null, diagnostics: [buildDiagnostic('article/time-missing', message, place)] };
  }
  const time = findPrintedTime(printed);
  if (time !== undefined) return { time, diagnostics: [] };
  const message = `Expected a date in ${name}, found "${printed.slice(0, 80)}"`;
  return { time: null, diagnostics: [buildDiagnostic('article/time-unreadable', message, place)] };
}

import { Refusal } from '../domain/refusal.ts';

/** The full sort key of an entry of a list: its leading value, where the list has one, and its id. */
export interface SortKey {
  readonly lead: string | null;
  readonly id: number;
}

const VERSION = 1;

/** The place of an entry in the list of that name, opaque to clients. */
export function formatCursor(list: string, { lead, id }: SortKey): string {
  return Buffer.from(JSON.stringify([VERSION, list, lead, id])).toString('base64url');
}

/** The sort key in a cursor. Throws a `Refusal` (`BAD_CURSOR`) unless it is a cursor of the list of that name. */
export function parseCursor(list: string, cursor: string): SortKey {
  const [version, name, lead, id, ...rest] = decode(cursor);
  const isCursor =
    version === VERSION &&
    typeof name === 'string' &&
    (lead === null || typeof lead === 'string') &&
    Number.isSafeInteger(id) &&
    rest.length === 0;
  if (!isCursor) throw new Refusal('BAD_CURSOR', `Expected a cursor of ${list}, found "${shorten(cursor)}"`);
  if (name !== list) {
    throw new Refusal('BAD_CURSOR', `Expected a cursor of ${list}, found a cursor of ${shorten(name)}`);
  }
  return { lead, id: Number(id) };
}

function decode(cursor: string): readonly unknown[] {
  const text = Buffer.from(cursor, 'base64url').toString();
  const value = parseJson(text);
  return Array.isArray(value) ? value : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

import { GraphQLError, GraphQLScalarType } from 'graphql';
import type { ChangeSequence } from '../src/domain/change.ts';

const CURSOR = /^feed:1:(0|[1-9]\d{0,15})$/;

/** A position in the feed. Opaque to clients, so that what it holds can change. */
export const CursorScalar = new GraphQLScalarType<ChangeSequence, string>({
  name: 'Cursor',
  description:
    'A place in the feed of changes. Every event carries one; hand it back as `after` to go on exactly behind it. Opaque: its letters mean nothing to a client, and it stays good for as long as the database lives.',
  serialize: (value) => printCursor(Number(value)),
  parseValue: parseFeedCursor,
});

/** A place in the feed as clients are told it. */
export function printCursor(sequence: number): string {
  return Buffer.from(`feed:1:${sequence}`).toString('base64url');
}

/** The place a client names. Throws `BAD_CURSOR` where it names none. */
export function parseFeedCursor(value: unknown): ChangeSequence {
  const match = typeof value === 'string' ? CURSOR.exec(Buffer.from(value, 'base64url').toString()) : null;
  if (!match) throw badCursor(`Expected a cursor of the feed, found ${shorten(JSON.stringify(value))}`);
  return Number(match[1]) as ChangeSequence;
}

/** Refuses a cursor, saying why. */
export function badCursor(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_CURSOR' } });
}

function shorten(text: string | undefined): string {
  return text === undefined ? 'none' : text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

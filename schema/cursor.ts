import { GraphQLError, GraphQLScalarType } from 'graphql';
import type { FeedPlace } from '../src/domain/change.ts';

const CURSOR = /^feed:2:([0-9a-f]{16}):(0|[1-9]\d{0,15})$/;
const BEGINNING: FeedPlace = { key: null, sequence: 0 };

/** A place in the feed. Opaque to clients, so that what it holds can change. */
export const CursorScalar = new GraphQLScalarType<FeedPlace, string>({
  name: 'Cursor',
  description:
    'A place in the feed of changes. Every event carries one; hand it back as `after` to go on exactly behind it. Opaque: its letters mean nothing to a client, and it stays good for as long as the database lives. The empty string is the beginning of the feed.',
  serialize: (value) => printCursor(value as FeedPlace),
  parseValue: parseFeedCursor,
});

/** A place in the feed as clients are told it. */
export function printCursor({ key, sequence }: FeedPlace): string {
  return key === null ? '' : Buffer.from(`feed:2:${key}:${sequence}`).toString('base64url');
}

/** The place a client names. Throws `BAD_CURSOR` where it names none. */
export function parseFeedCursor(value: unknown): FeedPlace {
  if (value === '') return BEGINNING;
  const match = typeof value === 'string' ? CURSOR.exec(Buffer.from(value, 'base64url').toString()) : null;
  const [, key, sequence] = match ?? [];
  if (!key) throw badCursor(`Expected a cursor of the feed, found ${shorten(JSON.stringify(value))}`);
  return { key, sequence: Number(sequence) };
}

/** Refuses a cursor, saying why. */
export function badCursor(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_CURSOR' } });
}

function shorten(text: string | undefined): string {
  return text === undefined ? 'none' : text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

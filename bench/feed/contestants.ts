/**
 * Who takes turns: ours; Yoga with createPubSub, graphql-ws and Prisma; Mercurius; and the floor, `ws` alone, writing one
 * ready-made frame to every socket.
 */
export const CONTESTANTS = ['chancery', 'yoga', 'mercurius', 'floor'] as const;
export type ContestantName = (typeof CONTESTANTS)[number];

const SELECTION =
  'cursor bulletin { title capturedOn format articles { headline body publishedLocal participations { role office participant { __typename name } } } }';

/** What every subscriber asks for: a bulletin with its articles and their participants. */
export const SUBSCRIPTION = `subscription { bulletinIngested { ${SELECTION} } }`;

/** The same behind a place, which only ours knows. */
export const SUBSCRIPTION_AFTER = `subscription ($after: Cursor) { bulletinIngested(after: $after) { ${SELECTION} } }`;

/** What a subscriber asks for so that its messages are large. */
export const TEXT_SUBSCRIPTION = 'subscription { bulletinIngested { cursor bulletin { title text } } }';

/** What a client that missed changes asks for. */
export const REPLAY = `subscription ($after: Cursor) { changes(after: $after) { cursor kind at bulletin { title } article { headline } participant { name } } }`;

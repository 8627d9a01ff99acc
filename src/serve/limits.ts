/** Bytes of an HTTP request's body. */
export const MAX_BODY_BYTES = 256 * 1024;

/** Bytes of one WebSocket message. */
export const MAX_MESSAGE_BYTES = 64 * 1024;

/** Lexical tokens of one document. */
export const MAX_TOKENS = 2_000;

/** Characters of one document. */
export const MAX_SOURCE_LENGTH = 64 * 1024;

/** Fields inside fields; introspection is not counted. */
export const MAX_DEPTH = 12;

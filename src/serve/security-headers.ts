import type { ServerResponse } from 'node:http';

/**
 * What every answer says: it is what its type says, belongs into no frame and no page of others, sends nobody word of
 * where a visitor comes from, and, not being a page, loads nothing.
 */
const HEADERS = Object.entries({
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
});

/** To be called before anything else is done about an answer. */
export function setSecurityHeaders(response: ServerResponse): void {
  for (const [name, value] of HEADERS) response.setHeader(name, value);
}

/** The same as lines of an answer that no `ServerResponse` writes. */
export const SECURITY_HEADER_LINES: readonly string[] = HEADERS.map(([name, value]) => `${name}: ${value}`);

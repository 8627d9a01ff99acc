import type { IncomingMessage } from 'node:http';

const NAMED = /^(?<path>\/graphql)\/(?<documentId>sha256:[^/?#]*)(?:\?(?<query>.*))?$/s;

/** The address of a request, its document named as a parameter where it was named in the path: `/graphql/sha256:…`. */
export function addressOf({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  const { path, documentId, query } = NAMED.exec(url)?.groups ?? {};
  if (path === undefined || documentId === undefined) return url;
  return `${path}?documentId=${documentId}${query ? `&${query}` : ''}`;
}

/** The document that the parameters of an address name; null without. */
export function documentIdOf(url: string): string | null {
  return new URL(url, 'http://localhost').searchParams.get('documentId');
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { exampleTabs } from './graphiql-examples.ts';

/** Answers a browser with GraphiQL. */
export type ServeGraphiQL = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Page {
  readonly plain: Buffer;
  readonly compressed: Buffer;
}

/**
 * GraphiQL as one page that asks no other host for anything. Its 9 MB are rendered and compressed at the first visit
 * and kept, so a server nobody explores never loads them.
 */
export function createGraphiQLPage(path: string): ServeGraphiQL {
  let page: Promise<Page> | null = null;
  return async (request, response) => {
    page ??= renderPage(path);
    const { plain, compressed } = await page;
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      Vary: 'Accept, Accept-Encoding',
      ...(takesGzip ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(takesGzip ? compressed : plain);
  };
}

/** True for a browser that opens the address as a page, with or without an operation in it. */
export function wantsGraphiQL({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

async function renderPage(path: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Chancery',
    endpoint: path,
    subscriptionsProtocol: 'WS',
    defaultTabs: [...exampleTabs],
    inputValueDeprecation: true,
  });
  const plain = Buffer.from(html);
  return { plain, compressed: await promisify(gzip)(plain) };
}

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { exampleTabs } from './graphiql-examples.ts';

/** Answers a browser with GraphiQL. */
export type ServeGraphiQL = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface Page {
  /** What it may load and run: nothing but what is in it, and the service. */
  readonly policy: string;
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
    const { policy, plain, compressed } = await page;
    const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Content-Security-Policy': policy,
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
    // Which sends the headers that are typed in, and a token among them, as a WebSocket of a page cannot.
    subscriptionsProtocol: 'SSE',
    defaultTabs: [...exampleTabs],
    inputValueDeprecation: true,
  });
  const plain = Buffer.from(html);
  return { policy: printPolicy(html), plain, compressed: await promisify(gzip)(plain) };
}

const SCRIPT = /<script>(?<source>.*)<\/script>/s;

/** Its one script is known by its hash; its editor sets styles as it goes, and checks what is typed in workers of its own. */
function printPolicy(html: string): string {
  const { source = '' } = SCRIPT.exec(html)?.groups ?? {};
  // As browsers read it before they hash it.
  const read = source.replace(/\r\n?/g, '\n');
  return [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(read).digest('base64')}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    'worker-src blob:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

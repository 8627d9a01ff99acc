import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ReadingPolicy } from './authenticate.ts';
import { openingTabs, TOKEN_HEADERS } from './graphiql-tabs.ts';
import type { Route } from './router.ts';
import { answerFile, buildStaticFile, type StaticFile } from './static-file.ts';

export interface GraphiQLOptions {
  /** Where GraphQL is. */
  readonly path: string;
  /** Who may read; where that takes a token, the page says where it goes. */
  readonly reading: ReadingPolicy;
}

/**
 * GraphiQL as one page that asks no other host for anything. Its 9 MB are rendered and compressed at the first visit
 * and kept, so a server nobody explores never loads them.
 */
export function createGraphiQLPage(options: GraphiQLOptions): Route {
  let page: Promise<StaticFile> | null = null;
  return async (request, response) => {
    page ??= renderPage(options);
    answerFile(request, response, await page);
  };
}

/** True for a browser that opens the address as a page, with or without an operation in it. */
export function wantsGraphiQL({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

async function renderPage({ path, reading }: GraphiQLOptions): Promise<StaticFile> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Chancery',
    endpoint: path,
    // Which sends the headers that are typed in, and a token among them, as a WebSocket of a page cannot.
    subscriptionsProtocol: 'SSE',
    defaultTabs: [...openingTabs(reading)],
    // A tab's own are shown where it is the second one or later.
    ...(reading === 'token' && { headers: TOKEN_HEADERS, defaultEditorToolsVisibility: 'headers' }),
    inputValueDeprecation: true,
  });
  return await buildStaticFile(Buffer.from(html), {
    type: 'text/html',
    keep: 'no-cache',
    vary: 'Accept',
    policy: printPolicy(html),
  });
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

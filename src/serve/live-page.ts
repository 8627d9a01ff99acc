import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerLog } from './mask-errors.ts';
import type { Route } from './router.ts';
import { answerFile, buildStaticFile, type StaticFile } from './static-file.ts';

/** Where what the live page loads is to be had. */
export const ASSETS_PATH = '/assets/';

/** Answers with the live page and what it loads. */
export interface LivePage {
  readonly page: Route;
  readonly asset: Route;
}

export interface LivePageOptions {
  /** Where it was built to; the project's own place when undefined. */
  readonly folder: string | undefined;
  /** Whether it leads to GraphiQL. */
  readonly graphiql: boolean;
  readonly log: ServerLog;
}

/** By path, as in `assets/main.js`. */
type Files = ReadonlyMap<string, StaticFile>;

const BUILT = fileURLToPath(new URL('../generated/web', import.meta.url));
const PAGE = 'index.html';
const MISSING = 'The live page is not built: run `npm run generate:web` where the sources are.';

/**
 * The live page, read and compressed at the first visit and kept. Where it was not built, the log is told once, and each
 * visitor where else to go; the service does without it.
 */
export function createLivePage({ folder = BUILT, graphiql, log }: LivePageOptions): LivePage {
  let files: Promise<Files> | null = null;
  let isReported = false;
  const giveUp = (error: unknown): Files => {
    files = null;
    if (!isMissing(error)) throw error;
    if (!isReported) log.error(MISSING, error);
    isReported = true;
    return new Map();
  };
  const find = async (name: string) => {
    files ??= readFiles(folder, graphiql).catch(giveUp);
    return (await files).get(name);
  };
  return {
    page: async (request, response) => {
      const file = await find(PAGE);
      if (file) return answerFile(request, response, file);
      const elsewhere = graphiql ? ' GraphiQL is at /graphql.' : '';
      response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', Vary: 'Accept' })
        .end(`${MISSING}${elsewhere}\n`);
    },
    asset: async (request, response) => {
      const file = await find(pathOf(request));
      if (file) return answerFile(request, response, file);
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('not found\n');
    },
  };
}

/** True for a browser that opens the address as a page. */
export function wantsPage({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0]?.slice(1) ?? '';
}

async function readFiles(folder: string, graphiql: boolean): Promise<Files> {
  const html = await readFile(path.join(folder, PAGE), 'utf8');
  const page = await buildStaticFile(Buffer.from(html.replace('%GRAPHIQL%', graphiql ? 'on' : 'off')), {
    type: 'text/html',
    keep: 'no-cache',
    vary: 'Accept',
    policy: POLICY,
  });
  const assets = (await readdir(path.join(folder, ASSETS_PATH))).map(async (name) => {
    const content = await readFile(path.join(folder, ASSETS_PATH, name));
    const manners = { type: typeOf(name), keep: 'public, max-age=31536000, immutable' };
    return [`assets/${name}`, await buildStaticFile(content, manners)] as const;
  });
  return new Map([[PAGE, page], ...(await Promise.all(assets))]);
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

function typeOf(name: string): string {
  const type = TYPES[path.extname(name)];
  if (type) return type;
  throw new Error(`Expected the live page to load ${Object.keys(TYPES).join(', ')}, found ${name}`);
}

/**
 * It may load files of its own service and ask it, over WebSocket too, which is of the same origin to browsers; and no
 * text may ever become markup or a script in it.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file in memory, ready to be sent. */
export interface StaticFile {
  readonly plain: Buffer;
  readonly compressed: Buffer;
  /** What is said of it: its type, how long it may be kept, what it may load; with a tag that tells its versions apart. */
  readonly headers: Readonly<OutgoingHttpHeaders> & { readonly ETag: string };
}

/** What a file's own answers add to what every answer says. */
export interface FileManners {
  readonly type: string;
  /** `Cache-Control`. */
  readonly keep: string;
  /** Request headers, besides those about coding, upon which another answer may be given. */
  readonly vary?: string;
  /** `Content-Security-Policy`; nothing may be loaded unless told. */
  readonly policy?: string;
}

/** A file of this content, compressed. */
export async function buildStaticFile(
  plain: Buffer,
  { type, keep, vary, policy }: FileManners,
): Promise<StaticFile> {
  const hash = createHash('sha256').update(plain).digest('base64url');
  return {
    plain,
    compressed: await promisify(gzip)(plain),
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Cache-Control': keep,
      // Weak, as it is the same for both codings.
      ETag: `W/"${hash}"`,
      Vary: vary ? `${vary}, Accept-Encoding` : 'Accept-Encoding',
      ...(policy ? { 'Content-Security-Policy': policy } : {}),
    },
  };
}

/** Answers with a file, or that the client has it already. Of a HEAD the server sends no body. */
export function answerFile(request: IncomingMessage, response: ServerResponse, file: StaticFile): void {
  const { method, headers } = request;
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  } else if (headers['if-none-match']?.includes(file.headers.ETag)) {
    response.writeHead(304, file.headers).end();
  } else {
    const takesGzip = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
    const body = takesGzip ? file.compressed : file.plain;
    response.writeHead(200, {
      ...file.headers,
      'Content-Length': body.length,
      ...(takesGzip ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(body);
  }
}

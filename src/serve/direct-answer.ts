import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import { OperationTypeNode } from 'graphql';
import type { Viewer } from '../domain/viewer.ts';
import { findAnswerType } from './answer-type.ts';
import type { KnownRequests } from './known-requests.ts';
import { createKnownRequests } from './known-requests.ts';
import type { Operations } from './operations.ts';
import type { PreparedOperation } from './prepare-operation.ts';
import { readAddressParams, readBodyParams } from './read-params.ts';
import { tellBudget } from './tell-budget.ts';

/** Bytes of a body that is read ahead of Yoga; larger ones hold bulletins, not queries. */
const MAX_DIRECT_BODY_BYTES = 64 * 1024;

/** A request whose client is known. */
export interface DirectRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly viewer: Viewer;
  /** Whose budget is charged. */
  readonly client: string;
}

/** What was done of a request that is Yoga's to answer. */
export interface Begun {
  /** Whether the operation may run; null where it was not looked at. */
  readonly prepared: PreparedOperation | null;
  /** What came of it; null where it was not run. */
  readonly result: ExecutionResult | null;
}

const NOT_BEGUN: Begun = { prepared: null, result: null };

/**
 * Answers a query without Yoga, which takes longer over a request than most answers take to be made: with the bytes that
 * others were told, or with those made for it. Whatever is unusual about a request or its answer is Yoga's, and it is told
 * what was done of it. Null when the request was answered, or its client is gone.
 */
export type AnswerDirectly = (asked: DirectRequest) => Promise<Begun | null>;

/** Answers queries by POST at this path, and by GET. */
export function createDirectAnswers(path: string, operations: Operations): AnswerDirectly {
  const door: Door = { operations, known: createKnownRequests() };
  return async (asked) => {
    const { request } = asked;
    const { method, headers, url = '' } = request;
    const type = findAnswerType(headers.accept);
    if (type === null) return NOT_BEGUN;
    if (method === 'GET' && url.startsWith(`${path}?`))
      return await answerWords(asked, { words: url, body: null, type }, door);
    if (url !== path || !isShort(request)) return NOT_BEGUN;
    const body = await readBody(request);
    if (body === null) return null;
    const words = body.toString('latin1');
    const begun = await answerWords(asked, { words, body, type }, door);
    // Yoga reads it from there, as frameworks leave it that have read it already.
    if (begun) Object.assign(request, { body: Readable.from([body]) });
    return begun;
  };
}

interface Door {
  readonly operations: Operations;
  readonly known: KnownRequests;
}

/** A request as it was sent. */
interface SentRequest {
  /** All that it says: its address, or the bytes of its body, one a character. */
  readonly words: string;
  readonly body: Buffer | null;
  /** Media type of its answer. */
  readonly type: string;
}

async function answerWords(asked: DirectRequest, sent: SentRequest, door: Door): Promise<Begun | null> {
  const { operations } = door;
  const prepared = prepareWords(asked, sent, door);
  if (prepared === null) return NOT_BEGUN;
  if (prepared.kind === 'REFUSED' || prepared.type !== OperationTypeNode.QUERY)
    return { prepared, result: null };
  const answer = await operations.answerQuery(prepared);
  if (!Buffer.isBuffer(answer)) return { prepared, result: answer };
  const { response, client } = asked;
  tellBudget(operations.budgetOf(client), response);
  response.writeHead(200, {
    'Content-Type': `${sent.type}; charset=utf-8`,
    'Content-Length': answer.length,
  });
  response.end(answer);
  return null;
}

/** Reads and checks what was not asked before in the same words; null for what is Yoga's to read. */
function prepareWords(
  { client, viewer }: DirectRequest,
  { words, body }: SentRequest,
  { operations, known }: Door,
): PreparedOperation | null {
  const planned = known.find(words);
  if (planned) return operations.admit(planned, { client, viewer });
  const params = body ? readBodyParams(body) : readAddressParams(words);
  if (params === null) return null;
  const prepared = operations.prepare({ ...params, client, viewer });
  if (prepared.kind === 'ACCEPTED' && prepared.type === OperationTypeNode.QUERY) known.keep(words, prepared);
  return prepared;
}

function isShort({ method, headers }: IncomingMessage): boolean {
  const length = Number(headers['content-length']);
  const isPlain = headers['content-encoding'] === undefined;
  return method === 'POST' && isPlain && length > 0 && length <= MAX_DIRECT_BODY_BYTES;
}

/** A body of a length that was told; null when its client goes before the end. */
function readBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', () => resolve(null));
    request.on('close', () => resolve(null));
  });
}

import type { OperationRequest } from './prepare-operation.ts';

/** What a body says of an operation. */
export type BodyParams = Omit<OperationRequest, 'client' | 'viewer'>;

/** Checks of all that a body may say; nothing of it has to be there. */
const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  query: isText,
  documentId: isText,
  operationName: isText,
  variables: isObject,
  extensions: isObject,
};

/** What a body says, if it is JSON that names a document and says nothing unheard of, each part of its kind; null for any other. */
export function readParams(body: Buffer): BodyParams | null {
  const params = parseObject(body);
  if (params === null) return null;
  for (const [name, value] of Object.entries(params))
    if (!Object.hasOwn(CHECKS, name) || (value !== null && !CHECKS[name]?.(value))) return null;
  const {
    query = null,
    documentId = null,
    operationName = null,
    variables = null,
    extensions = null,
  } = params;
  if (query === null && documentId === null && !extensions?.persistedQuery) return null;
  return { query: query || null, documentId, operationName, variables, extensions };
}

/** Bytes that are none are an error to it. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function parseObject(body: Buffer): Partial<BodyParams> | null {
  try {
    const value: unknown = JSON.parse(UTF_8.decode(body));
    return isObject(value) ? value : null;
  } catch {
    // Whoever is given the body next says what is wrong with it.
    return null;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

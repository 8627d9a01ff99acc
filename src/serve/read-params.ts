import type { OperationRequest } from './plan-operation.ts';

/** What a request says of an operation. */
export type OperationParams = Omit<OperationRequest, 'client' | 'viewer'>;

/** Checks of all that a request may say; nothing of it has to be there. */
const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  query: isText,
  documentId: isText,
  operationName: isText,
  variables: isObject,
  extensions: isObject,
};

/** What a body says, if it is JSON that names a document and says nothing unheard of, each part of its kind; null for any other. */
export function readBodyParams(body: Buffer): OperationParams | null {
  const params = parseObject(body);
  return params && checkParams(params);
}

/** What the address of a GET says, under the same conditions; parts of it that are empty say nothing. */
export function readAddressParams(url: string): OperationParams | null {
  const told = new URL(url, 'http://localhost').searchParams;
  try {
    return checkParams({
      query: told.get('query') || null,
      documentId: told.get('documentId'),
      operationName: told.get('operationName') || null,
      variables: JSON.parse(told.get('variables') || 'null'),
      extensions: JSON.parse(told.get('extensions') || 'null'),
    });
  } catch {
    // Whoever is given the request next says what is wrong with it.
    return null;
  }
}

function checkParams(params: Partial<OperationParams>): OperationParams | null {
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

function parseObject(body: Buffer): Partial<OperationParams> | null {
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

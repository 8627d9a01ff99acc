import { GraphQLError } from 'graphql';

/**
 * What the body of a POST says, whatever JSON object or list that is. Throws a refusal that clients are told, with 400, for
 * anything else. Bytes that are no UTF-8 are refused rather than read as a mark in their place: what is asked for, or
 * handed in, is never another text than was sent.
 */
export async function readJsonBody(request: Request): Promise<object> {
  const body = parse(decode(await readBytes(request)));
  if (typeof body === 'object' && body !== null) return body;
  throw badRequest(`a JSON object, found ${body === null ? 'null' : `a ${typeof body}`}`);
}

async function readBytes(request: Request): Promise<ArrayBuffer> {
  try {
    return await request.arrayBuffer();
  } catch (error) {
    // One that is too large is refused as it is read.
    throw error instanceof GraphQLError ? error : badRequest('sent whole, found it broken off');
  }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('text in UTF-8, found bytes that are none');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('JSON, found other text');
  }
}

function badRequest(expectation: string): GraphQLError {
  return new GraphQLError(`Expected the body to be ${expectation}`, {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}

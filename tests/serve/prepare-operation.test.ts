import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ANYBODY } from '../../src/domain/viewer.ts';
import { hashDocument } from '../../src/serve/door/document-name.ts';
import { trustDocuments } from '../../src/serve/door/trusted-documents.ts';
import type { OperationRequest } from '../../src/serve/plan-operation.ts';
import type { PreparedOperation } from '../../src/serve/prepare-operation.ts';
import { createPrepareOperation } from '../../src/serve/prepare-operation.ts';

const schema = buildSchema(
  'type Query { self: Query! same: Query! name: String } type Mutation { touch: String }',
);
const prepare = createPrepareOperation({ schema });

function request(query: string, more: Partial<OperationRequest> = {}): OperationRequest {
  return {
    query,
    documentId: null,
    operationName: null,
    variables: null,
    extensions: null,
    client: 'somebody',
    viewer: ANYBODY,
    ...more,
  };
}

function codes(query: string, more: Partial<OperationRequest> = {}): readonly unknown[] {
  return codesOf(prepare(request(query, more)));
}

function codesOf(prepared: PreparedOperation): readonly unknown[] {
  return prepared.kind === 'REFUSED' ? prepared.errors.map((error) => error.extensions.code) : ['ACCEPTED'];
}

const nested = (depth: number) => `${'{ self '.repeat(depth - 1)}{ name }${' }'.repeat(depth - 1)}`;

describe('preparing an operation', () => {
  it('accepts a valid one and says what type it is', () => {
    expect(prepare(request('mutation { touch }'))).toMatchObject({ kind: 'ACCEPTED', type: 'mutation' });
  });

  it('gives a document asked for again without reading it again', () => {
    const [first, second] = [prepare(request('{ name }')), prepare(request('{ name }'))];
    expect(first).toHaveProperty('document');
    expect(second).toHaveProperty('document', 'document' in first ? first.document : undefined);
  });

  it('refuses a document that is none', () => {
    expect(codes('{ name')).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(codes('')).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('refuses half a character, also where a document is known that has the mark for it in its place', () => {
    expect(codes('{ name } # \ufffd')).toEqual(['ACCEPTED']);
    expect(codes('{ name } # \ud800')).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('refuses fields that do not exist, each with its place', () => {
    const prepared = prepare(request('{ nam nothing }'));
    expect(prepared).toMatchObject({
      errors: [
        { locations: [{ line: 1, column: 3 }], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
        { locations: [{ line: 1, column: 7 }], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
      ],
    });
  });

  it('refuses a name that no operation has, and no name where there are several', () => {
    const two = 'query A { name } query B { name }';
    expect(codes(two, { operationName: 'B' })).toEqual(['ACCEPTED']);
    expect(codes(two, { operationName: 'C' })).toEqual(['OPERATION_RESOLUTION_FAILURE']);
    expect(codes(two)).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });

  it('refuses a document of more than 2,000 tokens and one of more than 65,536 characters', () => {
    const long = (operations: number) =>
      Array.from({ length: operations }, (_, index) => `query Q${index} { name }`).join(' ');
    expect(codes(long(400), { operationName: 'Q0' })).toEqual(['ACCEPTED']);
    expect(codes(long(401), { operationName: 'Q0' })).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(codes(`{ name }${' '.repeat(65_530)}`)).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('refuses fields more than 12 deep', () => {
    expect(codes(nested(12))).toEqual(['ACCEPTED']);
    expect(codes(nested(13))).toEqual(['DEPTH_LIMIT_EXCEEDED']);
  });

  it('counts the depth of fragments where they are spread', () => {
    const fragments =
      'fragment A on Query { self { ...B } } fragment B on Query { self { ... on Query { name } } }';
    expect(codes(`{ ${'self { '.repeat(9)} ...A ${'}'.repeat(9)} } ${fragments}`)).toEqual(['ACCEPTED']);
    expect(codes(`{ ${'self { '.repeat(10)} ...A ${'}'.repeat(10)} } ${fragments}`)).toEqual([
      'DEPTH_LIMIT_EXCEEDED',
    ]);
  });

  it('refuses fragments that spread each other in a circle', () => {
    const circle = '{ ...A } fragment A on Query { self { ...B } } fragment B on Query { self { ...A } }';
    expect(codes(circle)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('refuses more than 15 aliases, those of __typename among them', () => {
    const aliased = (count: number) =>
      `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`;
    expect(codes(aliased(15))).toEqual(['ACCEPTED']);
    expect(codes(aliased(16))).toEqual(['ALIAS_LIMIT_EXCEEDED']);
  });

  it('refuses more than 5 directives in one place, known or not, and more than 50 in all', () => {
    expect(codes(`{ name ${'@a'.repeat(5)} }`)).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(codes(`{ name ${'@a'.repeat(6)} }`)).toEqual(['DIRECTIVE_LIMIT_EXCEEDED']);
    const spread = (count: number) =>
      Array.from({ length: count }, (_, index) => `query Q${index} { name @skip(if: true) }`).join(' ');
    expect(codes(spread(50), { operationName: 'Q0' })).toEqual(['ACCEPTED']);
    expect(codes(spread(51), { operationName: 'Q0' })).toEqual(['DIRECTIVE_LIMIT_EXCEEDED']);
  });

  it('refuses the same field more than 10 times in one selection', () => {
    expect(codes(`{ ${'self { name } '.repeat(10)} }`)).toEqual(['ACCEPTED']);
    expect(codes(`{ ${'self { name } '.repeat(11)} }`)).toEqual(['REPETITION_LIMIT_EXCEEDED']);
  });

  it('tells at most 10 errors of a document', () => {
    const unknown = Array.from({ length: 50 }, (_, index) => `nothing${index}`).join(' ');
    expect(codes(`{ ${unknown} }`).length).toBeLessThanOrEqual(11);
  });

  describe('named by its hash', () => {
    const hash = 'e8d9a1d8d5f0b3cb1f6c4e4a1a2c5f4b'.padEnd(64, '0');
    const query = '{ name self { name } }';
    const own = hashDocument(query);

    it.each([
      ['documentId', { documentId: `sha256:${own}` }],
      ['persistedQuery', { extensions: { persistedQuery: { version: 1, sha256Hash: own } } }],
    ])('as %s is not found before its text was sent, and found afterwards', (_name, named) => {
      const fresh = createPrepareOperation({ schema });
      const code = (one: Partial<OperationRequest>) => codesOf(fresh(request(query, one)));
      expect(code({ ...named, query: null })).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
      expect(code(named)).toEqual(['ACCEPTED']);
      expect(code({ ...named, query: null })).toEqual(['ACCEPTED']);
    });

    it('is refused with the text of another', () => {
      expect(codes(query, { documentId: `sha256:${hash}` })).toEqual(['DOCUMENT_HASH_MISMATCH']);
    });

    it.each([['sha256:abc'], [own], ['sha1:1234'], [`sha256:${own.toUpperCase()}`], ['']])(
      'is refused by the name %j, which is none',
      (documentId) => expect(codes(query, { documentId })).toEqual(['BAD_REQUEST']),
    );

    it.each([[42], ['abc'], [{}], [{ sha256Hash: 7 }], [{ sha256Hash: 'abc' }], [[]]])(
      'is refused by the persisted query %j, which is none',
      (persistedQuery) => expect(codes(query, { extensions: { persistedQuery } })).toEqual(['BAD_REQUEST']),
    );

    it('is refused without name and text', () => {
      expect(codes(query, { query: null })).toEqual(['BAD_REQUEST']);
    });

    it('is not kept when it is not valid', () => {
      const wrong = '{ nam }';
      expect(codes(wrong)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
      expect(codes(wrong, { query: null, documentId: `sha256:${hashDocument(wrong)}` })).toEqual([
        'PERSISTED_QUERY_NOT_FOUND',
      ]);
    });
  });

  it('takes trusted documents by text and by name, and no others where only they are', () => {
    const query = '{ self { name } }';
    const documentId = `sha256:${hashDocument(query)}`;
    for (const only of [true, false]) {
      const open = createPrepareOperation({ schema, trusted: trustDocuments([query], { only }) });
      expect(codesOf(open(request(query)))).toEqual(['ACCEPTED']);
      expect(codesOf(open(request(query, { query: null, documentId })))).toEqual(['ACCEPTED']);
      expect(codesOf(open(request('{ name }')))).toEqual([only ? 'DOCUMENT_NOT_TRUSTED' : 'ACCEPTED']);
    }
  });

  it('measures fragments that fan out a million times in no time', () => {
    const doubling = Array.from(
      { length: 10 },
      (_, level) => `fragment F${level} on Query { self { ...F${level + 1} } same { ...F${level + 1} } }`,
    );
    expect(codes(`{ ...F0 } ${doubling.join(' ')} fragment F10 on Query { name }`)).toEqual(['ACCEPTED']);
  });
});

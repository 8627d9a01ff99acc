import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ANYBODY } from '../../src/domain/viewer.ts';
import type { OperationRequest } from '../../src/serve/prepare-operation.ts';
import { createPrepareOperation } from '../../src/serve/prepare-operation.ts';

const schema = buildSchema('type Query { self: Query! name: String } type Mutation { touch: String }');
const prepare = createPrepareOperation(schema);

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
  const prepared = prepare(request(query, more));
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
    const wide = (fields: number) =>
      `{ ${Array.from({ length: fields }, (_, index) => `f${index}: name`).join(' ')} }`;
    expect(codes(wide(666))).toEqual(['ACCEPTED']);
    expect(codes(wide(667))).toEqual(['GRAPHQL_PARSE_FAILED']);
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

  it('measures fragments that fan out a million times in no time', () => {
    const doubling = Array.from(
      { length: 10 },
      (_, level) =>
        `fragment F${level} on Query { a: self { ...F${level + 1} } b: self { ...F${level + 1} } }`,
    );
    expect(codes(`{ ...F0 } ${doubling.join(' ')} fragment F10 on Query { name }`)).toEqual(['ACCEPTED']);
  });
});

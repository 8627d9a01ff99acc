import { describe, expect, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { ANYBODY } from '../../src/domain/viewer.ts';
import { createPrepareOperation } from '../../src/serve/prepare-operation.ts';

const prepare = createPrepareOperation({ schema });

function codes(query: string): readonly unknown[] {
  const asked = { documentId: null, operationName: null, variables: null, extensions: null };
  const prepared = prepare({ query, ...asked, client: 'somebody', viewer: ANYBODY });
  return prepared.kind === 'ACCEPTED'
    ? ['ACCEPTED']
    : prepared.errors.map(({ extensions }) => extensions.code);
}

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');
const chain = (links: number) =>
  `${'revision { article { currentRevision { article { appearances(first: 1) { nodes { '.repeat(links)}line${' }'.repeat(6 * links)}`;

describe('a document made to hurt', () => {
  it.each<[name: string, code: string, query: string]>([
    [
      'a hundred levels of fields',
      'DEPTH_LIMIT_EXCEEDED',
      `{ articles(first: 1) { nodes { appearances(first: 1) { nodes { ${chain(16)} } } } } }`,
    ],
    ['a thousand brackets', 'GRAPHQL_PARSE_FAILED', '{ a '.repeat(1_000)],
    [
      'a thousand lists in each other',
      'GRAPHQL_PARSE_FAILED',
      `{ nodes(ids: ${'['.repeat(1_500)}${']'.repeat(1_500)}) { id } }`,
    ],
    [
      'seven hundred lists in each other',
      'GRAPHQL_VALIDATION_FAILED',
      `{ nodes(ids: ${'['.repeat(700)}${']'.repeat(700)}) { id } }`,
    ],
    [
      'two thousand fields that are none',
      'GRAPHQL_PARSE_FAILED',
      `{ ${times(2_000, (index) => `nothing${index}`)} }`,
    ],
    [
      'a thousand fields that are none',
      'GRAPHQL_VALIDATION_FAILED',
      `{ ${times(1_000, (index) => `nothing${index}`)} }`,
    ],
    ['one field five hundred times', 'REPETITION_LIMIT_EXCEEDED', `{ ${'feed { latest } '.repeat(490)} }`],
    [
      'a hundred names for one field',
      'ALIAS_LIMIT_EXCEEDED',
      `{ ${times(100, (index) => `a${index}: feed { latest }`)} }`,
    ],
    [
      'a thousand directives',
      'DIRECTIVE_LIMIT_EXCEEDED',
      `{ feed ${'@skip(if: false) '.repeat(200)} { latest } }`,
    ],
    ['a thousand unknown directives', 'DIRECTIVE_LIMIT_EXCEEDED', `{ feed ${'@x '.repeat(900)} { latest } }`],
    ['a fragment that spreads itself', 'GRAPHQL_VALIDATION_FAILED', '{ ...A } fragment A on Query { ...A }'],
    [
      'a hundred fragments in a circle',
      'GRAPHQL_VALIDATION_FAILED',
      `{ ...F0 } ${times(100, (index) => `fragment F${index} on Query { ...F${(index + 1) % 100} feed { latest } }`)}`,
    ],
    [
      'a circle through fields',
      'GRAPHQL_VALIDATION_FAILED',
      '{ articles(first: 1) { nodes { ...A } } } fragment A on Article { currentRevision { article { ...A } } }',
    ],
    [
      'lists of the introspection in each other',
      'GRAPHQL_VALIDATION_FAILED',
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    ],
    [
      'pages in each other',
      'COST_LIMIT_EXCEEDED',
      '{ articles(first: 100) { nodes { appearances(first: 100) { nodes { bulletin { articles { headline } } } } } } }',
    ],
    [
      'fragments that make millions of a few',
      'COST_LIMIT_EXCEEDED',
      `{ articles(first: 1) { nodes { ...F0 } } } ${times(4, (index) => `fragment F${index} on Article { currentRevision { article { ...F${index + 1} } } engagementReports { article { ...F${index + 1} } } agreementReports { article { ...F${index + 1} } } }`)} fragment F4 on Article { participations { office } }`,
    ],
  ])('is refused: %s', (_name, code, query) => {
    const found = codes(query);
    expect(new Set(found)).toEqual(new Set([code]));
    expect(found.length).toBeLessThanOrEqual(11);
  });

  it('is told little of itself', () => {
    const asked = { documentId: null, operationName: null, variables: null, extensions: null };
    const query = `{ ${times(900, (index) => `nothing${index}`)} }`;
    const prepared = prepare({ query, ...asked, client: 'somebody', viewer: ANYBODY });
    expect(JSON.stringify(prepared).length).toBeLessThan(5_000);
  });

  it('may hold a text as long as a document, which means nothing to it', () => {
    const literal = (length: number) => `{ node(id: "${'x'.repeat(length)}") { id } }`;
    expect(codes(literal(65_000))).toEqual(['ACCEPTED']);
    expect(codes(literal(66_000))).toEqual(['GRAPHQL_PARSE_FAILED']);
  });
});

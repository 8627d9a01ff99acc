import { Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { OPERATIONS, writeBody } from '../../../bench/query/operations.ts';
import { schema } from '../../../schema/schema.ts';
import { parseGlobalId } from '../../../src/domain/global-id.ts';

describe.each(OPERATIONS)('what is asked of all for %s', (operation) => {
  const { query, operationName, variables } = JSON.parse(writeBody(operation, 7));

  it('is valid by our contract', () => {
    expect(validate(schema, parse(query))).toEqual([]);
  });

  it('is alone in its document, since Mercurius compiles one operation of a document only', () => {
    const { definitions } = parse(query);
    expect(definitions).toMatchObject([
      { kind: Kind.OPERATION_DEFINITION, name: { value: operation }, operation: 'query' },
    ]);
    expect(operationName).toBe(operation);
  });

  it('has its values in variables, so that each server may prepare the document once', () => {
    const [definition] = parse(query).definitions;
    const declared = definition?.kind === Kind.OPERATION_DEFINITION ? definition.variableDefinitions : [];
    expect(declared?.map(({ variable }) => variable.name.value).sort()).toEqual(
      Object.keys(variables).sort(),
    );
  });
});

it('asks for the person it is told', () => {
  expect(parseGlobalId(JSON.parse(writeBody('PersonPage', 7)).variables.id)).toEqual({
    typename: 'Person',
    id: 7,
  });
});

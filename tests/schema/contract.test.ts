import { readFileSync } from 'node:fs';
import type { GraphQLNamedType } from 'graphql';
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { describe, it } from 'vitest';
import { schema } from '../../schema/schema.ts';
import { NODE_TYPES } from '../../src/domain/global-id.ts';
import { operations } from './operations.ts';

const committed = readFileSync('schema/schema.graphql', 'utf8');

interface Described {
  readonly coordinate: string;
  readonly description: string | null | undefined;
}

describe('the contract', () => {
  it('is the one that is committed and reviewed', ({ expect }) => {
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(committed);
  });

  it('breaks nothing that the committed one promised', ({ expect }) => {
    expect(findBreakingChanges(buildSchema(committed), schema)).toEqual([]);
  });

  it('breaks nothing that the last release promised', ({ expect }) => {
    const released = buildSchema(readFileSync('schema/released.graphql', 'utf8'));
    expect(findBreakingChanges(released, schema).map(({ description }) => description)).toEqual([]);
  });

  it('describes every type, field, argument and enum value', ({ expect }) => {
    const described = Object.values(schema.getTypeMap()).flatMap((type) =>
      isIntrospectionType(type) || isSpecifiedScalarType(type) ? [] : listDescribed(type),
    );
    expect(described.length).toBeGreaterThan(300);
    expect(
      described.filter(({ description }) => !description?.trim()).map(({ coordinate }) => coordinate),
    ).toEqual([]);
  });

  it('says of each field that may be null what that means', ({ expect }) => {
    const silent = Object.values(schema.getTypeMap()).flatMap((type) =>
      isIntrospectionType(type) || !(isObjectType(type) || isInterfaceType(type))
        ? []
        : Object.values(type.getFields())
            .filter(({ type: given }) => !isNonNullType(given))
            .filter(({ description }) => !/\bnull\b/i.test(description ?? ''))
            .map(({ name }) => `${type.name}.${name}`),
    );
    expect(silent).toEqual([]);
  });

  it('describes in whole sentences', ({ expect }) => {
    const described = Object.values(schema.getTypeMap()).flatMap((type) =>
      isIntrospectionType(type) || isSpecifiedScalarType(type) ? [] : listDescribed(type),
    );
    const odd = described.filter(({ description }) => !/^[A-Z].*[.]$/s.test(description ?? ''));
    expect(odd.map(({ coordinate }) => coordinate)).toEqual([]);
  });

  it('gives an id to the types that can be fetched by it, and to no other', ({ expect }) => {
    const types = Object.values(schema.getTypeMap()).filter(isObjectType);
    const named = types.filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'));
    expect(named.map(({ name }) => name).toSorted()).toEqual([...NODE_TYPES]);
    expect(
      types
        .filter((type) => type.getFields().id)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([...NODE_TYPES]);
  });

  it('gives every list that is a connection the same four arguments', ({ expect }) => {
    const connections = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields()).filter(({ type: of }) => /Connection!?$/.test(String(of)))
        : [],
    );
    expect(connections.length).toBeGreaterThan(10);
    for (const { args } of connections) {
      // The feed is read in its own direction only.
      if (args.some(({ type }) => String(type) === 'Cursor')) continue;
      expect(args.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['first', 'last', 'after', 'before']),
      );
    }
  });
});

describe('the committed operations', () => {
  for (const [name, text] of operations) {
    it(`${name} is valid`, ({ expect }) => {
      expect(validate(schema, parse(text))).toEqual([]);
    });
  }
});

function listDescribed(type: GraphQLNamedType): Described[] {
  const own = { coordinate: type.name, description: type.description };
  if (isEnumType(type)) {
    return [own, ...type.getValues().map((value) => at(`${type.name}.${value.name}`, value.description))];
  }
  if (isInputObjectType(type)) {
    return [
      own,
      ...Object.values(type.getFields()).map((field) => at(`${type.name}.${field.name}`, field.description)),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields()).flatMap((field) => [
    at(`${type.name}.${field.name}`, field.description),
    ...field.args.map((arg) => at(`${type.name}.${field.name}(${arg.name}:)`, arg.description)),
  ]);
  return [own, ...fields];
}

function at(coordinate: string, description: string | null | undefined): Described {
  return { coordinate, description };
}

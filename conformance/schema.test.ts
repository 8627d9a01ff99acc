import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { lintSchema } from './schema-lint.ts';

const read = (name: string) => buildSchema(readFileSync(`schema/${name}.graphql`, 'utf8'));

describe('the contract', () => {
  it('gives the linter of GraphQL schemas nothing to say', async () => {
    expect(await lintSchema()).toEqual([]);
  });

  it('breaks nothing that the last release promised', async () => {
    const changes = await diff(read('released'), read('schema'));
    const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
    expect(breaking.map(({ message }) => message)).toEqual([]);
  });
});

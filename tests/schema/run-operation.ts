import type { ExecutionResult } from 'graphql';
import { execute, parse, subscribe } from 'graphql';
import type { Context } from '../../schema/context.ts';
import { schema } from '../../schema/schema.ts';
import type { Change } from '../../src/generated/prisma/client.ts';
import type { Bell } from '../../src/publish/bell.ts';
import { createBell } from '../../src/publish/bell.ts';
import { follow } from '../../src/publish/follow.ts';
import { createLoaders } from '../../src/store/loaders.ts';
import { createPages } from '../../src/store/pages.ts';
import type { TestDatabase } from '../database.ts';

/** A context over a test's database, as the service makes one for each operation. */
export function createTestContext({ reader }: TestDatabase, bell: Bell = createBell()): Context {
  const latestSequence = async () =>
    (await reader.change.aggregate({ _max: { sequence: true } }))._max.sequence ?? 0;
  const pageChanges = (after: number, limit: number): Promise<Change[]> =>
    reader.change.findMany({ where: { sequence: { gt: after } }, orderBy: { sequence: 'asc' }, take: limit });
  let loaders = createLoaders(reader);
  let pages = createPages(reader);
  return {
    get loaders() {
      return loaders;
    },
    get pages() {
      return pages;
    },
    feed: {
      follow: (options) => follow(options, { pageChanges, latestSequence, bell }),
      latest: latestSequence,
    },
    renew: () => {
      loaders = createLoaders(reader);
      pages = createPages(reader);
    },
  };
}

/** The answer to a query, with its data as plain JSON. */
export async function runQuery(
  database: TestDatabase,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
) {
  const result = await execute({
    schema,
    document: parse(document),
    variableValues: variables,
    contextValue: createTestContext(database),
  });
  return toPlainResult(result);
}

/** The events of a subscription, or why it was refused. End it by `return()`. */
export async function startSubscription(
  context: Context,
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<AsyncGenerator<ExecutionResult, void, void> | ExecutionResult> {
  return await subscribe({
    schema,
    document: parse(document),
    variableValues: variables,
    contextValue: context,
  });
}

/** A result as it travels. */
export function toPlainResult(result: ExecutionResult) {
  return JSON.parse(JSON.stringify(result)) as {
    // biome-ignore lint/suspicious/noExplicitAny: the tests look into answers of any shape
    readonly data?: any;
    readonly errors?: readonly {
      readonly message: string;
      readonly extensions?: { readonly code?: string };
    }[];
  };
}

import type { ExecutionResult } from 'graphql';
import { execute, parse, subscribe } from 'graphql';
import type { Context } from '../../schema/context.ts';
import { schema } from '../../schema/schema.ts';
import type { Bell } from '../../src/publish/bell.ts';
import { createBell } from '../../src/publish/bell.ts';
import { follow } from '../../src/publish/follow.ts';
import { latestSequence, pageChanges } from '../../src/store/feed.ts';
import { createLoaders } from '../../src/store/loaders.ts';
import { createPages } from '../../src/store/pages.ts';
import type { TestDatabase } from '../database.ts';

/** A context over a test's database, as the service makes one for each operation. */
export function createTestContext(
  { reader }: Pick<TestDatabase, 'reader'>,
  bell: Bell = createBell(),
): Context {
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
      follow: (options) =>
        follow(options, {
          pageChanges: (after, limit) => pageChanges(reader, after, limit),
          latestSequence: () => latestSequence(reader),
          bell,
        }),
      latest: () => latestSequence(reader),
    },
    renew: () => {
      loaders = createLoaders(reader);
      pages = createPages(reader);
    },
  };
}

/** The answer to a query, with its data as plain JSON. */
export async function runQuery(
  database: Pick<TestDatabase, 'reader'>,
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

import { GraphQLError } from 'graphql';
import { Refusal } from '../src/domain/refusal.ts';

/** A refusal as clients see it: its message, and its code under `extensions.code`. Other errors pass unchanged. */
export function toGraphQLError(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  return new GraphQLError(error.message, { extensions: { code: error.code }, originalError: error });
}

/** Runs a part of a resolver, so that what it refuses reaches the client. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toGraphQLError(error);
  }
}

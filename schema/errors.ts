import { GraphQLError } from 'graphql';
import { Refusal } from '../src/domain/refusal.ts';

/** Runs a part of a resolver, so that what it refuses reaches the client: message, and code under `extensions.code`. */
export async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: error.code }, originalError: error });
  }
}

import type { GraphQLErrorExtensions } from 'graphql';
import { GraphQLError } from 'graphql';

/** A copy of the error that says more about itself; what it already says stays. */
export function extendError(error: GraphQLError, extensions: GraphQLErrorExtensions): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    path: error.path ?? null,
    extensions: { ...extensions, ...error.extensions },
  });
}

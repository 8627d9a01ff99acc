import type { GraphQLErrorOptions } from 'graphql';
import { GraphQLError } from 'graphql';

/** Thrown where an operation may not run; carries what its client is told. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.errors = errors;
  }
}

/** A refusal of one error, which has a code clients act on. */
export function refused(
  message: string,
  extensions: { readonly code: string } & Readonly<Record<string, unknown>>,
  where: Pick<GraphQLErrorOptions, 'nodes'> = {},
): OperationRefused {
  return new OperationRefused([new GraphQLError(message, { ...where, extensions })]);
}

import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import { isLargerThan } from './door/answer-size.ts';
import type { BudgetStatus } from './door/budgets.ts';
import type { Charge } from './door/charge.ts';
import { MAX_ANSWER_LENGTH } from './limits.ts';

const TOO_LARGE = 'ANSWER_TOO_LARGE';

/** The result, or, of one that is too large to be sent, nothing but why. */
export function boundAnswer(result: ExecutionResult): ExecutionResult {
  // Where one list was too much all that follow are, each with an error of its own.
  const told = result.errors?.find(({ extensions }) => extensions.code === TOO_LARGE);
  if (told) return { errors: [new GraphQLError(told.message, { extensions: { code: TOO_LARGE } })] };
  if (!isLargerThan(result.data, MAX_ANSWER_LENGTH)) return result;
  const message = `Expected an answer of at most ${MAX_ANSWER_LENGTH} characters, found a longer one`;
  return { errors: [new GraphQLError(message, { extensions: { code: TOO_LARGE } })] };
}

/** Whether a bounded result is nothing but that it was too large. */
export function isTooLarge({ errors }: ExecutionResult): boolean {
  return errors?.[0]?.extensions.code === TOO_LARGE;
}

/** What an operation cost, as clients are told it under `extensions.cost`. */
export interface ToldCost {
  readonly requestedQueryCost: number;
  readonly actualQueryCost: number;
  readonly throttleStatus: BudgetStatus;
}

/** Settles what an operation was charged with what its answer has cost. Null where nothing is limited. */
export function settle(charge: Charge, actualQueryCost: number): ToldCost | null {
  charge.settle(actualQueryCost);
  const throttleStatus = charge.status();
  return throttleStatus && { requestedQueryCost: charge.requested, actualQueryCost, throttleStatus };
}

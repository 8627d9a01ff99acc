import type { ExecutionResult } from 'graphql';
import { boundAnswer, isTooLarge } from '../bound-answer.ts';

/** Executes an event. Never rejects. */
export type ExecuteEvent<Row> = (row: Row) => Promise<ExecutionResult>;

/**
 * Executes events that share what they load, each no larger than an answer may be. One that is too much beside the others
 * is executed again by itself, those one after another: no event is refused for its neighbours, and a long replay holds
 * no more of them than are told.
 */
export function executeEvents<Row>(begin: () => ExecuteEvent<Row>): ExecuteEvent<Row> {
  const executeTogether = begin();
  let last: Promise<unknown> = Promise.resolve();
  return async (row) => {
    const result = boundAnswer(await executeTogether(row));
    if (!isTooLarge(result)) return result;
    const alone = last.then(async () => boundAnswer(await begin()(row)));
    last = alone;
    return await alone;
  };
}

import { setImmediate } from 'node:timers/promises';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { execute } from 'graphql';
import type { ServerLog } from './mask-errors.ts';
import { maskError, maskResult } from './mask-errors.ts';

/** The results of a subscription, one for each event. Nothing is read or run before it is asked for. */
export interface LiveResults extends AsyncIterableIterator<ExecutionResult> {
  /** The next result. Rejects once, with a masked error, when the events break off; done ever after. */
  readonly next: () => Promise<IteratorResult<ExecutionResult, undefined>>;
  /** Ends the subscription, also while a result is awaited; that one is then done. */
  readonly return: () => Promise<IteratorReturnResult<undefined>>;
}

/** Tells results that come one after another from a single one. */
export function isLive(result: object): result is LiveResults {
  return Symbol.asyncIterator in result;
}

const DONE: IteratorReturnResult<undefined> = { done: true, value: undefined };

/** Results as the executor gives them. */
export interface EventResults {
  readonly next: () => Promise<IteratorResult<ExecutionResult, unknown>>;
  readonly return: (value: undefined) => Promise<unknown>;
}

/** The executor's results, fit for the client. */
export function createLiveResults(results: EventResults, log: ServerLog): LiveResults {
  let ended = false;
  const end = async () => {
    ended = true;
    try {
      await results.return(undefined);
    } catch (error) {
      maskError(error, log);
    }
    return DONE;
  };
  const next = async (): Promise<IteratorResult<ExecutionResult, undefined>> => {
    if (ended) return DONE;
    // SQLite answers at once and a quick client takes at once, so a long replay would keep all other sockets waiting.
    await setImmediate();
    try {
      const result = await results.next();
      if (result.done || ended) return await end();
      return { done: false, value: maskResult(result.value, log) };
    } catch (error) {
      const masked = maskError(error, log);
      await end();
      throw masked;
    }
  };
  const live: LiveResults = { next, return: end, [Symbol.asyncIterator]: () => live };
  return live;
}

/** The results of events that are not the feed's. To return ends the events at once, also while one is awaited. */
export function executeEach(events: AsyncIterable<unknown>, args: ExecutionArgs): EventResults {
  const iterator = events[Symbol.asyncIterator]();
  return {
    next: async () => {
      const event = await iterator.next();
      if (event.done) return { done: true, value: undefined };
      return { done: false, value: await execute({ ...args, rootValue: event.value }) };
    },
    return: async () => {
      await iterator.return?.();
    },
  };
}

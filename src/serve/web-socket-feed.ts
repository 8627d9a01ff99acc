import type { ExecutionResult } from 'graphql';
import type { LiveLimits } from './limits.ts';
import { exceedsBacklog } from './limits.ts';
import { maskError, type ServerLog } from './mask-errors.ts';
import type { FeedSubscription } from './operations.ts';
import type { Outlet } from './outlet.ts';

const END = Buffer.from('}');

export interface WebSocketFeedOptions {
  /** The operation's id on this connection. */
  readonly id: string;
  readonly outlet: Outlet;
  readonly limits: LiveLimits;
  readonly log: ServerLog;
}

/**
 * Follows the feed on behalf of one operation of a WebSocket: its events go to the outlet as ready-made messages, past
 * the protocol's own machinery, which only waits for the end. That comes when the operation is ended from outside, or as
 * an error when the feed breaks off.
 */
export function followOverWebSocket(
  subscription: FeedSubscription,
  { id, outlet, limits, log }: WebSocketFeedOptions,
): AsyncGenerator<ExecutionResult, void, void> {
  const start = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  const { ended, end, fail } = createEnding();
  const print = (payload: Buffer) => Buffer.concat([start, payload, END]);
  const leave = subscription.follow({
    tell: ({ payload }) => outlet.send(print(payload)),
    hasRoom: outlet.hasRoom,
    whenRoom: outlet.whenRoom,
    onBehind: (missed) => {
      if (exceedsBacklog(missed, limits)) outlet.sendAway();
    },
    fail: (error) => fail(maskError(error, log)),
  });
  const finish = () => {
    leave();
    end();
    return Promise.resolve({ done: true, value: undefined } as const);
  };
  return {
    next: () => ended,
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await finish();
    },
  };
}

function createEnding() {
  let end: () => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const ended = new Promise<IteratorReturnResult<undefined>>((resolve, reject) => {
    end = () => resolve({ done: true, value: undefined });
    fail = reject;
  });
  return { ended, end, fail };
}

import type { ServerResponse } from 'node:http';
import type { Viewer } from '../domain/viewer.ts';
import type { Room } from './room.ts';
import type { TokenWatch } from './token-watch.ts';

/** Whose stream it is, and what it goes over. */
export interface StreamedExchange {
  readonly res: ServerResponse;
  readonly viewer: Viewer;
  /** Where the client is. */
  readonly address: string;
}

/** The event streams there are. */
export interface OpenStreams {
  /** Ends a stream, by `end`, with its exchange, when its token is good for nothing any longer, or with all others. */
  readonly keep: (end: () => void, exchange: StreamedExchange) => void;
  readonly size: () => number;
  readonly closeAll: () => void;
}

export interface OpenStreamsOptions {
  readonly room: Room;
  readonly tokenWatch: TokenWatch;
  /** True once the server is stopping: no stream is opened then. */
  readonly isInterrupted: () => boolean;
}

export function createOpenStreams({ room, tokenWatch, isInterrupted }: OpenStreamsOptions): OpenStreams {
  const open = new Set<() => void>();
  return {
    keep: (end, { res: response, viewer, address }) => {
      const close = () => {
        if (open.delete(close)) room.leave(address);
        tokenWatch.remove(holder);
        end();
      };
      const holder = { viewer, dismiss: close };
      open.add(close);
      room.enter(address);
      if (viewer.token) tokenWatch.add(holder);
      // However the exchange ends, even before its first event or with a refused content type, so does the subscription.
      response.once('close', close);
      if (response.closed || isInterrupted()) close();
    },
    size: () => open.size,
    closeAll: () => {
      for (const close of open) close();
    },
  };
}

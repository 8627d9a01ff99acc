import type { Membership } from '../publish/broadcast.ts';
import { COMPLETE, PING, printNext } from './event-stream.ts';
import type { LiveLimits } from './limits.ts';
import { exceedsBacklog } from './limits.ts';
import type { EventMessage } from './live/event-messages.ts';
import type { ServerLog } from './mask-errors.ts';
import { maskError } from './mask-errors.ts';
import type { FeedSubscription } from './operations.ts';

/** A client with less than this on its way to it has room for more. */
const ROOM_BYTES = 64 * 1024;

export interface FeedStreamOptions {
  readonly limits: Pick<LiveLimits, 'backlogMessages' | 'backlogBytes' | 'pingEveryMs'>;
  /** Cuts the connection of a client that leaves too much unread. */
  readonly cut: () => void;
  readonly log: ServerLog;
}

/** The feed as server-sent events, and how to end it. */
export interface FeedStream {
  readonly body: ReadableStream<Uint8Array>;
  /** Ends the stream without completing it, so that its client asks again. */
  readonly interrupt: () => void;
}

/**
 * The feed as server-sent events in the distinct mode of GraphQL over SSE. Each event has its cursor as `id`, and so has
 * the beginning, which a browser that comes back names by itself. Past the backlog the connection is cut; its client
 * resumes.
 */
export function createFeedStream(subscription: FeedSubscription, options: FeedStreamOptions): FeedStream {
  const queue = createQueue();
  let following: Membership | null = null;
  let ping: NodeJS.Timeout | undefined;
  const stop = () => {
    clearInterval(ping);
    following?.leave();
    queue.end();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        queue.begin(controller);
        // Some browsers hold back a response's headers until its first byte.
        queue.put(beginning(subscription));
        ping = setInterval(() => {
          if (queue.hasRoom()) queue.put(PING);
        }, options.limits.pingEveryMs);
        following = subscription.follow({
          tell: (message) => queue.put(frame(message)),
          together: (tell) => tell(),
          hasRoom: queue.hasRoom,
          whenRoom: queue.whenRoom,
          onBehind: (missed) => {
            if (exceedsBacklog(missed, options.limits)) options.cut();
          },
          fail: (error) => {
            const told = JSON.stringify({ errors: [maskError(error, options.log)] });
            queue.put(Buffer.from(printNext(told) + COMPLETE));
            stop();
          },
        });
      },
      pull: () => queue.onRead(),
      cancel: () => {
        queue.abandon();
        stop();
      },
    },
    { highWaterMark: ROOM_BYTES, size: ({ length }) => length },
  );
  return { body, interrupt: stop };
}

/** A sign of life, and where who comes back before any event begins again: an `id` without data is no event. */
function beginning({ start }: FeedSubscription): Uint8Array {
  return Buffer.from(`:\nid: ${start}\n\n`);
}

const frames = new WeakMap<EventMessage, Uint8Array>();

/** The event as all read it who are sent events: printed once. */
function frame(message: EventMessage): Uint8Array {
  const known = frames.get(message);
  if (known) return known;
  const { cursor, payload } = message;
  const printed = Buffer.from(`id: ${cursor}\n${printNext(payload.toString())}`);
  frames.set(message, printed);
  return printed;
}

/** What was put into a stream and not read yet. */
function createQueue() {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let waiting: (() => void)[] = [];
  const hasRoom = () => (controller?.desiredSize ?? 1) > 0;
  const resume = () => {
    const resumed = waiting;
    waiting = [];
    for (const proceed of resumed) proceed();
  };
  return {
    begin: (opened: ReadableStreamDefaultController<Uint8Array>) => {
      controller = opened;
    },
    put: (chunk: Uint8Array) => controller?.enqueue(chunk),
    hasRoom,
    whenRoom: () => (hasRoom() ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))),
    onRead: resume,
    /** Its reader is gone: the stream is closed already, and may not be closed again. */
    abandon: () => {
      controller = null;
    },
    end: () => {
      controller?.close();
      controller = null;
      resume();
    },
  };
}

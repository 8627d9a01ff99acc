import { COMPLETE, PING, PING_EVERY_MS, printNext } from './event-stream.ts';
import type { LiveLimits } from './limits.ts';
import type { EventMessage } from './live/event-messages.ts';
import type { ServerLog } from './mask-errors.ts';
import { maskError } from './mask-errors.ts';
import type { FeedSubscription } from './operations.ts';

/** Below this a client that is catching up is sent more. */
const ROOM_BYTES = 64 * 1024;

export interface FeedStreamOptions {
  readonly limits: Pick<LiveLimits, 'backlogMessages' | 'backlogBytes'>;
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
 * The feed as server-sent events in the distinct mode of GraphQL over SSE. Each event has its cursor as `id`, which a
 * browser that comes back names by itself. Past the backlog the connection is cut; its client resumes.
 */
export function createFeedStream(subscription: FeedSubscription, options: FeedStreamOptions): FeedStream {
  const queue = createQueue(options);
  let leave: () => void = () => undefined;
  let ping: NodeJS.Timeout | undefined;
  const stop = () => {
    clearInterval(ping);
    leave();
    queue.end();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        queue.begin(controller);
        // Some browsers hold back a response's headers until its first byte.
        queue.put(PING);
        ping = setInterval(() => queue.put(PING), PING_EVERY_MS);
        leave = subscription.follow({
          push: (message) => queue.put(frame(message)),
          take: (message) => {
            queue.put(frame(message));
            return queue.whenRoom();
          },
          fail: (error) => {
            const told = JSON.stringify({ errors: [maskError(error, options.log)] });
            queue.put(Buffer.from(printNext(told) + COMPLETE));
            stop();
          },
        });
      },
      pull: () => queue.onRead(),
      cancel: stop,
    },
    { highWaterMark: options.limits.backlogBytes, size: ({ length }) => length },
  );
  return { body, interrupt: stop };
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
function createQueue({ limits: { backlogBytes, backlogMessages }, cut }: FeedStreamOptions) {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  let waiting: (() => void)[] = [];
  let messages = 0;
  const unread = () => backlogBytes - (controller?.desiredSize ?? backlogBytes);
  const resume = () => {
    const resumed = waiting;
    waiting = [];
    for (const proceed of resumed) proceed();
  };
  return {
    begin: (opened: ReadableStreamDefaultController<Uint8Array>) => {
      controller = opened;
    },
    put: (chunk: Uint8Array) => {
      if (!controller) return;
      controller.enqueue(chunk);
      messages = unread() === 0 ? 0 : messages + 1;
      if (unread() > backlogBytes || messages > backlogMessages) cut();
    },
    whenRoom: () =>
      unread() < ROOM_BYTES ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)),
    onRead: () => {
      messages = Math.max(0, messages - 1);
      if (unread() < ROOM_BYTES) resume();
    },
    end: () => {
      controller?.close();
      controller = null;
      resume();
    },
  };
}

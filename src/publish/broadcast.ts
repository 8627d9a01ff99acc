import { setImmediate as giveWay } from 'node:timers/promises';
import type { FeedRow, FollowSource } from './follow.ts';
import { follow } from './follow.ts';

/** Listeners told in one go before everything else in the process has its turn. */
const LISTENERS_AT_ONCE = 500;

/** What is told of one row, made once for all listeners. */
export interface Message {
  /** Of the row it tells. */
  readonly sequence: number;
}

/** Somebody who is told of the feed. */
export interface Listener<Told extends Message> {
  /** Takes what happens now. Must not wait: a listener without room keeps its own account and leaves. */
  readonly push: (message: Told) => void;
  /** Takes what happened before it came; resolves when it has room for more. */
  readonly take: (message: Told) => Promise<void>;
  /** Told that it can be told nothing more, and why. */
  readonly fail: (error: unknown) => void;
}

export interface BroadcastOptions<Row extends FeedRow, Told extends Message> {
  readonly source: FollowSource<Row>;
  /** What is told of these rows, in their order. Asked again for the same rows when somebody comes later. */
  readonly makeMessages: (rows: readonly Row[]) => Promise<readonly Told[]>;
}

/** One reading of the feed for many listeners who are told the same. */
export interface Broadcast<Told extends Message> {
  /**
   * Tells the listener everything behind a position, once and in order: what is committed already at the listener's own
   * pace, then what comes. Returns how to leave; after leaving it is told nothing more.
   */
  readonly join: (after: number, listener: Listener<Told>) => () => void;
  /** Listeners at present. */
  readonly size: () => number;
}

interface Member<Told extends Message> {
  readonly listener: Listener<Told>;
  /** Sequence of the last change it was told of, or that was passed over. */
  position: number;
}

/**
 * Reads the feed once for everybody who is up to date. Whoever is behind reads alone until it has caught up, and joins
 * the others in the very step in which it is found to be there: between the two there is no moment to miss anything.
 */
export function createBroadcast<Row extends FeedRow, Told extends Message>({
  source,
  makeMessages,
}: BroadcastOptions<Row, Told>): Broadcast<Told> {
  const live = new Set<Member<Told>>();
  const behind = new Set<Member<Told>>();
  /** Where the common reading is; null while nobody is up to date. */
  let head: { position: number; readonly stop: AbortController } | null = null;

  const goLive = (member: Member<Told>): boolean => {
    head ??= startReading(member.position);
    if (member.position < head.position) return false;
    behind.delete(member);
    live.add(member);
    return true;
  };

  const startReading = (position: number) => {
    const reading = { position, stop: new AbortController() };
    void readAhead(reading).catch((error: unknown) => {
      if (head === reading) head = null;
      for (const { listener } of [...live]) listener.fail(error);
    });
    return reading;
  };

  const readAhead = async (reading: NonNullable<typeof head>) => {
    const { signal } = reading.stop;
    for await (const page of follow({ after: reading.position, signal }, source)) {
      for (const message of await makeMessages(page.rows)) {
        // A reading that was stopped tells nobody any more: those who came since are told by the next one, in order.
        if (signal.aborted) return;
        // Set first: who comes up to date meanwhile has been told this one, or is not up to date.
        reading.position = message.sequence;
        await tellAll(message, signal);
      }
      reading.position = page.through;
    }
  };

  const tellAll = async (message: Told, signal: AbortSignal) => {
    let told = 0;
    for (const member of live) {
      if (member.position >= message.sequence) continue;
      member.position = message.sequence;
      tell(member, message);
      told += 1;
      if (told % LISTENERS_AT_ONCE > 0) continue;
      await giveWay();
      if (signal.aborted) return;
    }
  };

  const tell = (member: Member<Told>, message: Told) => {
    try {
      member.listener.push(message);
    } catch (error) {
      // One that cannot take it must not keep it from the others.
      leave(member);
      member.listener.fail(error);
    }
  };

  const catchUp = async (member: Member<Told>, signal: AbortSignal) => {
    for await (const page of follow({ after: member.position, signal }, source)) {
      for (const message of await makeMessages(page.rows)) {
        if (signal.aborted) return;
        await member.listener.take(message);
        member.position = message.sequence;
      }
      member.position = page.through;
      if (signal.aborted || (page.isLast && goLive(member))) return;
      // SQLite answers at once and a quick listener takes at once: a long way would keep all others waiting.
      await giveWay();
    }
  };

  const leave = (member: Member<Told>) => {
    behind.delete(member);
    live.delete(member);
    if (live.size > 0 || !head) return;
    head.stop.abort();
    head = null;
  };

  const join = (after: number, listener: Listener<Told>) => {
    const member = { listener, position: after };
    if (head && goLive(member)) return () => leave(member);
    const stop = new AbortController();
    behind.add(member);
    void catchUp(member, stop.signal).catch((error: unknown) => {
      leave(member);
      if (!stop.signal.aborted) listener.fail(error);
    });
    return () => {
      stop.abort();
      leave(member);
    };
  };
  return { join, size: () => live.size + behind.size };
}

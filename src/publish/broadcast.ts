import { setImmediate as giveWay } from 'node:timers/promises';
import type { FeedRow, FollowSource } from './follow.ts';
import { follow } from './follow.ts';
import { createPageSize } from './page-size.ts';
import { shareReads } from './share-reads.ts';
import { createTurns, type Turns } from './turns.ts';

/** Listeners told in one go before everything else in the process has its turn. */
const LISTENERS_AT_ONCE = 500;

/** What is told of one row, made once for all listeners. */
export interface Message {
  /** Of the row it tells. */
  readonly sequence: number;
  /** What it weighs. */
  readonly bytes: number;
}

/** Somebody who is told of the feed. */
export interface Listener<Told extends Message> {
  /** Takes a message. Must not wait. */
  readonly tell: (message: Told) => void;
  /** Whether it can take another one at once. */
  readonly hasRoom: () => boolean;
  /** Resolves when it can take another one, when it never will, and at the latest when the signal aborts: it has left. */
  readonly whenRoom: (signal: AbortSignal) => Promise<void>;
  /** Tells it several messages, which had better leave together. */
  readonly together: (tell: () => void) => void;
  /** Told, each time it grows, how much others have been told since it had no room and it has not. It may leave. */
  readonly onBehind: (missed: Missed) => void;
  /** Told that it will be told nothing more, and why. */
  readonly fail: (error: unknown) => void;
}

/** What others have been told and one listener has not. */
export interface Missed {
  readonly messages: number;
  readonly bytes: number;
}

export interface BroadcastOptions<Row extends FeedRow, Told extends Message> {
  readonly source: FollowSource<Row>;
  /** What is told of these rows, in their order. Asked again for the same rows when somebody comes later. */
  readonly makeMessages: (rows: readonly Row[]) => Promise<readonly Told[]>;
  /** In which those who are behind read, with those of other broadcasts; in turns of their own unless told. */
  readonly turns?: Turns;
  /** Told when the last listener has left. */
  readonly onEmpty?: () => void;
  /** Counts what is told, together with other broadcasts. */
  readonly tally?: { told: number };
}

/** One reading of the feed for many listeners who are told the same. */
export interface Broadcast<Told extends Message> {
  /**
   * Tells the listener everything behind a position, once and in order: what is committed already at the listener's own
   * pace, then what comes.
   */
  readonly join: (after: number, listener: Listener<Told>) => Membership;
  /** Listeners at present. */
  readonly size: () => number;
  /** Of them, those that are not up to date. */
  readonly behind: () => number;
  /** Sequence of the last change that those up to date were told, or that was passed over; null when there are none. */
  readonly position: () => number | null;
}

/** A listener's part in a broadcast. */
export interface Membership {
  /** Ends it: nothing more is told. */
  readonly leave: () => void;
}

/** A class, since there are as many as listeners: a function made for each would be heavier than all it knows. */
class Member<Told extends Message> implements Membership {
  readonly listener: Listener<Told>;
  /** Sequence of the last change it was told of, or that was passed over. */
  position: number;
  /** What it has missed since it had no room; null for one that was never up to date. */
  missed: Missed | null = null;
  hasLeft = false;
  /** Ends its own reading, while it has one. */
  stop: AbortController | null = null;
  readonly #onLeave: (member: Member<Told>) => void;

  constructor(listener: Listener<Told>, position: number, onLeave: (member: Member<Told>) => void) {
    this.listener = listener;
    this.position = position;
    this.#onLeave = onLeave;
  }

  leave(): void {
    this.#onLeave(this);
  }
}

interface Reading {
  /** Sequence of the last change that was told, or passed over. */
  position: number;
  readonly stop: AbortController;
}

/**
 * Reads the feed once for everybody who is up to date. Whoever is behind, having come late or having had no room, reads
 * by itself, and joins the others in the very step in which it is found to be where they are: between the two there is no
 * moment to miss anything. Nothing is kept for anybody: what one has not taken is in the feed.
 */
export function createBroadcast<Row extends FeedRow, Told extends Message>({
  source,
  makeMessages,
  turns = createTurns(),
  onEmpty,
  tally = { told: 0 },
}: BroadcastOptions<Row, Told>): Broadcast<Told> {
  const live = new Set<Member<Told>>();
  const behind = new Set<Member<Told>>();
  const readInTurns = (after: number, limit: number) => turns.take(() => source.readPage(after, limit));
  const shared = { ...source, readPage: shareReads(readInTurns) };
  const { rows: pageSize, learn } = createPageSize();
  let reading: Reading | null = null;

  const isUpToDate = (member: Member<Told>) => {
    reading ??= startReading(member.position);
    return member.position >= reading.position;
  };

  const startReading = (position: number): Reading => {
    const started = { position, stop: new AbortController() };
    void readAlong(started).catch((error: unknown) => {
      if (reading !== started) return;
      reading = null;
      for (const member of [...live]) drop(member, error);
    });
    return started;
  };

  const readAlong = async (current: Reading) => {
    const { signal } = current.stop;
    for await (const page of follow({ after: current.position, signal }, source)) {
      for (const message of await makeMessages(page.rows)) {
        // A reading that was stopped tells nobody any more: those who came since are told by the next one, in order.
        if (signal.aborted) return;
        // Set first: who comes up to date meanwhile has been told this one, or is not up to date.
        current.position = message.sequence;
        await tellAll(message, signal);
      }
      current.position = page.through;
      // SQLite answers at once: sockets would have no turn in a flood of changes.
      if (page.rows.length > 0 || !page.isLast) await giveWay();
    }
  };

  const tellAll = async (message: Told, signal: AbortSignal) => {
    let mayCatchUp = false;
    for (const member of behind) mayCatchUp = miss(member, message) || mayCatchUp;
    let told = 0;
    for (const member of live) {
      if (member.position >= message.sequence) continue;
      tell(member, message);
      if (live.has(member) && !member.listener.hasRoom()) {
        fallBehind(member);
        mayCatchUp = true;
      }
      told += 1;
      if (told % LISTENERS_AT_ONCE > 0) continue;
      await giveWay();
      if (signal.aborted) return;
    }
    // Whoever has room again takes what it missed before it is held to have missed more. Not for those who never caught up:
    // they miss nothing, and a long replay would hold up everybody.
    if (mayCatchUp) await giveWay();
  };

  const tell = (member: Member<Told>, message: Told) => {
    member.position = message.sequence;
    try {
      member.listener.tell(message);
      tally.told += 1;
    } catch (error) {
      // One that cannot take it must not keep it from the others.
      drop(member, error);
    }
  };

  /** Returns whether it missed the message. */
  const miss = (member: Member<Told>, { sequence, bytes }: Told): boolean => {
    if (member.missed === null || member.position >= sequence) return false;
    member.missed = { messages: member.missed.messages + 1, bytes: member.missed.bytes + bytes };
    member.listener.onBehind(member.missed);
    return true;
  };

  /** What it takes of what it missed, it has missed no longer. */
  const makeUp = (member: Member<Told>, { sequence, bytes }: Told) => {
    // One that has overtaken the others has not missed what they were not told yet.
    if (member.missed === null || (reading && sequence > reading.position)) return;
    const { missed } = member;
    member.missed = {
      messages: Math.max(0, missed.messages - 1),
      bytes: Math.max(0, missed.bytes - bytes),
    };
  };

  const fallBehind = (member: Member<Told>) => {
    live.delete(member);
    member.missed = { messages: 0, bytes: 0 };
    startCatchingUp(member);
  };

  const startCatchingUp = (member: Member<Told>) => {
    const stop = new AbortController();
    member.stop = stop;
    behind.add(member);
    void catchUp(member, stop.signal).catch((error: unknown) => drop(member, error));
  };

  const catchUp = async (member: Member<Told>, signal: AbortSignal) => {
    await member.listener.whenRoom(signal);
    for await (const page of follow({ after: member.position, signal, pageSize }, shared)) {
      const { rows } = page;
      const messages = rows.length > 0 ? await turns.take(() => makeMessages(rows)) : [];
      learn(messages);
      for (let told = 0; told < messages.length; await member.listener.whenRoom(signal)) {
        if (signal.aborted) return;
        told = tellSome(member, messages, told);
      }
      if (signal.aborted) return;
      member.position = page.through;
      if (page.isLast && isUpToDate(member)) return goLive(member);
    }
  };

  /** Tells as many as there is room for, one at least. Returns where to go on. */
  const tellSome = (member: Member<Told>, messages: readonly Told[], from: number): number => {
    let told = from;
    member.listener.together(() => {
      do {
        const message = messages[told];
        if (message) {
          tell(member, message);
          makeUp(member, message);
        }
        told += 1;
      } while (told < messages.length && !member.hasLeft && member.listener.hasRoom());
    });
    return told;
  };

  const goLive = (member: Member<Told>) => {
    member.stop = null;
    member.missed = null;
    behind.delete(member);
    live.add(member);
  };

  const drop = (member: Member<Told>, error: unknown) => {
    if (member.hasLeft) return;
    member.leave();
    member.listener.fail(error);
  };

  const remove = (member: Member<Told>) => {
    member.hasLeft = true;
    member.stop?.abort();
    behind.delete(member);
    live.delete(member);
    if (live.size > 0) return;
    reading?.stop.abort();
    reading = null;
    if (behind.size === 0) onEmpty?.();
  };

  return {
    join: (after, listener) => {
      const member = new Member(listener, after, remove);
      if (reading && isUpToDate(member)) goLive(member);
      else startCatchingUp(member);
      return member;
    },
    size: () => live.size + behind.size,
    behind: () => behind.size,
    position: () => reading?.position ?? null,
  };
}

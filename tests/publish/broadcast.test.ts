import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Broadcast, Listener, Missed } from '../../src/publish/broadcast.ts';
import { createBroadcast } from '../../src/publish/broadcast.ts';
import type { MemoryChange, MemoryFeed } from './memory-feed.ts';
import { createMemoryFeed } from './memory-feed.ts';

/** A listener that keeps what it is told, and can be waited for. */
class Ear implements Listener<MemoryChange> {
  readonly told: number[] = [];
  readonly failures: unknown[] = [];
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  #failed: () => void = () => undefined;
  /** Resolves when it is told that it can be told nothing more. */
  readonly hasFailed = new Promise<void>((resolve) => {
    this.#failed = resolve;
  });
  /** When there will be room; null where there is. */
  room: Promise<void> | null = null;

  readonly missed: Missed[] = [];
  onTold: () => void = () => undefined;
  /** Of its latest wait for room. */
  signal: AbortSignal | null = null;

  tell({ sequence }: MemoryChange): void {
    this.told.push(sequence);
    this.onTold();
    for (const { count, resolve } of this.#waiting) if (this.told.length >= count) resolve();
  }

  together(tell: () => void): void {
    tell();
  }

  hasRoom(): boolean {
    return this.room === null;
  }

  async whenRoom(signal: AbortSignal): Promise<void> {
    this.signal = signal;
    await this.room;
  }

  onBehind(missed: Missed): void {
    this.missed.push(missed);
  }

  fail(error: unknown): void {
    this.failures.push(error);
    this.#failed();
  }

  /** Resolves when it has been told so much. */
  async hasBeenTold(count: number): Promise<void> {
    if (this.told.length >= count) return;
    await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
  }
}

function broadcast(feed: MemoryFeed): Broadcast<MemoryChange> & { readonly made: number[] } {
  const made: number[] = [];
  const makeMessages = async (rows: readonly MemoryChange[]) => {
    made.push(...rows.map(({ sequence }) => sequence));
    return rows;
  };
  return { ...createBroadcast({ source: feed, makeMessages }), made };
}

/** Takes a listener's room away; returns how to give it back. */
function fill(ear: Ear): () => void {
  let makeRoom: () => void = () => undefined;
  ear.room = new Promise((resolve) => {
    makeRoom = () => {
      ear.room = null;
      resolve();
    };
  });
  return () => makeRoom();
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('a broadcast', () => {
  it('tells each listener what follows its place, once and in order, replayed and live', async () => {
    const feed = createMemoryFeed(60);
    const { join } = broadcast(feed);
    const [early, late] = [new Ear(), new Ear()];
    join(0, early);
    join(55, late);
    await Promise.all([early.hasBeenTold(60), late.hasBeenTold(5)]);
    for (let commit = 0; commit < 40; commit++) feed.commit();
    await Promise.all([early.hasBeenTold(100), late.hasBeenTold(45)]);
    expect(early.told).toEqual(range(1, 100));
    expect(late.told).toEqual(range(56, 100));
  });

  it('makes what is live once, however many listen', async () => {
    const feed = createMemoryFeed();
    const { join, made } = broadcast(feed);
    const ears = range(1, 50).map(() => new Ear());
    for (const ear of ears) join(0, ear);
    await setImmediate();
    await setImmediate();
    feed.commit();
    await Promise.all(ears.map((ear) => ear.hasBeenTold(1)));
    expect(made).toEqual([1]);
  });

  it('loses nothing to a listener that comes, goes and comes again while changes pour in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('commit', 'rejoin', 'breathe'), { maxLength: 60 }),
        async (steps) => {
          const feed = createMemoryFeed(3);
          const { join } = broadcast(feed);
          const others = [new Ear(), new Ear()];
          for (const other of others) join(0, other);
          const ear = new Ear();
          let membership = join(0, ear);
          let total = 3;
          for (const step of steps) {
            if (step === 'breathe') await setImmediate();
            if (step === 'rejoin') {
              membership.leave();
              membership = join(ear.told.at(-1) ?? 0, ear);
            }
            if (step === 'commit') {
              feed.commit();
              total += 1;
            }
          }
          await Promise.all([ear, ...others].map((one) => one.hasBeenTold(total)));
          for (const { told } of [ear, ...others]) expect(told).toEqual(range(1, total));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('waits for the room of one that has none, and for nobody else', async () => {
    const feed = createMemoryFeed(10);
    const { join } = broadcast(feed);
    const [slow, quick] = [new Ear(), new Ear()];
    join(0, slow);
    join(10, quick);
    await slow.hasBeenTold(10);
    await setImmediate();
    const makeRoom = fill(slow);
    for (let commit = 0; commit < 3; commit++) feed.commit();
    await quick.hasBeenTold(3);
    expect({ slow: slow.told, quick: quick.told }).toEqual({ slow: range(1, 11), quick: [11, 12, 13] });
    expect(slow.missed).toEqual([
      { messages: 1, bytes: 1 },
      { messages: 2, bytes: 2 },
    ]);
    makeRoom();
    await slow.hasBeenTold(13);
    feed.commit();
    await slow.hasBeenTold(14);
    expect(slow.told).toEqual(range(1, 14));
    expect(slow.missed).toHaveLength(2);
  });

  it('does not hold against a listener what was told before it had caught up for the first time', async () => {
    const feed = createMemoryFeed(50);
    const { join } = broadcast(feed);
    const [slow, quick] = [new Ear(), new Ear()];
    const makeRoom = fill(slow);
    join(0, slow);
    join(50, quick);
    feed.commit();
    await quick.hasBeenTold(1);
    makeRoom();
    await slow.hasBeenTold(51);
    expect(slow.missed).toEqual([]);
  });

  it('no longer holds against a listener what it has taken meanwhile, though it is behind still', async () => {
    const feed = createMemoryFeed();
    const { join } = broadcast(feed);
    const [slow, quick] = [new Ear(), new Ear()];
    join(0, slow);
    join(0, quick);
    await setImmediate();
    await setImmediate();
    let makeRoom = fill(slow);
    slow.onTold = () => {
      makeRoom = fill(slow);
    };
    for (let commit = 0; commit < 4; commit++) feed.commit();
    await quick.hasBeenTold(4);
    expect(slow.missed.at(-1)).toEqual({ messages: 3, bytes: 3 });
    for (let sequence = 5; sequence < 30; sequence += 1) {
      makeRoom();
      await slow.hasBeenTold(sequence - 3);
      feed.commit();
      await quick.hasBeenTold(sequence);
      expect(slow.missed.at(-1)).toEqual({ messages: 3, bytes: 3 });
    }
    expect(slow.told).toEqual(range(1, 26));
  });

  it('no longer waits for the room of one that has left', async () => {
    const { join } = broadcast(createMemoryFeed(1));
    const ear = new Ear();
    fill(ear);
    const membership = join(0, ear);
    expect(ear.signal?.aborted).toBe(false);
    membership.leave();
    expect(ear.signal?.aborted).toBe(true);
  });

  it('does not give way after each message for one who has never caught up', async () => {
    const feed = createMemoryFeed(1);
    const { join } = broadcast(feed);
    const [late, quick] = [new Ear(), new Ear()];
    fill(late);
    join(0, late);
    join(1, quick);
    await setImmediate();
    await setImmediate();
    for (let commit = 0; commit < 25; commit++) feed.commit();
    let turns = 0;
    for (; quick.told.length < 25; turns += 1) await setImmediate();
    expect(turns).toBeLessThan(10);
  });

  it('tells nothing more to who has left, and counts who is there', async () => {
    const feed = createMemoryFeed();
    const { join, size } = broadcast(feed);
    const [staying, leaving] = [new Ear(), new Ear()];
    join(0, staying);
    const membership = join(0, leaving);
    expect(size()).toBe(2);
    membership.leave();
    feed.commit();
    await staying.hasBeenTold(1);
    expect(leaving.told).toEqual([]);
    expect(size()).toBe(1);
  });

  it('drops a listener that throws and goes on with the others', async () => {
    const feed = createMemoryFeed();
    const { join, size } = broadcast(feed);
    const [broken, sound] = [new Ear(), new Ear()];
    join(0, broken);
    join(0, sound);
    await setImmediate();
    broken.tell = () => {
      throw new Error('no such socket');
    };
    feed.commit();
    await sound.hasBeenTold(1);
    expect(broken.failures).toEqual([new Error('no such socket')]);
    expect(size()).toBe(1);
  });

  it('tells everybody when nothing more can be read, and reads anew for who comes then', async () => {
    const feed = createMemoryFeed();
    let broken = false;
    const source = {
      ...feed,
      readPage: (after: number, limit: number) =>
        broken ? Promise.reject(new Error('database is gone')) : feed.readPage(after, limit),
    };
    const { join } = createBroadcast({ source, makeMessages: async (rows: readonly MemoryChange[]) => rows });
    const [before, after] = [new Ear(), new Ear()];
    join(0, before);
    await setImmediate();
    broken = true;
    feed.commit();
    await before.hasFailed;
    expect(before.failures).toEqual([new Error('database is gone')]);
    broken = false;
    join(0, after);
    await after.hasBeenTold(1);
    expect(after.told).toEqual([1]);
  });
});

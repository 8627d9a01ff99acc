import type { DrainEnd } from './drain.ts';

/** What listeners were told wrongly, all together. */
export interface Faults {
  /** Passed over, or not told although nothing more came. */
  readonly lost: number;
  /** Told again. */
  readonly duplicated: number;
  /** Told after what comes behind it, or nowhere in the feed. */
  readonly outOfOrder: number;
}

/** What was found of a run. */
export interface Judgement {
  readonly faults: Faults;
  /** Not told yet when the time was over; no fault. */
  readonly pending: number;
}

/** One listener's column. */
export interface Column {
  /** Enters the next event it is told of. */
  readonly enter: (cursor: string) => void;
  /** Events entered that are in their place. */
  readonly length: () => number;
}

/** What all listeners of the same feed are told, from its beginning. */
export interface Ledger {
  readonly open: () => Column;
  /** Events told to each listener. */
  readonly shortest: () => number;
  /** Events told to all listeners together. */
  readonly total: () => number;
  /** Compares everything with the feed itself, knowing how the telling ended. */
  readonly judge: (feed: readonly string[], ending: DrainEnd) => Judgement;
}

interface OpenColumn extends Column {
  readonly missed: ReadonlySet<number>;
}

/** Keeps one order for all: whoever is told an event first says what its place is, the feed itself says so at last. */
export function createLedger(): Ledger {
  const order: string[] = [];
  const places = new Map<string, number>();
  const columns: OpenColumn[] = [];
  let [duplicated, outOfOrder, total] = [0, 0, 0];

  const placeOf = (cursor: string, next: number): number | undefined => {
    const known = places.get(cursor);
    if (known !== undefined || next < order.length) return known;
    places.set(cursor, next);
    order.push(cursor);
    return next;
  };

  const open = (): OpenColumn => {
    const missed = new Set<number>();
    let next = 0;
    const enter = (cursor: string) => {
      total += 1;
      const place = placeOf(cursor, next);
      if (place === undefined) outOfOrder += 1;
      else if (place < next && missed.delete(place)) outOfOrder += 1;
      else if (place < next) duplicated += 1;
      else {
        for (let skipped = next; skipped < place; skipped += 1) missed.add(skipped);
        next = place + 1;
      }
    };
    return { enter, length: () => next, missed };
  };

  return {
    open: () => {
      const column = open();
      columns.push(column);
      return column;
    },
    shortest: () => Math.min(...columns.map(({ length }) => length())),
    total: () => total,
    judge: (feed, ending) => {
      const passedOver = sum(columns.map(({ missed }) => missed.size));
      const untold = sum(columns.map(({ length }) => feed.length - length()));
      const [lost, pending] = ending === 'LATE' ? [passedOver, untold] : [passedOver + untold, 0];
      const displaced = order.filter((cursor, place) => cursor !== feed[place]).length;
      return { faults: { lost, duplicated, outOfOrder: outOfOrder + displaced }, pending };
    },
  };
}

/** Whether the feed has kept its promises. */
export function isFlawless(faults: Faults): boolean {
  return Object.values(faults).every((count) => count === 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

import { describe, expect, it } from 'vitest';
import type { DrainEnd } from '../../bench/soak/drain.ts';
import { createLedger, isFlawless } from '../../bench/soak/ledger.ts';

/** What the ledger finds when its listeners are told so, each in turn, of a feed. */
function judge(feed: string, told: readonly string[], ending: DrainEnd = 'COMPLETE') {
  const ledger = createLedger();
  for (const events of told) {
    const { enter } = ledger.open();
    for (const event of events) enter(event);
  }
  const { faults, pending } = ledger.judge([...feed], ending);
  return { ...faults, pending };
}

const FLAWLESS = { lost: 0, duplicated: 0, outOfOrder: 0, pending: 0 };

describe('the ledger of the soak', () => {
  it('finds nothing where all are told everything once and in order', () => {
    expect(judge('abcd', ['abcd', 'abcd'])).toEqual(FLAWLESS);
  });

  it('counts what was passed over', () => {
    expect(judge('abcd', ['abcd', 'acd'])).toEqual({ ...FLAWLESS, lost: 1 });
    expect(judge('abcd', ['abcd', 'acd'], 'LATE')).toEqual({ ...FLAWLESS, lost: 1 });
  });

  it('calls what is not told lost when nothing more came, and not when the time was over', () => {
    expect(judge('abcd', ['abcd', 'ab'], 'QUIET')).toEqual({ ...FLAWLESS, lost: 2 });
    expect(judge('abcd', ['abc', 'abc'], 'QUIET')).toEqual({ ...FLAWLESS, lost: 2 });
    expect(judge('abcd', ['abcd', 'ab'], 'LATE')).toEqual({ ...FLAWLESS, pending: 2 });
  });

  it('finds fault with each of the three', () => {
    const flawless = { lost: 0, duplicated: 0, outOfOrder: 0 };
    expect(isFlawless(flawless)).toBe(true);
    for (const fault of Object.keys(flawless)) expect(isFlawless({ ...flawless, [fault]: 1 })).toBe(false);
  });

  it('counts what was told again', () => {
    expect(judge('abcd', ['abcd', 'abcbcd'])).toEqual({ ...FLAWLESS, duplicated: 2 });
  });

  it('counts what was told late, and does not call it lost', () => {
    expect(judge('abcd', ['abcd', 'acbd'])).toEqual({ ...FLAWLESS, outOfOrder: 1 });
  });

  it('counts what is not in the feed, and what all were told in another order', () => {
    expect(judge('abcd', ['abcd', 'abxcd'])).toEqual({ ...FLAWLESS, outOfOrder: 1 });
    expect(judge('abcd', ['acbd', 'acbd']).outOfOrder).toBe(2);
  });

  it('knows how far the last one has come', () => {
    const ledger = createLedger();
    const [first, second] = [ledger.open(), ledger.open()];
    for (const event of 'abc') first.enter(event);
    second.enter('a');
    expect([ledger.shortest(), ledger.total()]).toEqual([1, 4]);
  });
});

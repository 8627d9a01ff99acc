import { describe, expect, it } from 'vitest';
import { createLedger } from '../../bench/soak/ledger.ts';

/** What the ledger finds when its listeners are told so, each in turn, of a feed. */
function judge(feed: string, ...told: readonly string[]) {
  const ledger = createLedger();
  for (const events of told) {
    const { enter } = ledger.open();
    for (const event of events) enter(event);
  }
  return ledger.judge([...feed]);
}

const FLAWLESS = { lost: 0, untold: 0, duplicated: 0, outOfOrder: 0 };

describe('the ledger of the soak', () => {
  it('finds nothing where all are told everything once and in order', () => {
    expect(judge('abcd', 'abcd', 'abcd')).toEqual(FLAWLESS);
  });

  it('counts what was passed over, and what of the end is not told yet', () => {
    expect(judge('abcd', 'abcd', 'acd')).toEqual({ ...FLAWLESS, lost: 1 });
    expect(judge('abcd', 'abcd', 'ab')).toEqual({ ...FLAWLESS, untold: 2 });
    expect(judge('abcd', 'abc', 'abc')).toEqual({ ...FLAWLESS, untold: 2 });
  });

  it('counts what was told again', () => {
    expect(judge('abcd', 'abcd', 'abcbcd')).toEqual({ ...FLAWLESS, duplicated: 2 });
  });

  it('counts what was told late, and does not call it lost', () => {
    expect(judge('abcd', 'abcd', 'acbd')).toEqual({ ...FLAWLESS, outOfOrder: 1 });
  });

  it('counts what is not in the feed, and what all were told in another order', () => {
    expect(judge('abcd', 'abcd', 'abxcd')).toEqual({ ...FLAWLESS, outOfOrder: 1 });
    expect(judge('abcd', 'acbd', 'acbd').outOfOrder).toBe(2);
  });

  it('knows how far the last one has come', () => {
    const ledger = createLedger();
    const [first, second] = [ledger.open(), ledger.open()];
    for (const event of 'abc') first.enter(event);
    second.enter('a');
    expect([ledger.shortest(), ledger.total()]).toEqual([1, 4]);
  });
});

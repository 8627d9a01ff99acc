import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/publish/turns.ts';

/** Keeps the process busy for so many milliseconds, as SQLite does. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('turns', () => {
  it('are taken one after another, in the order they were asked for', async () => {
    const turns = createTurns();
    const steps: string[] = [];
    const take = (name: string) =>
      turns.take(async () => {
        steps.push(`${name} begins`);
        await nextTurn();
        steps.push(`${name} ends`);
        return name;
      });
    expect(await Promise.all([take('one'), take('other')])).toEqual(['one', 'other']);
    expect(steps).toEqual(['one begins', 'one ends', 'other begins', 'other ends']);
  });

  it('give everything else in the process its turn after some milliseconds, however many are waiting', async () => {
    const turns = createTurns();
    let taken = 0;
    const all = Promise.all(
      Array.from({ length: 100 }, () =>
        turns.take(async () => {
          work(4);
          taken += 1;
        }),
      ),
    );
    const takenBetween: number[] = [];
    while (taken < 100) {
      const before = taken;
      await nextTurn();
      takenBetween.push(taken - before);
    }
    await all;
    expect(Math.max(...takenBetween)).toBeLessThanOrEqual(4);
  });

  it('pass on what fails, and go on', async () => {
    const turns = createTurns();
    const failed = turns.take(() => Promise.reject(new Error('disk I/O error')));
    const next = turns.take(async () => 'next');
    await expect(failed).rejects.toThrow('disk I/O error');
    expect(await next).toBe('next');
  });
});

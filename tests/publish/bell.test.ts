import { describe, expect, it } from 'vitest';
import { createBell } from '../../src/publish/bell.ts';

const never = new AbortController().signal;

describe('bell', () => {
  it('wakes every waiting reader', async () => {
    const bell = createBell();
    const waits = [bell.listen().wait(never), bell.listen().wait(never)];
    bell.ring();
    await expect(Promise.all(waits)).resolves.toHaveLength(2);
  });

  it('remembers a ring that comes before the wait', async () => {
    const bell = createBell();
    const ear = bell.listen();
    bell.ring();
    await expect(ear.wait(never)).resolves.toBeUndefined();
  });

  it('wakes once for many rings', async () => {
    const bell = createBell();
    const ear = bell.listen();
    for (let ring = 0; ring < 10_000; ring++) bell.ring();
    await ear.wait(never);
    const abort = new AbortController();
    const order: string[] = [];
    const second = ear.wait(abort.signal).then(() => order.push('woken'));
    await Promise.resolve();
    order.push('still waiting');
    abort.abort();
    await second;
    expect(order).toEqual(['still waiting', 'woken']);
  });

  it('ends a wait when its signal aborts', async () => {
    const abort = new AbortController();
    const wait = createBell().listen().wait(abort.signal);
    abort.abort();
    await expect(wait).resolves.toBeUndefined();
    await expect(createBell().listen().wait(abort.signal)).resolves.toBeUndefined();
  });

  it('ends a wait when its ear is closed', async () => {
    const ear = createBell().listen();
    const wait = ear.wait(never);
    ear.close();
    await expect(wait).resolves.toBeUndefined();
  });
});

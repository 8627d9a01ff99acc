import { describe, expect, it } from 'vitest';
import type { SharedAnswer } from '../../src/serve/shared-answers.ts';
import { createSharedAnswers } from '../../src/serve/shared-answers.ts';
import { createMoment } from './moment.ts';

function createAnswer(text: string): SharedAnswer {
  return { text: Buffer.from(text), cost: 1 };
}

describe('answers that are shared', () => {
  it('are made once for all who ask while it is made, and for those who ask later', async () => {
    const answers = createSharedAnswers(() => 1);
    const release = createMoment();
    let made = 0;
    const make = async () => {
      made += 1;
      await release.reached;
      return createAnswer('one');
    };
    const asked = [answers.find('key', make), answers.find('key', make)];
    release.reach();
    const [one, other] = await Promise.all(asked);
    expect(one).toBe(other);
    expect((await answers.find('key', make))?.text.toString()).toBe('one');
    expect(made).toBe(1);
  });

  it('are made anew for who asks after a commit, also while one from before is being made', async () => {
    let version = 1;
    const answers = createSharedAnswers(() => version);
    const release = createMoment();
    const before = answers.find('key', async () => {
      await release.reached;
      return createAnswer('before');
    });
    version = 2;
    const after = await answers.find('key', async () => createAnswer('after'));
    release.reach();
    expect((await before)?.text.toString()).toBe('before');
    expect(after?.text.toString()).toBe('after');
    const kept = await answers.find('key', async () => createAnswer('again'));
    expect(kept?.text.toString()).toBe('after');
  });

  it('are not kept where somebody committed while they were made', async () => {
    let version = 1;
    const answers = createSharedAnswers(() => version);
    await answers.find('key', async () => {
      version = 2;
      return createAnswer('torn');
    });
    version = 1;
    const found = await answers.find('key', async () => createAnswer('whole'));
    expect(found?.text.toString()).toBe('whole');
  });

  it('are not kept where they are good for nobody else, and not sought where commits cannot be seen', async () => {
    let version: number | null = 1;
    const answers = createSharedAnswers(() => version);
    expect(await answers.find('key', async () => null)).toBeNull();
    expect(await answers.find('key', async () => createAnswer('one'))).not.toBeNull();
    version = null;
    expect(answers.find('key', async () => createAnswer('two'))).toBeNull();
  });

  it('are forgotten when all of them are too many, and never kept when one is too large', async () => {
    const answers = createSharedAnswers(() => 1);
    const large = 'x'.repeat(1024 * 1024 + 1);
    const made: string[] = [];
    const ask = (key: string, text: string) =>
      answers.find(key, async () => {
        made.push(key);
        return createAnswer(text);
      });
    await ask('large', large);
    await ask('large', large);
    for (let number = 0; number < 40; number++) await ask(`key ${number}`, large.slice(0, 1_000_000));
    await ask('key 0', '');
    await ask('key 39', '');
    expect(made.slice(0, 2)).toEqual(['large', 'large']);
    expect(made.filter((key) => key === 'key 0')).toHaveLength(2);
    expect(made.filter((key) => key === 'key 39')).toHaveLength(1);
  });
});

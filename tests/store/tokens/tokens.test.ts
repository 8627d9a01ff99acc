import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashSecret, isSecret } from '../../../src/store/tokens/secret.ts';
import { openTestStore } from '../test-store.ts';

const NEVER = { expiresAt: null };

describe('a token', () => {
  it('is told once, and kept as nothing but its hash', async () => {
    await using store = await openTestStore();
    const { secret, token } = await store.tokens.create({ name: 'wire', scopes: ['ingest'], ...NEVER });
    expect(isSecret(secret)).toBe(true);
    expect(JSON.stringify([token, await store.tokens.list()])).not.toContain(secret.slice(4));
    for (const file of [store.file, `${store.file}-wal`])
      expect(readFileSync(file).includes(secret.slice(4))).toBe(false);
    expect(await store.reader.token.findMany()).toMatchObject([{ hash: hashSecret(secret) }]);
  });

  it('tells its holder with the rights it was made for, and to read', async () => {
    await using store = await openTestStore();
    const { secret } = await store.tokens.create({ name: 'wire', scopes: ['ingest'], ...NEVER });
    const holder = await store.tokens.findHolder(secret);
    expect(holder?.token).toMatchObject({ name: 'wire', expiresAt: null });
    expect([...(holder?.rights ?? [])].sort()).toEqual(['ingest', 'read']);
  });

  it.each(['', 'chy_', `chy_${'A'.repeat(43)}`, 'chy_%', `chy_${'A'.repeat(10_000)}`, "' OR 1=1 --"])(
    'is not %j',
    async (secret) => {
      await using store = await openTestStore();
      await store.tokens.create({ name: 'wire', scopes: ['ingest'], ...NEVER });
      expect(await store.tokens.findHolder(secret)).toBeUndefined();
    },
  );

  it('is good for nothing once taken back, and leaves its name to another', async () => {
    await using store = await openTestStore();
    const { secret, token } = await store.tokens.create({ name: 'wire', scopes: ['ingest'], ...NEVER });
    await store.tokens.revoke('wire');
    expect(await store.tokens.findHolder(secret)).toBeUndefined();
    expect(await store.tokens.listStanding([token.id])).toEqual([]);
    await store.tokens.create({ name: 'wire', scopes: ['curate'], ...NEVER });
    expect((await store.tokens.list()).map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual([
      ['wire', false],
      ['wire', true],
    ]);
    expect(await store.tokens.list({ standing: true })).toHaveLength(1);
  });

  it('is good for nothing from the moment it expires', async () => {
    let now = new Date('2026-02-05T12:00:00Z');
    await using store = await openTestStore({ now: () => now });
    const expiresAt = new Date('2026-02-06T12:00:00Z');
    const { secret, token } = await store.tokens.create({ name: 'wire', scopes: ['read'], expiresAt });
    now = new Date(expiresAt.getTime() - 1);
    expect(await store.tokens.listStanding([token.id])).toEqual([token.id]);
    now = expiresAt;
    expect(await store.tokens.findHolder(secret)).toBeUndefined();
    expect(await store.tokens.listStanding([token.id])).toEqual([]);
  });

  it('shares its name with no other that stands', async () => {
    await using store = await openTestStore();
    await store.tokens.create({ name: 'wire', scopes: ['ingest'], ...NEVER });
    await expect(store.tokens.create({ name: ' wire ', scopes: ['read'], ...NEVER })).rejects.toThrow(
      'Expected a name of its own, found that token 1 is named "wire" as well',
    );
    await expect(store.tokens.create({ name: ' ', scopes: ['read'], ...NEVER })).rejects.toThrow(
      'Expected a name of 1 to 100 characters',
    );
  });

  it('is taken back by name or number, if it stands', async () => {
    await using store = await openTestStore();
    await store.tokens.create({ name: 'wire', scopes: ['ingest'], ...NEVER });
    expect(await store.tokens.revoke('1')).toMatchObject({ name: 'wire' });
    await expect(store.tokens.revoke('1')).rejects.toThrow(
      'Expected the name or number of a standing token, found "1"',
    );
  });

  it('remembers when it was last used', async () => {
    await using store = await openTestStore();
    const { token } = await store.tokens.create({ name: 'wire', scopes: ['ingest'], ...NEVER });
    const used = new Date('2026-02-05T13:00:00Z');
    await store.tokens.recordUses(new Map([[token.id, used]]));
    expect(await store.tokens.list()).toMatchObject([{ lastUsedAt: used }]);
  });
});

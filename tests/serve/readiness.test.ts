import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openWritingClient } from '../../src/store/open-client.ts';
import type { TestServer } from './test-server.ts';
import { startServer } from './test-server.ts';

async function ask(server: TestServer): Promise<readonly [ready: number, alive: number]> {
  const [ready, alive] = await Promise.all([fetch(server.at('/readyz')), fetch(server.at('/healthz'))]);
  return [ready.status, alive.status];
}

function fileOf({ databaseUrl }: TestServer): string {
  return databaseUrl.replace(/^file:/, '');
}

describe('readiness', () => {
  it('is given while the database is there and migrated', async () => {
    await using server = await startServer();
    expect(await ask(server)).toEqual([200, 200]);
    expect(server.log.lines).toEqual([]);
  });

  it('ends when the database file is deleted under the service, and the log hears of it once', async () => {
    await using server = await startServer();
    rmSync(fileOf(server));
    expect(await ask(server)).toEqual([503, 200]);
    expect(await ask(server)).toEqual([503, 200]);
    expect(server.log.lines).toEqual(['The database cannot be used']);
    expect(String(server.log.causes[0])).toContain('found no file there');
  });

  it('ends when another database is put in its place, and returns with it', async () => {
    await using server = await startServer();
    const file = fileOf(server);
    copyFileSync(file, `${file}.copy`);
    renameSync(file, `${file}.away`);
    renameSync(`${file}.copy`, file);
    expect(await ask(server)).toEqual([503, 200]);
    expect(String(server.log.causes[0])).toContain('found another file there');
    renameSync(`${file}.away`, file);
    expect(await ask(server)).toEqual([200, 200]);
  });

  it('is not given for a database that lacks a migration', async () => {
    await using server = await startServer();
    const writer = await openWritingClient(fileOf(server));
    await writer.$executeRaw`DELETE FROM "_prisma_migrations" WHERE "migration_name" LIKE '%_feed_key'`;
    await writer.$disconnect();
    expect(await ask(server)).toEqual([503, 200]);
    expect(String(server.log.causes[0])).toMatch(/found it without \d+_feed_key/);
  });
});

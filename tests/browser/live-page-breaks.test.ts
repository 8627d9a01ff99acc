import { describe, expect, it } from 'vitest';
import { readTrustedDocuments } from '../../src/cli/trusted-documents.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { trustDocuments } from '../../src/serve/door/trusted-documents.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createSecret } from '../serve/mutate.ts';
import { receiveSample } from '../serve/sample-bulletin.ts';
import type { TestServer } from '../serve/test-server.ts';
import { createDatabase } from '../serve/test-server.ts';
import { openLivePage, PATIENCE, seeHeadlines, seeStatus, serveLivePage, titles } from './served-page.ts';

const start = serveLivePage();

const portOf = ({ url }: TestServer) => Number(new URL(url).port);

interface Away {
  readonly databaseUrl: string;
  readonly numbers: readonly number[];
  /** Forgets all changes that the feed has told of, and those it has not. */
  readonly prunes?: boolean;
}

/** Takes sample bulletins in while no server runs. */
async function ingestBesides({ databaseUrl, numbers, prunes = false }: Away): Promise<void> {
  const store = await openStore({ url: databaseUrl });
  for (const number of numbers) await ingest(receiveSample(number), { store, bell: createBell() });
  if (prunes) await store.pruneChanges(new Date(Date.now() + 3_600_000));
  await store.close();
}

describe('a live page whose service goes away', () => {
  it('goes on where it was when another one takes over, with each article once and in order', async () => {
    const { databaseUrl, remove } = createDatabase();
    using _ = { [Symbol.dispose]: remove };
    const first = await start({ databaseUrl });
    await first.ingestSample(1);
    await using watched = await openLivePage(first);
    const { page } = watched;
    await seeHeadlines(page, titles(1));
    await seeStatus(page, 'Live');
    await first[Symbol.asyncDispose]();
    await seeStatus(page, /^Reconnecting… \(.+\)$/);
    await ingestBesides({ databaseUrl, numbers: [2, 3, 4] });

    await using second = await start({ databaseUrl, port: portOf(first) });
    await seeHeadlines(page, titles(4, 3, 2, 1));
    await seeStatus(page, 'Live');
    await second.ingestSample(5);
    await seeHeadlines(page, titles(5, 4, 3, 2, 1));
    // Browsers complain of each attempt that finds nobody.
    expect(watched.errors.filter((error) => !error.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });

  it('says when changes were forgotten meanwhile, and shows what there is', async () => {
    const { databaseUrl, remove } = createDatabase();
    using _ = { [Symbol.dispose]: remove };
    const first = await start({ databaseUrl });
    await first.ingestSample(1);
    await using watched = await openLivePage(first);
    const { page } = watched;
    await seeStatus(page, 'Live');
    await first[Symbol.asyncDispose]();
    await ingestBesides({ databaseUrl, numbers: [2, 3], prunes: true });

    await using second = await start({ databaseUrl, port: portOf(first) });
    await seeHeadlines(page, titles(3, 2, 1));
    expect(await page.locator('#notes').textContent()).toContain('no longer keeps');
    await second.ingestSample(4);
    await seeHeadlines(page, titles(4, 3, 2, 1));
  });

  it('begins anew when the next one has another record', async () => {
    const first = await start();
    await first.ingestSample(1);
    await using watched = await openLivePage(first);
    const { page } = watched;
    await seeStatus(page, 'Live');
    await first[Symbol.asyncDispose]();
    await using second = await start({ port: portOf(first) });
    await second.ingestSample(2);
    await seeHeadlines(page, titles(2));
    expect(await page.locator('#notes').textContent()).toContain('another record');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.locator('#notes').textContent()).toBe('');
  });
});

describe('a live page where only trusted documents are answered', () => {
  it('is among those who are', async () => {
    const trusted = await readTrustedDocuments({ operations: 'trusted', graphiql: true, manifest: null });
    await using server = await start({ trusted });
    await server.ingestSample(1);
    await using watched = await openLivePage(server);
    await seeHeadlines(watched.page, titles(1));
    await seeStatus(watched.page, 'Live');
    await server.ingestSample(2);
    await seeHeadlines(watched.page, titles(2, 1));
  });

  it('says why it is refused, and tries again when told, where it is not', async () => {
    await using server = await start({ trusted: trustDocuments([], { only: true }) });
    await using watched = await openLivePage(server);
    const { page } = watched;
    await seeStatus(page, /^Refused: .*a document that the server trusts/);
    const asked = server.log.operations.length;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => server.log.operations.length, PATIENCE).toBeGreaterThan(asked);
    await seeStatus(page, /^Refused: /);
  });
});

describe('a live page where reading takes a token', () => {
  it('asks for one until it is good, keeps it over a reload, and forgets it when told', async () => {
    await using server = await start({ reading: 'token' });
    await server.ingestSample(1);
    const secret = await createSecret(server, 'read');
    await using watched = await openLivePage(server);
    const { page } = watched;
    const field = page.getByLabel('Token', { exact: true });
    const reason = page.locator('#token-reason');
    await field.waitFor();
    expect(await field.getAttribute('type')).toBe('password');
    expect(await page.locator('article').count()).toBe(0);

    await field.fill('chy_of_nobody');
    await page.getByRole('button', { name: 'Read' }).click();
    await expect.poll(() => reason.textContent(), PATIENCE).toContain('not good');
    await field.fill(secret);
    await page.keyboard.press('Enter');
    await seeHeadlines(page, titles(1));
    expect(await field.isVisible()).toBe(false);
    expect(page.url()).toBe(server.at('/'));

    await page.reload();
    await seeHeadlines(page, titles(1));
    await page.getByRole('button', { name: 'Forget the token' }).click();
    await field.waitFor();
    expect(watched.errors).toEqual([]);
  });

  it('asks for another one when it is revoked', async () => {
    await using server = await start({ reading: 'token', tokenCheckMs: 50 });
    const { secret } = await server.store.tokens.create({ name: 'desk', scopes: ['read'], expiresAt: null });
    await using watched = await openLivePage(server);
    const { page } = watched;
    await page.getByLabel('Token', { exact: true }).fill(secret);
    await page.keyboard.press('Enter');
    await seeStatus(page, 'Live');
    await server.store.tokens.revoke('desk');
    await expect.poll(() => page.locator('#token-reason').textContent(), PATIENCE).toContain('revoked');
  });
});

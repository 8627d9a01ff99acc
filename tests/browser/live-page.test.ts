import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTrustedDocuments } from '../../src/cli/trusted-documents.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createSecret, MERGE, mutate } from '../serve/mutate.ts';
import { bulletinTitle, receiveSample } from '../serve/sample-bulletin.ts';
import type { TestServer, TestServerOptions } from '../serve/test-server.ts';
import { createDatabase, startServer } from '../serve/test-server.ts';
import { openPage, type WatchedPage } from './watched-page.ts';

const PATIENCE = { timeout: 30_000 };
const SHORTLY = { timeout: 5_000 };

/** The page as the sources are now, whatever was built before. */
let livePage: string;

beforeAll(async () => {
  livePage = mkdtempSync(path.join(tmpdir(), 'chancery-page-'));
  await build({ configFile: 'vite.web.config.ts', logLevel: 'error', build: { outDir: livePage } });
});

afterAll(() => rmSync(livePage, { recursive: true, force: true }));

const start = (options: TestServerOptions = {}) => startServer({ livePage, ...options });

const open = (server: TestServer): Promise<WatchedPage> => openPage(server.at('/'));

const titles = (...numbers: readonly number[]) => numbers.map(bulletinTitle);

async function seeHeadlines(page: Page, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => page.locator('article h2').allTextContents(), PATIENCE).toEqual(wanted);
}

async function seeStatus(page: Page, wanted: RegExp | string): Promise<void> {
  await expect.poll(() => page.locator('#status').textContent(), PATIENCE).toMatch(wanted);
}

/** A bulletin of these articles, with a minute between each and the next. */
function receiveBulletin(articles: readonly { readonly headline: string; readonly body: string }[]) {
  const printed = articles.map(
    ({ headline, body }, index) =>
      `02.02.2026, ${String(9 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')} 77\n${headline}\n${body}\n`,
  );
  return receiveBytes(
    Buffer.from(` date 2026-02-02 Bulletin\n${printed.reverse().join('')}`),
    'bulletin.txt',
  );
}

describe('the live page', () => {
  it('shows what is on record and each bulletin as it arrives, the newest first', async () => {
    await using server = await start();
    await server.ingestSample(1);
    await server.ingestSample(2);
    await using watched = await open(server);
    const { page } = watched;
    await seeHeadlines(page, titles(2, 1));
    await seeStatus(page, 'Live');

    await server.ingestSample(3);
    await seeHeadlines(page, titles(3, 2, 1));
    await expect
      .poll(() => page.locator('#announcer').textContent(), PATIENCE)
      .toBe(`New: ${bulletinTitle(3)}`);
    const [newest] = await page.locator('article').all();
    const text = (await newest?.innerText())?.replace(/\s+/g, ' ');
    expect(text).toContain('2 February 2026, 09:10 Asia/Almaty');
    expect(text).toContain('Hakan Fidan Minister of Foreign Affairs · Türkiye');
    expect(text).toMatch(/Engagements held Meeting.* Astana/);

    expect(await newest?.locator('q').count()).toBe(0);
    await newest?.getByText(/^Text and evidence for \d+ facts$/).click();
    await expect.poll(() => newest?.locator('mark').allTextContents(), PATIENCE).toContain('Hakan Fidan');
    expect(await newest?.locator('.text').innerText()).toMatch(/^Minister of .* Affairs .* reports\.$/);
    await expect
      .poll(() => newest?.locator('q').allTextContents(), SHORTLY)
      .toContain('Minister of Foreign Affairs of the Republic of Türkiye');
    expect(watched.foreignRequests).toEqual([]);
    expect(watched.errors).toEqual([]);
    expect(server.log.lines).toEqual([]);
  });

  it('goes on where it was when another server takes over, with each article once and in order', async () => {
    const { databaseUrl, remove } = createDatabase();
    using _ = { [Symbol.dispose]: remove };
    const first = await start({ databaseUrl });
    await first.ingestSample(1);
    await using watched = await open(first);
    const { page } = watched;
    await seeHeadlines(page, titles(1));
    await seeStatus(page, 'Live');
    await first[Symbol.asyncDispose]();
    await seeStatus(page, /^Reconnecting… \(.+\)$/);

    const store = await openStore({ url: databaseUrl });
    for (const number of [2, 3, 4]) await ingest(receiveSample(number), { store, bell: createBell() });
    await store.close();
    await using second = await start({ databaseUrl, port: Number(new URL(first.url).port) });
    await seeHeadlines(page, titles(4, 3, 2, 1));
    await seeStatus(page, 'Live');
    await second.ingestSample(5);
    await seeHeadlines(page, titles(5, 4, 3, 2, 1));
    // Browsers complain of each attempt that finds nobody.
    expect(watched.errors.filter((error) => !error.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
  });

  it('shows markup of bulletins as the text it is, and runs nothing of it', async () => {
    await using server = await start();
    const headline = `<img src="/nowhere" onerror="window.hacked = 1"><script>window.hacked = 1</script>`;
    const body = `President of <b onclick="window.hacked = 1">Utopia</b> Adil Serik met President of Türkiye Recep Tayyip Erdoğan in Astana.`;
    await using watched = await open(server);
    await seeStatus(watched.page, 'Live');
    await ingest(receiveBulletin([{ headline, body }]), server);
    await seeHeadlines(watched.page, [headline]);
    await watched.page.locator('summary').click();
    expect(await watched.page.locator('article :is(img, script, b)').count()).toBe(0);
    expect(await watched.page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(watched.errors).toEqual([]);
  });

  it('shows a decision about who is who as soon as it is made', async () => {
    await using server = await start();
    await server.ingestSample(1);
    await using watched = await open(server);
    const { page } = watched;
    await seeStatus(page, 'Live');
    const [survivor, other] = await findPersons(server);
    const input = { survivor: survivor?.id, others: [other?.id], reason: 'Say so' };
    const report = await mutate(server, MERGE, input, await createSecret(server, 'curate'));
    expect(report).toMatchObject({ __typename: 'CurationReport' });
    await expect
      .poll(() => page.locator('article .facts strong').allTextContents(), PATIENCE)
      .not.toContain(other?.name);
    expect(await page.locator('article').count()).toBe(1);
  });

  it('is answered where only trusted documents are', async () => {
    const trusted = await readTrustedDocuments({ operations: 'trusted', graphiql: true, manifest: null });
    await using server = await start({ trusted });
    await server.ingestSample(1);
    await using watched = await open(server);
    await seeHeadlines(watched.page, titles(1));
    await seeStatus(watched.page, 'Live');
    await server.ingestSample(2);
    await seeHeadlines(watched.page, titles(2, 1));
  });

  it('begins anew when the service has another record than before', async () => {
    const first = await start();
    await first.ingestSample(1);
    await using watched = await open(first);
    const { page } = watched;
    await seeStatus(page, 'Live');
    await first[Symbol.asyncDispose]();
    await using second = await start({ port: Number(new URL(first.url).port) });
    await second.ingestSample(2);
    await seeHeadlines(page, titles(2));
    expect(await page.locator('#notes').textContent()).toContain('another record');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    expect(await page.locator('#notes').textContent()).toBe('');
  });

  it('shows 200 articles at most, however many arrive', async () => {
    await using server = await start();
    await using watched = await open(server);
    const { page } = watched;
    await seeStatus(page, 'Live');
    const articles = Array.from({ length: 230 }, (_, index) => ({
      headline: `Talks ${index + 1} are held`,
      body: `The talks were held for the ${index + 1}th time.`,
    }));
    await ingest(receiveBulletin(articles), server);
    const wanted = Array.from({ length: 200 }, (_, index) => `Talks ${230 - index} are held`);
    await seeHeadlines(page, wanted);
  });

  it('fits the narrowest window', async () => {
    await using server = await start();
    await server.ingestSample(1);
    await using watched = await open(server);
    const { page } = watched;
    await page.setViewportSize({ width: 320, height: 640 });
    await seeHeadlines(page, titles(1));
    await page.locator('summary').click();
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBe(0);
  });
});

describe('a live page where reading takes a token', () => {
  it('asks for one until it is good, keeps it over a reload, and forgets it when told', async () => {
    await using server = await start({ reading: 'token' });
    await server.ingestSample(1);
    const secret = await createSecret(server, 'read');
    await using watched = await open(server);
    const { page } = watched;
    const field = page.getByLabel('Token', { exact: true });
    const read = page.getByRole('button', { name: 'Read' });
    await field.waitFor();
    expect(await field.getAttribute('type')).toBe('password');
    expect(await page.locator('article').count()).toBe(0);

    await field.fill('chy_of_nobody');
    await read.click();
    await expect.poll(() => page.locator('#token-reason').textContent(), PATIENCE).toContain('not good');
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
    await using watched = await open(server);
    const { page } = watched;
    await page.getByLabel('Token', { exact: true }).fill(secret);
    await page.keyboard.press('Enter');
    await seeStatus(page, 'Live');
    await server.store.tokens.revoke('desk');
    await expect.poll(() => page.locator('#token-reason').textContent(), PATIENCE).toContain('revoked');
  });
});

/** The persons on record, in the order in which they were met. */
async function findPersons({ url }: TestServer): Promise<readonly { id: string; name: string }[]> {
  const query = '{ participants(first: 10, where: { kinds: [PERSON] }) { nodes { id name } } }';
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = await response.json();
  return data.participants.nodes;
}

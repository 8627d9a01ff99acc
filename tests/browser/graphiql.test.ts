import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { readTrustedDocuments } from '../../src/cli/trusted-documents.ts';
import type { Moment } from '../serve/moment.ts';
import { createMoment } from '../serve/moment.ts';
import { bulletinTitle } from '../serve/sample-bulletin.ts';
import type { TestServer } from '../serve/test-server.ts';
import { startServer } from '../serve/test-server.ts';
import { openPage } from './watched-page.ts';

/** Runs one of several operations in a tab. */
async function run(page: Page, operation: string): Promise<void> {
  await page.getByRole('button', { name: 'Execute query' }).click();
  await page.getByRole('menuitem', { name: operation }).click();
}

/** A server that says when somebody begins to follow its feed from now on. */
async function startObservedServer(followed: Moment): Promise<TestServer> {
  return await startServer({
    wrapStore: (store) => ({
      ...store,
      pageChanges: async (request) => {
        const page = await store.pageChanges(request);
        followed.reach();
        return page;
      },
    }),
  });
}

/** Waits until GraphiQL shows a text in its answer. Its editor prints spaces as no-break spaces. */
async function seeAnswer(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      document
        .querySelector('.graphiql-response')
        ?.textContent?.replace(/\u00a0/g, ' ')
        .includes(wanted),
    text,
  );
}

it('GraphiQL answers its example query and shows a bulletin as it arrives', async () => {
  const followed = createMoment();
  await using server = await startObservedServer(followed);
  await server.ingestSample(1);
  await using watched = await openPage(server.url);
  const { page } = watched;

  await page.getByRole('button', { name: 'Execute query' }).click();
  await seeAnswer(page, bulletinTitle(1));

  await page.getByRole('tab', { name: 'LiveBulletins' }).click();
  await page.getByRole('button', { name: 'Execute query' }).click();
  await followed.reached;
  await server.ingestSample(2);
  await seeAnswer(page, bulletinTitle(2));

  expect(watched.foreignRequests).toEqual([]);
  expect(watched.errors).toEqual([]);
  expect(server.log.lines).toEqual([]);
});

it('GraphiQL sends the token that is typed into its headers, also with a subscription', async () => {
  await using server = await startServer({ reading: 'token' });
  const { secret } = await server.store.tokens.create({ name: 'reader', scopes: ['read'], expiresAt: null });
  await server.ingestSample(1);
  await using watched = await openPage(server.url);
  const { page } = watched;

  // Behind `Bearer `, where the page has left room for it.
  await page.locator('.graphiql-editor-tool .monaco-editor:visible .view-line').nth(1).click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.insertText(secret);
  await run(page, 'NewestArticles');
  await seeAnswer(page, bulletinTitle(1));

  await page.locator('.graphiql-query-editor .monaco-editor').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText('subscription { bulletinIngested(after: "") { bulletin { title } } }');
  await page.getByRole('button', { name: 'Execute query' }).click();
  await seeAnswer(page, 'bulletinIngested');
  expect(watched.foreignRequests).toEqual([]);
});

it('GraphiQL reads the schema and runs its examples where only trusted documents are answered', async () => {
  const trusted = await readTrustedDocuments({ operations: 'trusted', graphiql: true, manifest: null });
  await using server = await startServer({ trusted });
  await server.ingestSample(1);
  await using watched = await openPage(server.url);
  const { page } = watched;
  await page.getByRole('button', { name: 'Execute query' }).click();
  await seeAnswer(page, bulletinTitle(1));
  await page.getByRole('tab', { name: 'LiveBulletins' }).click();
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByText('A GraphQL schema provides a root type for each kind of operation.').waitFor();
  expect(watched.errors).toEqual([]);
});

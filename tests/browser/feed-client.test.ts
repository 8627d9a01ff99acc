import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { expect, it } from 'vitest';
import { bulletinTitle } from '../serve/sample-bulletin.ts';
import { createDatabase, startServer } from '../serve/test-server.ts';
import { openPage } from './watched-page.ts';

/** A script for a browser, with all it imports. */
async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: path.join(import.meta.dirname, file), formats: ['es'] } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`Expected a script of ${file}, found none`);
  return output.output[0].code;
}

/** A web site of somebody else's, with an empty page. */
async function startSite() {
  const server = createServer((_, response) => response.end('<!doctype html><title>Bulletins</title>'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const end = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}/`, [Symbol.asyncDispose]: end };
}

/** Waits until the page shows so many bulletins, and gives their titles. */
async function seeBulletins(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction((wanted) => document.querySelectorAll('li').length >= wanted, count);
  return await page.locator('li').allTextContents();
}

it('follows the feed from a web page, beyond the end of one server into the next', async () => {
  const { databaseUrl, remove } = createDatabase();
  using _ = { [Symbol.dispose]: remove };
  await using site = await startSite();
  const options = { databaseUrl, origins: [new URL(site.url).origin] };
  const first = await startServer(options);
  const { port } = new URL(first.url);
  await using watched = await openPage(`${site.url}?${first.webSocketUrl}`);
  const { page } = watched;
  await first.ingestSample(1);
  await page.addScriptTag({ type: 'module', content: await bundle('follow-in-page.ts') });
  await first.ingestSample(2);
  expect(await seeBulletins(page, 2)).toEqual([1, 2].map(bulletinTitle));
  await first[Symbol.asyncDispose]();

  await using second = await startServer({ ...options, port: Number(port) });
  await second.ingestSample(3);
  expect(await seeBulletins(page, 3)).toEqual([1, 2, 3].map(bulletinTitle));
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect } from 'vitest';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';
import { bulletinTitle } from '../serve/sample-bulletin.ts';
import type { TestServer, TestServerOptions } from '../serve/test-server.ts';
import { startServer } from '../serve/test-server.ts';
import { openPage, type WatchedPage } from './watched-page.ts';

export const PATIENCE = { timeout: 30_000 };

/**
 * How to start servers with the live page as the sources are now, whatever was built before. To be called where tests
 * are gathered: it is built before they run.
 */
export function serveLivePage(): (options?: TestServerOptions) => Promise<TestServer> {
  const livePage = mkdtempSync(path.join(tmpdir(), 'chancery-page-'));
  beforeAll(async () => {
    await build({ configFile: 'vite.web.config.ts', logLevel: 'error', build: { outDir: livePage } });
  });
  afterAll(() => rmSync(livePage, { recursive: true, force: true }));
  return (options = {}) => startServer({ livePage, ...options });
}

export function openLivePage(server: TestServer): Promise<WatchedPage> {
  return openPage(server.at('/'));
}

/** Headlines of the sample bulletins of these numbers. */
export function titles(...numbers: readonly number[]): readonly string[] {
  return numbers.map(bulletinTitle);
}

/** Waits until the page shows articles of these headlines and no others, from top to bottom. */
export async function seeHeadlines(page: Page, wanted: readonly string[]): Promise<void> {
  await expect.poll(() => page.locator('article h2').allTextContents(), PATIENCE).toEqual(wanted);
}

/** Waits until the page says so of its connection. */
export async function seeStatus(page: Page, wanted: RegExp | string): Promise<void> {
  await expect.poll(() => page.locator('#status').textContent(), PATIENCE).toMatch(wanted);
}

interface Printed {
  readonly headline: string;
  readonly body: string;
}

/** A bulletin that prints these articles, the last one first, each a minute after the one before. */
export function receiveArticles(articles: readonly Printed[]) {
  const print = ({ headline, body }: Printed, index: number) => {
    const time = new Date(Date.UTC(2026, 1, 2, 9, index)).toISOString().slice(11, 16);
    return `02.02.2026, ${time} 77\n${headline}\n${body}\n`;
  };
  const text = ` date 2026-02-02 Bulletin\n${articles.map(print).reverse().join('')}`;
  return receiveBytes(Buffer.from(text), 'bulletin.txt');
}

import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { getChromium } from './find-chromium.ts';

/** A page of a browser of its own, and what it did that it should not. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Addresses it asked for, other than of the host it was opened at and of itself. */
  readonly foreignRequests: readonly string[];
  /** Errors on its console and those nobody caught. */
  readonly errors: readonly string[];
}

/** Opens an address in a fresh headless Chromium. */
export async function openPage(url: string): Promise<WatchedPage> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  const { host } = new URL(url);
  const watch = (address: string) => {
    const { protocol, host: asked } = new URL(address);
    if (protocol !== 'data:' && protocol !== 'blob:' && asked !== host) foreignRequests.push(address);
  };
  page.on('request', (request) => watch(request.url()));
  page.on('websocket', (socket) => watch(socket.url()));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  return { page, foreignRequests, errors, [Symbol.asyncDispose]: () => browser.close() };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: getChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

import { atom } from './atom.ts';
import { html } from './html.ts';
import { jsonFeed } from './json-feed.ts';
import { markdown } from './markdown.ts';
import { pageCapture } from './page-capture.ts';
import { plainText } from './plain-text.ts';
import type { BulletinReader } from './reader.ts';
import { rss } from './rss.ts';

/**
 * Every reader, in the order in which a text is offered to them: the formats that name themselves first, then those
 * told by their looks. The last one reads anything.
 */
export const READERS: readonly BulletinReader[] = [
  jsonFeed,
  rss,
  atom,
  html,
  pageCapture,
  markdown,
  plainText,
];

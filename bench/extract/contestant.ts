import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import type { ParsedBulletin } from '../../src/domain/bulletin.ts';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { decodeBytes } from '../../src/receive/decode-bytes.ts';
import { loadCompromise } from '../compromise.ts';
import {
  CONTESTANTS,
  type ContestantName,
  type Duration,
  type Memory,
  type Reading,
  Request,
} from './rounds.ts';

// A process of its own, started by turns.ts: NAME FILE… It says that it is ready, then answers each request.
const [name, ...files] = process.argv.slice(2);
const texts = files.map((file) => decodeBytes(readFileSync(file)).text);
const find = await loadFinder(z.enum(CONTESTANTS).parse(name));
process.on('message', (message) => process.send?.(answer(Request.parse(message))));
process.send?.('ready');

/** Finds what its contestant finds in a parsed bulletin; gives the number of things found. */
type Finder = (bulletin: ParsedBulletin) => number;

async function loadFinder(contestant: ContestantName): Promise<Finder> {
  switch (contestant) {
    case 'chancery':
      return (bulletin) => count(extractFacts(bulletin), countFacts);
    case 'compromise': {
      const findNames = await loadCompromise();
      return ({ articles }) =>
        count(articles, ({ text }) => count(Object.values(findNames(text)), (names) => names.length));
    }
  }
}

function countFacts({ participants, agreements, engagements, topics }: ArticleFacts): number {
  return participants.length + agreements.length + engagements.length + topics.length;
}

function answer(request: Request): Reading | Memory {
  return request.kind === 'READ' ? readText(texts[request.text] ?? '') : measureMemory();
}

function readText(text: string): Reading {
  const [bulletin, parse] = time(() => parseBulletin(text));
  const [found, extract] = time(() => find(bulletin));
  return { articles: bulletin.articles.length, found, parse, extract };
}

function measureMemory(): Memory {
  globalThis.gc?.();
  const { heapUsed: heap, rss } = process.memoryUsage();
  return { heap, rss, peak: process.resourceUsage().maxRSS * 1024 }; // Node counts the peak in kilobytes
}

function time<T>(work: () => T): readonly [T, Duration] {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return [result, { wall, cpu: (user + system) / 1000 }];
}

function count<T>(items: readonly T[], sizeOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + sizeOf(item), 0);
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import type { ParsedBulletin } from '../../src/domain/bulletin.ts';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { decodeBytes } from '../../src/receive/decode-bytes.ts';
import { loadCompromise } from '../compromise.ts';
import { CONTESTANTS, type ContestantName, type Duration, type Round } from './rounds.ts';

// A process of its own, started by extract.ts: NAME FILE… Each message asks for one round and gets it as answer.
const [name, ...files] = process.argv.slice(2);
const texts = files.map((file) => decodeBytes(readFileSync(file)).text);
const read = await loadReader(z.enum(CONTESTANTS).parse(name));
process.on('message', () => process.send?.(runRound()));
process.send?.('ready');

/** Finds what its contestant finds in a parsed bulletin; gives the number of things found. */
type Reader = (bulletin: ParsedBulletin) => number;

async function loadReader(contestant: ContestantName): Promise<Reader> {
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

/** Every text once. Parsed bulletins are dropped as soon as they are read, as in an ingest. */
function runRound(): Round {
  const parse = { wall: 0, cpu: 0 };
  const extract = { wall: 0, cpu: 0 };
  let articles = 0;
  let found = 0;
  for (const text of texts) {
    const bulletin = timed(parse, () => parseBulletin(text));
    found += timed(extract, () => read(bulletin));
    articles += bulletin.articles.length;
  }
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const peak = process.resourceUsage().maxRSS * 1024; // counted in kilobytes
  return { articles, found, parse, extract, heap: heapUsed, rss, peak };
}

function timed<T>(total: { -readonly [part in keyof Duration]: number }, work: () => T): T {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const result = work();
  total.wall += performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  total.cpu += (user + system) / 1000;
  return result;
}

function count<T>(items: readonly T[], size: (item: T) => number): number {
  return items.reduce((sum, item) => sum + size(item), 0);
}

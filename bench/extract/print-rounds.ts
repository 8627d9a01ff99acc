import { availableParallelism, loadavg } from 'node:os';
import { printCount } from '../../src/cli/count.ts';
import { CONTESTANTS, type Duration, findMedian, type Results, type Round } from './rounds.ts';
import type { Texts } from './texts.ts';

const FIRST_WIDTH = 24;
const WIDTH = 14;
const MEGABYTE = 1_000_000;

/** `node v22.1.0, 2 cores, load 0.52`: how busy the machine was belongs to every figure. */
export function printMachine(): string {
  const [load = 0] = loadavg();
  return `node ${process.version}, ${availableParallelism()} cores, load ${load.toFixed(2)}`;
}

/** Articles a second, as medians of the rounds, and how many times theirs ours is. */
export function printSpeed({ name, files, bytes }: Texts, results: Results): string {
  const articles = results.chancery[0].articles;
  const rows = [
    { first: 'chancery, parse', rate: findRate(results.chancery, ({ parse }) => parse) },
    {
      first: 'chancery, extract',
      rate: findRate(results.chancery, ({ extract }) => extract),
      found: `${results.chancery[0].found} facts`,
    },
    {
      first: 'compromise',
      rate: findRate(results.compromise, ({ extract }) => extract),
      found: `${results.compromise[0].found} names`,
    },
  ];
  const [, ours, theirs] = rows;
  const ratio = ours && theirs ? [ours.rate.cpu / theirs.rate.cpu, ours.rate.wall / theirs.rate.wall] : [];
  const size = `${printCount(files.length, 'file')}, ${printCount(articles, 'article')}`;
  return [
    `${name}: ${size}, ${toMegabytes(bytes)} MB, medians of ${printCount(results.chancery.length - 1, 'round')}`,
    printRow('articles a second', ['one core', 'on the clock', 'found']),
    ...rows.map(({ first, rate, found = '' }) =>
      printRow(first, [printRate(rate.cpu), printRate(rate.wall), found]),
    ),
    printRow(
      'extract / compromise',
      ratio.map((times) => `${times.toFixed(1)}x`),
    ),
  ].join('\n');
}

/** Memory in use after a collection: after the warm-up, half-way, after the last round; and the most there ever was. */
export function printMemory(results: Results): string {
  const rows = CONTESTANTS.flatMap((name) => {
    const [first, ...others] = results[name];
    const last = others.at(-1) ?? first;
    const moments = [first, others[Math.ceil(others.length / 2) - 1] ?? first, last];
    return [
      printRow(
        `${name}, heap`,
        moments.map(({ heap }) => toMegabytes(heap)),
      ),
      printRow(`${name}, resident`, [...moments.map(({ rss }) => rss), last.peak].map(toMegabytes)),
    ];
  });
  return [printRow('MB', ['start', 'middle', 'end', 'peak']), ...rows].join('\n');
}

function findRate(rounds: readonly Round[], durationOf: (round: Round) => Duration): Duration {
  const counted = rounds.slice(1);
  const rates = counted.map((round) => {
    const { cpu, wall } = durationOf(round);
    return { cpu: (round.articles / cpu) * 1000, wall: (round.articles / wall) * 1000 };
  });
  return { cpu: findMedian(rates.map(({ cpu }) => cpu)), wall: findMedian(rates.map(({ wall }) => wall)) };
}

function printRow(first: string, cells: readonly string[]): string {
  return [first.padEnd(FIRST_WIDTH), ...cells.map((cell) => cell.padStart(WIDTH))].join('').trimEnd();
}

function printRate(rate: number): string {
  return Math.round(rate).toLocaleString('en');
}

function toMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

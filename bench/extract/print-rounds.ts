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
export function printSpeed({ name, files, bytes }: Texts, { chancery, compromise }: Results): string {
  const [{ articles, found }, ...counted] = chancery;
  const size = `${printCount(files.length, 'file')}, ${printCount(articles, 'article')}`;
  const parse = findRate(chancery, (round) => round.parse);
  const ours = findRate(chancery, (round) => round.extract);
  const theirs = findRate(compromise, (round) => round.extract);
  return [
    `${name}: ${size}, ${toMegabytes(bytes)} MB, medians of ${printCount(counted.length, 'round')}`,
    printRow('articles a second', ['one core', 'on the clock', 'found']),
    printRow('chancery, parse', printRates(parse)),
    printRow('chancery, extract', [...printRates(ours), printCount(found, 'fact')]),
    printRow('compromise', [...printRates(theirs), printCount(compromise[0].found, 'name')]),
    printRow('extract / compromise', [printRatio(ours.cpu, theirs.cpu), printRatio(ours.wall, theirs.wall)]),
  ].join('\n');
}

/** Memory in use after a collection: after the warm-up, half-way, after the last round; and the most there ever was. */
export function printMemory(results: Results): string {
  const rows = CONTESTANTS.flatMap((name) => {
    const [first, ...others] = results[name];
    const last = others.at(-1) ?? first;
    const moments = [first, others[Math.ceil(others.length / 2) - 1] ?? first, last];
    const heap = moments.map((round) => round.heap);
    const resident = [...moments.map((round) => round.rss), last.peak];
    return [
      printRow(`${name}, heap`, heap.map(toMegabytes)),
      printRow(`${name}, resident`, resident.map(toMegabytes)),
    ];
  });
  return [printRow('MB', ['start', 'middle', 'end', 'peak']), ...rows].join('\n');
}

/** Articles a second, by processor time and by the clock. */
type Rate = Readonly<Record<keyof Duration, number>>;

function findRate(rounds: readonly Round[], durationOf: (round: Round) => Duration): Rate {
  const medianOf = (part: keyof Duration) =>
    findMedian(rounds.slice(1).map((round) => (round.articles / durationOf(round)[part]) * 1000));
  return { cpu: medianOf('cpu'), wall: medianOf('wall') };
}

function printRow(first: string, cells: readonly string[]): string {
  return [first.padEnd(FIRST_WIDTH), ...cells.map((cell) => cell.padStart(WIDTH))].join('').trimEnd();
}

function printRates({ cpu, wall }: Rate): readonly string[] {
  return [cpu, wall].map((rate) => Math.round(rate).toLocaleString('en'));
}

function printRatio(ours: number, theirs: number): string {
  return `${(ours / theirs).toFixed(1)}x`;
}

function toMegabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}

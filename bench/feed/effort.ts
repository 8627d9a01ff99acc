import type { Contest } from './contest.ts';

const LOOK_EVERY_MS = 100;
/** What a collection that has not come yet, or a buffer just grown, may make of memory that is flat. */
const LEEWAY = { share: 1.25, bytes: 32_000_000 } as const;

/** What a server's process spent on some work: milliseconds of processor time, and bytes resident. */
export interface Effort {
  readonly cpu: number;
  /** Before, after a collection. */
  readonly start: number;
  /** At most in the first half of the time, and in the second. */
  readonly firstHalf: number;
  readonly secondHalf: number;
  /** After it, after a collection. */
  readonly end: number;
}

/** Does something, and looks at what the server spends on it. */
export async function watchEffort<Result>(
  contest: Contest,
  work: () => Promise<Result>,
): Promise<Effort & { readonly result: Result }> {
  const { rss: start, cpu: before } = await contest.measure({ collect: true });
  const samples = [start];
  const timer = setInterval(async () => {
    const { rss } = await contest.measure({ collect: false });
    samples.push(rss);
  }, LOOK_EVERY_MS);
  try {
    const result = await work();
    const { rss: last, cpu: after } = await contest.measure({ collect: false });
    const { rss: end } = await contest.measure({ collect: true });
    const middle = Math.ceil(samples.length / 2);
    const firstHalf = Math.max(...samples.slice(0, middle));
    const secondHalf = Math.max(last, ...samples.slice(middle));
    return { result, cpu: after - before, start, firstHalf, secondHalf, end };
  } finally {
    clearInterval(timer);
  }
}

/** Whether what was resident grew no more in the second half of the time than chance has it. */
export function isFlat({ firstHalf, secondHalf }: Effort): boolean {
  return secondHalf <= Math.max(firstHalf * LEEWAY.share, firstHalf + LEEWAY.bytes);
}

/** How many messages took how long, exact to a hundredth of a millisecond. Cheap to send and to add up. */
export type Latencies = readonly (readonly [hundredths: number, messages: number])[];

const PER_MS = 100;

/** Sums up times given in milliseconds. */
export function countLatencies(times: Iterable<number>): Latencies {
  const counts = new Map<number, number>();
  for (const time of times) {
    const hundredths = Math.max(0, Math.ceil(time * PER_MS));
    counts.set(hundredths, (counts.get(hundredths) ?? 0) + 1);
  }
  return [...counts].sort(([one], [other]) => one - other);
}

/** Several sums as one. */
export function mergeLatencies(all: readonly Latencies[]): Latencies {
  const counts = new Map<number, number>();
  for (const [hundredths, messages] of all.flat())
    counts.set(hundredths, (counts.get(hundredths) ?? 0) + messages);
  return [...counts].sort(([one], [other]) => one - other);
}

/** Milliseconds within which that share of the messages arrived: 0.5 for half of them, 1 for all. NaN for none. */
export function findQuantile(latencies: Latencies, share: number): number {
  const wanted = share * latencies.reduce((sum, [, messages]) => sum + messages, 0);
  let seen = 0;
  for (const [hundredths, messages] of latencies) {
    seen += messages;
    if (seen >= wanted) return hundredths / PER_MS;
  }
  return Number.NaN;
}

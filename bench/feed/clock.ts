/** Milliseconds on the clock that all processes of one machine share, and that never goes back. */
export function readClock(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1_000 + nanoseconds / 1e6;
}

import { InvalidArgumentError } from 'commander';

/** The value of `--every`. Throws commander's error, a usage error, for what is no time span. */
export function parseSeconds(value: string): number {
  const seconds = Number(value);
  if (value.trim() !== '' && seconds >= 0 && seconds <= 3600) return seconds;
  throw new InvalidArgumentError('Expected a number of seconds from 0 to 3600.');
}

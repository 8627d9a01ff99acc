import { InvalidArgumentError } from 'commander';
import { isTimeZone, type TimeZone } from '../domain/local-time.ts';

/** The value of `--time-zone`. Throws commander's error, a usage error, for a zone nobody knows. */
export function parseTimeZone(value: string): TimeZone {
  if (isTimeZone(value)) return value;
  throw new InvalidArgumentError(
    'Expected an IANA time zone such as Asia/Almaty or an offset such as +05:00.',
  );
}

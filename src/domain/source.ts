import type { TimeZone } from './local-time.ts';
import type { CountryCode } from './participant.ts';

/** Who publishes bulletins. */
export interface Source {
  /** Stable short name, lower case with hyphens. */
  readonly slug: string;
  readonly name: string;
  readonly country: CountryCode | null;
  /** The zone its printed times are in. */
  readonly timeZone: TimeZone;
}

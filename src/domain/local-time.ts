/** A wall time as printed, without a zone: `2026-02-02T09:10`, or `2026-02-02` where no time was printed. */
export type LocalTime = string & { readonly __brand: 'LocalTime' };

/** An IANA time zone name such as `Asia/Almaty`. */
export type TimeZone = string & { readonly __brand: 'TimeZone' };

/** When an article was published: the wall time in the zone it was printed in, and the instant that is. */
export interface PublicationTime {
  readonly local: LocalTime;
  readonly timeZone: TimeZone;
  readonly instant: Date;
}

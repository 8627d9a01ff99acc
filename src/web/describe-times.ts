const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const HERE = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** A wall time as it was printed in words: `2024-04-24T17:45` as `24 April 2024, 17:45`, without a time the day alone. */
export function describeLocalTime(local: string): string {
  const [day = '', time] = local.split('T');
  // A day without a time is one of UTC, so no zone moves it.
  const date = DATE.format(new Date(day));
  return time === undefined ? date : `${date}, ${time}`;
}

/** An instant as the reader's own clock shows it, without the year: `24 Apr, 14:45`. */
export function describeInstant(instant: string): string {
  return HERE.format(new Date(instant));
}

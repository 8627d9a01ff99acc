const LONE_SURROGATE = /\p{Surrogate}/gu;
// Zero-width space, word joiner, byte order mark, soft hyphen and the marks of writing direction.
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
// Joiners shape Arabic and Indic letters and emoji from both sides; beside anything else they are litter.
const STRAY_JOINER =
  /(?<![^\p{Script=Latin}\p{N}\p{P}\s])[\u200c\u200d]|[\u200c\u200d](?![^\p{Script=Latin}\p{N}\p{P}\s])/gu;
const CONTROL = /(?![\t-\r\u0085])\p{Cc}/gu;
const SPACES = /[\s\u0085]+/g;
const NOT_PLAIN = /[^ -~]| {2}|^ | $/;

/**
 * A text as one line to read: every run of spaces and line ends, no-break ones included, is one space, none at either
 * end; characters that print nothing are gone; half of a surrogate pair becomes U+FFFD, since no database can keep it.
 */
export function singleLine(text: string): string {
  if (!NOT_PLAIN.test(text)) return text;
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(STRAY_JOINER, '')
    .replace(CONTROL, '')
    .replace(SPACES, ' ')
    .trim();
}

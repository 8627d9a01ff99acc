/**
 * A text in lower case with every offset kept. Patterns read it without the `i` and `u` flags, which make V8 many times
 * slower on long alternations.
 */
export function lowerCase(text: string): string {
  // the one capital whose lower case is two code units long
  return text.replaceAll('İ', 'I').toLowerCase();
}

/** A pattern for texts in lower case: whole words only, any letter where it says so. */
export function buildLowerPattern(source: string): RegExp {
  return new RegExp(`\\b(?:${source.replaceAll('\\p{L}', '[a-zà-ÿ]').toLowerCase()})(?![\\w-])`, 'g');
}

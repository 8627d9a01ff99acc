/** What stands between two lines of dashes before a Markdown text: names and values, one pair a line. */
export interface FrontMatter {
  /** Values by name in lower case; lists and nested values are left out. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where the text begins. */
  readonly end: number;
}

const FRONT_MATTER = /^[\ufeff\s]*?---[^\S\r\n]*(?:\r\n|\r|\n)/;
const CLOSING = /^(?:---|\.\.\.)[^\S\r\n]*$/m;
const FIELD = /^([A-Za-z][\w-]{0,40}):[^\S\r\n]+(.{1,500})$/gm;
/** Further in than this a line of dashes closes no front matter. */
const LENGTH_LIMIT = 16 * 1024;

/** Finds the front matter of a Markdown text; undefined where there is none. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const opening = FRONT_MATTER.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const rest = text.slice(opening.length, opening.length + LENGTH_LIMIT);
  const closing = CLOSING.exec(rest);
  if (closing === null) return undefined;
  const fields = new Map<string, string>();
  for (const [, name = '', value = ''] of rest.slice(0, closing.index).matchAll(FIELD)) {
    fields.set(name.toLowerCase(), unquote(value.trim()));
  }
  return fields.size === 0 ? undefined : { fields, end: opening.length + closing.index + closing[0].length };
}

function unquote(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}

const MARKED_HEADING = /^ {0,3}#{1,6} {1,8}\S/m;
const BOLD_LINE = /^\*\*[^*\r\n]{5,300}\*\*[^\S\r\n]{0,20}$/m;

/** Whether a text has a line that only Markdown prints: a heading after `#`, or a line all between `**`. */
export function hasMarkdownHeading(text: string): boolean {
  return MARKED_HEADING.test(text) || BOLD_LINE.test(text);
}

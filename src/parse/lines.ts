/** A line of a text without its line end. */
export interface RawLine {
  readonly text: string;
  /** Where it begins in the text, in UTF-16 code units. */
  readonly offset: number;
}

/** The lines of a text (ended by LF, CRLF or CR) that hold more than spaces. */
export function splitLines(text: string): readonly RawLine[] {
  const lines: RawLine[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    if (match[0].trim() !== '') lines.push({ text: match[0], offset: match.index });
  }
  return lines;
}

/** How the documents begin whose bytes may look like text and whose text needs a program to be read. */
const SIGNATURES = ['%PDF-', '{\\rtf'];
/** Characters that no text holds: controls other than white space, and what undecodable bytes became. */
const NOT_TEXT = /(?![\t-\r\u0085])[\p{Cc}\ufffd]/gu;
/** Looking at the beginning tells enough. */
const SAMPLE = 64 * 1024;

/** Whether a text came from bytes that are no text: one character in twenty cannot stand in any. */
export function isBinary(text: string): boolean {
  if (SIGNATURES.some((signature) => text.startsWith(signature))) return true;
  const sample = text.slice(0, SAMPLE);
  return (sample.match(NOT_TEXT)?.length ?? 0) > sample.length / 20;
}

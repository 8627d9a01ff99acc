/** A declaration further in than this is not one; HTML allows the same 1,024 bytes. */
const PROLOGUE_BYTES = 1024;

const XML_DECLARATION = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]{1,40})["']/;
const HTML_DECLARATION = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i;

/** The character set that an XML or HTML document says it is written in, as written there. */
export function findDeclaredCharset(bytes: Uint8Array): string | undefined {
  const prologue = new TextDecoder('latin1').decode(bytes.subarray(0, PROLOGUE_BYTES));
  const start = prologue.replace(/^\xef\xbb\xbf/, '');
  if (!/^\s*</.test(start)) return undefined;
  return (XML_DECLARATION.exec(start) ?? HTML_DECLARATION.exec(start))?.[1];
}

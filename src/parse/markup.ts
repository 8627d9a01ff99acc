import { Parser } from 'htmlparser2';

/** Text between tags, its entities decoded. */
export interface MarkupText {
  readonly kind: 'TEXT';
  readonly text: string;
}

/** An element of an XML or HTML document. */
export interface MarkupElement {
  readonly kind: 'ELEMENT';
  /** Lower case in HTML; as printed, prefix included, in XML. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
  /** Where its tag begins in the text, in UTF-16 code units. */
  readonly offset: number;
}

export type MarkupNode = MarkupText | MarkupElement;

/** A document read into a tree. */
export interface Markup {
  /** Holds the document; is none of its elements. */
  readonly root: MarkupElement;
  /** Where reading stopped because the document went past a limit; null when all was read. */
  readonly cutAt: number | null;
  /** The innermost element that the document opens and never closes; XML only. */
  readonly unclosed: MarkupElement | null;
}

/** Levels of elements that are read, as in browsers; functions on the tree may thus recurse. */
const DEPTH_LIMIT = 512;
const ELEMENT_LIMIT = 500_000;
/** Code units handed to the parser at a time: what it may still build beyond a limit before it is stopped. */
const CHUNK = 16 * 1024;

/** Reads XML or HTML, however broken, into a tree. Never throws; past the limits the rest is left unread. */
export function parseMarkup(text: string, language: 'XML' | 'HTML'): Markup {
  const builder = buildTreeBuilder(language);
  for (let start = 0; start < text.length && builder.cutAt() === null; start += CHUNK) {
    builder.parser.write(text.slice(start, start + CHUNK));
  }
  builder.endInput();
  return { root: builder.root, cutAt: builder.cutAt(), unclosed: builder.unclosed() };
}

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[];
}

interface OpenText extends MarkupText {
  text: string;
}

function buildTreeBuilder(language: 'XML' | 'HTML') {
  const root: OpenElement = { kind: 'ELEMENT', name: '', attributes: {}, children: [], offset: 0 };
  const open: OpenElement[] = [root];
  let lastText: OpenText | null = null;
  let elements = 0;
  let cutAt: number | null = null;
  let ended = false;
  let unclosed: MarkupElement | null = null;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (cutAt !== null) return;
        elements += 1;
        if (open.length > DEPTH_LIMIT || elements > ELEMENT_LIMIT) {
          cutAt = parser.startIndex;
          return;
        }
        const element: OpenElement = {
          kind: 'ELEMENT',
          name,
          attributes,
          children: [],
          offset: parser.startIndex,
        };
        open.at(-1)?.children.push(element);
        open.push(element);
        lastText = null;
      },
      ontext(text) {
        if (cutAt !== null) return;
        if (lastText === null) {
          lastText = { kind: 'TEXT', text };
          open.at(-1)?.children.push(lastText);
        } else {
          lastText.text += text;
        }
      },
      onclosetag() {
        if (cutAt !== null) return;
        const closed = open.length > 1 ? open.pop() : undefined;
        if (ended && closed !== undefined) unclosed ??= closed;
        lastText = null;
      },
    },
    { xmlMode: language === 'XML' },
  );
  return {
    parser,
    root,
    cutAt: () => cutAt,
    unclosed: () => (language === 'XML' ? unclosed : null),
    endInput() {
      ended = true; // elements that the parser closes from here on were never closed by the document
      parser.end();
    },
  };
}

/** A value of a JSON text by its place: `[start, end)` in UTF-16 code units. */
export interface JsonSlice {
  readonly start: number;
  readonly end: number;
}

/** The members of a JSON object or the elements of an array, each by its place. */
export interface JsonSlices {
  readonly members: ReadonlyMap<string, JsonSlice>;
  readonly elements: readonly JsonSlice[];
  /** Where the text ends before the object or array does; null when it is whole. */
  readonly brokenAt: number | null;
}

const STRUCTURE = /["{}[\],:]/g;

/**
 * Finds the parts of the object or array that begins at `start`, without judging what they hold: so each can be parsed
 * by itself, a broken one costs no other, and each has a place. Linear in the length of the text.
 */
export function sliceJson(text: string, start: number): JsonSlices {
  const members = new Map<string, JsonSlice>();
  const elements: JsonSlice[] = [];
  let depth = 0;
  let key: string | null = null;
  let partStart = start + 1;
  let position = start;

  for (let mark = nextMark(text, position); mark < text.length; mark = nextMark(text, position)) {
    const char = text[mark];
    position = char === '"' ? endOfString(text, mark) : mark + 1;
    if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth === 1 && char === ':' && key === null) {
      key = parseKey(text.slice(partStart, mark));
      partStart = mark + 1;
    } else if (depth === 0 || (depth === 1 && char === ',')) {
      endPart(mark);
      partStart = mark + 1;
    }
    if (depth === 0) return { members, elements, brokenAt: null };
  }
  endPart(text.length);
  return { members, elements, brokenAt: text.length };

  function endPart(end: number): void {
    const slice = trimSlice(text, partStart, end);
    if (slice.start < slice.end && key !== null) members.set(key, slice);
    else if (slice.start < slice.end) elements.push(slice);
    key = null;
  }
}

function nextMark(text: string, position: number): number {
  STRUCTURE.lastIndex = position;
  return STRUCTURE.exec(text)?.index ?? text.length;
}

function endOfString(text: string, quote: number): number {
  for (let position = quote + 1; position < text.length; position += 1) {
    if (text[position] === '\\') position += 1;
    else if (text[position] === '"') return position + 1;
  }
  return text.length;
}

function parseKey(printed: string): string {
  return printed.trim().replace(/^"|"$/g, '');
}

function trimSlice(text: string, start: number, end: number): JsonSlice {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: start + part.trimEnd().length };
}

import type { MarkupElement } from './markup.ts';

/** The name of a document's first element, as printed; undefined for a text that does not begin as markup does. */
export function findRootName(text: string): string | undefined {
  let position = 0;
  for (;;) {
    position = skip(text, position, /[\s\ufeff]*/y);
    if (text.startsWith('<?', position)) position = endOf(text, position, '?>');
    else if (text.startsWith('<!--', position)) position = endOf(text, position, '-->');
    else if (text.startsWith('<!', position))
      position = skip(text, position, /<![^>[]*(?:\[[^\]]*\]\s*)?>?/y);
    else break;
  }
  const name = /<([a-z][^\s/>]{0,60})/iy;
  name.lastIndex = position;
  return name.exec(text)?.[1];
}

function skip(text: string, position: number, sticky: RegExp): number {
  sticky.lastIndex = position;
  return position + (sticky.exec(text)?.[0].length ?? 0);
}

function endOf(text: string, position: number, mark: string): number {
  const found = text.indexOf(mark, position);
  return found < 0 ? text.length : found + mark.length;
}

/** The namespaces of feeds, by the prefix they usually go by. */
const NAMESPACES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;

/** Gives the name that an element of a namespace goes by in one document. */
export type Naming = (namespace: keyof typeof NAMESPACES, localName: string) => string;

/** Reads which prefixes a document's root gives the namespaces of feeds; undeclared ones go by their usual prefix. */
export function buildNaming(root: MarkupElement): Naming {
  return (namespace, localName) => {
    const uri = NAMESPACES[namespace];
    if (root.attributes.xmlns === uri) return localName;
    const declared = Object.entries(root.attributes).find(
      ([name, value]) => name.startsWith('xmlns:') && value === uri,
    );
    return `${declared?.[0].slice('xmlns:'.length) ?? namespace}:${localName}`;
  };
}

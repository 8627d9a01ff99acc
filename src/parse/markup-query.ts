import type { MarkupElement, MarkupNode } from './markup.ts';

/** The elements below one, in document order; those below a match are left out when `outermost`. */
export function findElements(
  below: MarkupElement,
  isWanted: (element: MarkupElement) => boolean,
  { outermost = false }: { readonly outermost?: boolean } = {},
): readonly MarkupElement[] {
  const found: MarkupElement[] = [];
  const waiting: MarkupNode[] = [...below.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'TEXT') continue;
    const isMatch = isWanted(node);
    if (isMatch) found.push(node);
    if (isMatch && outermost) continue;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
  return found;
}

/** The first element below one, in document order, that is wanted. */
export function findElement(
  below: MarkupElement,
  isWanted: (element: MarkupElement) => boolean,
): MarkupElement | undefined {
  return findElements(below, isWanted)[0];
}

/** The children of an element that bear a name, in order. */
export function childrenNamed(parent: MarkupElement, ...names: readonly string[]): readonly MarkupElement[] {
  return parent.children.filter(
    (child): child is MarkupElement => child.kind === 'ELEMENT' && names.includes(child.name),
  );
}

/** All text in an element, tags taken out. */
export function textOf(element: MarkupElement): string {
  const pieces: string[] = [];
  const waiting: MarkupNode[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === 'TEXT') pieces.push(node.text);
    else
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined) waiting.push(child);
      }
  }
  return pieces.join('');
}

/** Every element that is one of the wanted or holds one, the root among them where it does. */
export function findHolders(
  root: MarkupElement,
  wanted: ReadonlySet<MarkupElement>,
): ReadonlySet<MarkupElement> {
  const holders = new Set<MarkupElement>();
  addHolders(root);
  return holders;

  function addHolders(element: MarkupElement): boolean {
    let holds = wanted.has(element);
    for (const child of element.children) {
      if (child.kind === 'ELEMENT' && addHolders(child)) holds = true;
    }
    if (holds) holders.add(element);
    return holds;
  }
}

/** Nodes as the children of one element, to be searched together. */
export function gather(children: readonly MarkupNode[]): MarkupElement {
  return { kind: 'ELEMENT', name: '', attributes: {}, children, offset: 0 };
}

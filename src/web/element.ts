/** What an element may contain. Null stands for nothing. */
export type Child = Node | string | null;

/**
 * An element with attributes and content. Strings become text and never markup: bulletins are written by others, and
 * nothing in them may run.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** An element of the page as it was written. Throws when there is none of that id and kind. */
export function getElement<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (found instanceof kind) return found;
  throw new Error(`Expected a ${kind.name} #${id} in the page, found ${found?.nodeName ?? 'none'}`);
}

import { fold } from '../domain/fold.ts';
import type { MarkupElement } from './markup.ts';
import { findElement, findElements, textOf } from './markup-query.ts';
import { singleLine } from './single-line.ts';

const TITLE_SEPARATOR = /\s+[|/»·•:–—-]+\s+|\s*[|»]\s*/;
/** Words by which the name of an institution is told from the name of a page. */
const INSTITUTION =
  /\b(?:agency|cabinet|chancellery|commission|council|court|department|embassy|government|house|institute|ministry|mission|office|organi[sz]ation|parliament|presidency|president|secretariat|senate|service|union|assembly)\b/i;
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by\s+)?([^.©|]{3,150})/i;

/** Links that footers set behind the name of whose page it is. */
const FOOTER_LINKS =
  /\s*(?:Imprint|Privacy|Legal|Contact|Terms|Cookies?|Disclaimer|Accessibility|Site ?map|Data protection|Impressum|Home|About|Follow|Back to top|Subscribe|Newsletter|Powered|Designed|Developed)\b.*$/i;

/** What a `meta` element of a page's head says; null where it says nothing. */
export function metaContent(page: MarkupElement, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = findElement(
      page,
      (element) =>
        element.name === 'meta' && (element.attributes.property ?? element.attributes.name) === name,
    );
    const content = singleLine(found?.attributes.content ?? '');
    if (content !== '') return content;
  }
  return null;
}

/**
 * Finds whose site a page is of: the site name it states, else the part of its title that names an institution, else
 * the last part, which pages end their titles with. Where the footer's copyright line gives the same name in full, that.
 */
export function findOwner(page: MarkupElement, headlines: readonly string[]): string | null {
  const stated = metaContent(page, 'og:site_name', 'application-name', 'publisher');
  const owner = stated ?? findOwnerInTitle(page, headlines);
  const holder = findCopyrightHolder(page);
  if (owner === null) return holder;
  return holder !== null && fold(holder).includes(fold(owner)) ? holder : owner;
}

function findOwnerInTitle(page: MarkupElement, headlines: readonly string[]): string | null {
  const known = new Set(headlines.map(fold));
  const parts = pageTitle(page)
    .split(TITLE_SEPARATOR)
    .filter((part) => part !== '' && !known.has(fold(part)));
  const institution = parts.findLast((part) => INSTITUTION.test(part));
  return institution ?? (parts.length > 1 || known.size > 0 ? (parts.at(-1) ?? null) : null);
}

/** The text of a page's title element. */
export function pageTitle(page: MarkupElement): string {
  const title = findElement(page, ({ name }) => name === 'title');
  return title === undefined ? '' : singleLine(textOf(title)).slice(0, 500);
}

function findCopyrightHolder(page: MarkupElement): string | null {
  for (const footer of findElements(page, ({ name }) => name === 'footer' || name === 'small').toReversed()) {
    const holder = COPYRIGHT.exec(singleLine(textOf(footer)).slice(0, 2000))?.[1]?.trim();
    // behind the name a footer goes on with an address and links
    const name = holder
      ?.replace(/[,;]?\s*all rights reserved.*$/i, '')
      .replace(/(?:,(?! (?:of|and)\b)| \d|;| [|·•]).*$/, '')
      .replace(FOOTER_LINKS, '')
      .replace(/[\s,;:–—-]+$/, '');
    if (name !== undefined && name !== '' && !/^\d+$/.test(name)) return name;
  }
  return null;
}

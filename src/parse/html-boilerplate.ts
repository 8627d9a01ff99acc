import type { MarkupElement } from './markup.ts';
import { findElements, findHolders } from './markup-query.ts';

const BOILERPLATE_NAMES: ReadonlySet<string> = new Set(['nav', 'aside', 'footer', 'form', 'menu', 'dialog']);
const BOILERPLATE_ROLES: ReadonlySet<string> = new Set(
  'alertdialog banner complementary contentinfo dialog menu menubar navigation search toolbar tablist'.split(
    ' ',
  ),
);
/** Words of class and id names that stand for what surrounds a text on a page. */
const BOILERPLATE_WORDS: ReadonlySet<string> = new Set(
  (
    'ad ads advert banner breadcrumb breadcrumbs comment comments consent cookie cookies crumbs footer gdpr menu nav ' +
    'navbar navigation newsletter pager pagination paging popup print promo related share sharing sidebar skip social ' +
    'subscribe tags toolbar widget'
  ).split(' '),
);
const CONTENT_WORDS: ReadonlySet<string> = new Set([
  'article',
  'body',
  'content',
  'main',
  'news',
  'post',
  'text',
]);

/** Tells what on a page surrounds its articles: navigation, dialogs, links to share, advertisements, footers. */
export type BoilerplateJudge = (element: MarkupElement) => boolean;

/** Builds a page's judge. Whatever holds the page's main part or an article surrounds nothing. */
export function buildBoilerplateJudge(page: MarkupElement): BoilerplateJudge {
  const holders = findKeptHolders(page);
  return (element) => !holders.has(element) && isBoilerplate(element);
}

/** The words that an element's class and id names are made of, lower case: `postMeta_date` is post, meta and date. */
export function nameWords({ attributes }: MarkupElement): readonly string[] {
  const names = `${attributes.class ?? ''} ${attributes.id ?? ''}`.slice(0, 500);
  return (names.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

/** The outermost wanted elements that no boilerplate holds, in order. */
export function findOutside(
  below: MarkupElement,
  isWanted: (element: MarkupElement) => boolean,
  isDropped: BoilerplateJudge,
): readonly MarkupElement[] {
  const stops = findElements(below, (element) => isWanted(element) || isDropped(element), {
    outermost: true,
  });
  return stops.filter((element) => !isDropped(element));
}

function isBoilerplate(element: MarkupElement): boolean {
  const { name, attributes } = element;
  if (BOILERPLATE_NAMES.has(name) || BOILERPLATE_ROLES.has(attributes.role ?? '')) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  if (/display\s*:\s*none/i.test(attributes.style?.slice(0, 500) ?? '')) return true;
  const words = nameWords(element);
  return words.some((word) => BOILERPLATE_WORDS.has(word)) && !words.some((word) => CONTENT_WORDS.has(word));
}

function findKeptHolders(page: MarkupElement): ReadonlySet<MarkupElement> {
  const main = findElements(page, isMain);
  return findHolders(
    page,
    new Set(main.length > 0 ? main : findElements(page, ({ name }) => name === 'article')),
  );
}

/** True for the element that a page says holds its own content. */
export function isMain({ name, attributes }: MarkupElement): boolean {
  return name === 'main' || attributes.role === 'main';
}

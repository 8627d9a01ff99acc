import type { Article } from './article.ts';
import { buildArticleCard } from './article-card.ts';
import { compareArticles } from './article-order.ts';
import type { LoadText } from './follow-record.ts';

/** The articles on the page, the newest first, each once. */
export interface ArticleList {
  /**
   * Shows an article at its place, in the stead of what was shown of it before. The lowest one goes when there are too
   * many, which may be the article itself.
   */
  readonly show: (article: Article) => HTMLElement;
  /** An article as it is shown. */
  readonly find: (id: string) => Article | undefined;
  readonly ids: () => readonly string[];
  readonly clear: () => void;
}

interface Shown {
  readonly article: Article;
  readonly card: HTMLElement;
}

export interface ArticleListOptions {
  /** Articles shown at most. */
  readonly limit: number;
  readonly loadText: LoadText;
}

/** Shows articles in an element. */
export function createArticleList(
  container: HTMLElement,
  { limit, loadText }: ArticleListOptions,
): ArticleList {
  const shown: Shown[] = [];
  const take = (id: string): Shown | undefined => {
    const index = shown.findIndex(({ article }) => article.id === id);
    return index === -1 ? undefined : shown.splice(index, 1)[0];
  };
  const insert = (one: Shown) => {
    const below = shown.findIndex(({ article }) => compareArticles(one.article, article) < 0);
    const index = below === -1 ? shown.length : below;
    container.insertBefore(one.card, shown[index]?.card ?? null);
    shown.splice(index, 0, one);
  };
  return {
    show: (article) => {
      const before = take(article.id);
      const card = buildArticleCard(article, loadText);
      insert({ article, card });
      if (before) replaceCard(before.card, card);
      for (const { card: surplus } of shown.splice(limit)) surplus.remove();
      return card;
    },
    find: (id) => shown.find(({ article }) => article.id === id)?.article,
    ids: () => shown.map(({ article }) => article.id),
    clear: () => {
      for (const { card } of shown.splice(0)) card.remove();
    },
  };
}

/** Takes a card away; what was open or had the focus in it is and has so in its successor. */
function replaceCard(old: HTMLElement, card: HTMLElement): void {
  const hadFocus = old.contains(document.activeElement);
  const details = card.querySelector('details');
  if (details && old.querySelector('details')?.open) details.open = true;
  old.remove();
  if (hadFocus) details?.querySelector('summary')?.focus();
}

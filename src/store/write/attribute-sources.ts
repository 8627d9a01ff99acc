import type { ArticleFacts } from '../../domain/article-facts.ts';
import type { ParsedBulletin } from '../../domain/bulletin.ts';
import { buildSource } from '../../domain/known-sources.ts';
import type { Source } from '../../domain/source.ts';

/** Who reports an article, and the agency that relays it. */
export interface ArticleSources {
  /** Null when nobody says. */
  readonly publisher: Source | null;
  readonly relay: Source | null;
}

export interface BulletinSources {
  /** Whose page or feed it is; null when nobody says. */
  readonly bulletin: Source | null;
  /** One for each article of the bulletin. */
  readonly articles: readonly ArticleSources[];
}

interface Attributed {
  readonly parsed: ParsedBulletin;
  readonly facts: readonly ArticleFacts[];
}

/**
 * Whom to take for the source of a bulletin and of its articles. An article's own word counts first; else it is the
 * bulletin's source: the one the document states, else the one given with it, else the one its articles name most
 * often, the first of these on a tie.
 */
export function attributeSources({ parsed, facts }: Attributed, given: string | undefined): BulletinSources {
  const named = facts.map(({ attribution }) => attribution.publisher);
  const own = parsed.publisher ?? given ?? mostFrequent(named.filter((name) => name !== null));
  const bulletin = own === undefined ? null : buildSource(own);
  return {
    bulletin,
    articles: facts.map(({ attribution: { publisher, via } }) => ({
      publisher: publisher === null ? bulletin : buildSource(publisher),
      relay: via === null ? null : buildSource(via),
    })),
  };
}

function mostFrequent(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  // A stable sort keeps the first-named first among equals.
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

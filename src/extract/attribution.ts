import type { AttributionFact } from '../domain/article-facts.ts';
import { quoteEvidence } from '../domain/evidence.ts';
import { findKnownSource } from '../domain/known-sources.ts';
import { printSource } from './attribution-names.ts';
import { type FoundAttribution, findAttributions } from './attribution-phrases.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import type { Extractor } from './extractor.ts';

/** Who reports each article and who relays it: by its own words, else by its byline, else by whose page it stands on. */
export const attribution: Extractor = {
  name: 'attribution',
  extract: (bulletin, facts) =>
    bulletin.articles.map((article, index) => ({
      ...(facts[index] ?? EMPTY),
      attribution: extractAttribution(article, bulletin),
    })),
};

const EMPTY = {
  attribution: { publisher: null, via: null, evidence: [] },
  participants: [],
  agreements: [],
  engagements: [],
  topics: [],
};

/**
 * The places of an article that only say who reports it, in text order. Who is named there is no participant on that
 * ground.
 */
export function findAttributionSpans(
  article: ArticleDocument,
): readonly { readonly start: number; readonly end: number }[] {
  return findAttributions(article).map(({ start, end }) => ({ start, end }));
}

function extractAttribution(article: ArticleDocument, bulletin: BulletinDocument): AttributionFact {
  const line = article.article.byline ?? bulletin.bulletin.publisher;
  const found = findAttributions(article);
  const believed = chooseAttribution(found, line !== null);
  const { publisher: metadata, via: relayedBy } = splitByline(line);
  if (!believed) return { publisher: metadata, via: relayedBy, evidence: [] };
  const publisher = printSource(believed.publisher, article, bulletin);
  const relay =
    believed.via === null ? findRelay(publisher, metadata) : printSource(believed.via, article, bulletin);
  const evidence = found
    .filter((other) => other === believed || isSameSource(other.publisher, believed.publisher))
    .map(({ start, end }) => quoteEvidence(article.index, article.text, start, end));
  return { publisher, via: relay === publisher ? null : relay, evidence };
}

/**
 * A phrase that names both ends of the chain tells most, then one that reports the whole item. "X said in a statement"
 * and "according to X" may be about one sentence only, so they count only where no metadata speaks.
 */
function chooseAttribution(
  found: readonly FoundAttribution[],
  hasMetadata: boolean,
): FoundAttribution | null {
  return (
    found.find((phrase) => phrase.via !== null) ??
    found.find((phrase) => phrase.scope === 'ITEM') ??
    (hasMetadata ? null : (found[0] ?? null))
  );
}

/** "A, citing B" in a byline says what it says in a sentence: A relays, B reports. "A, via B": A reports, B relays. */
function splitByline(byline: string | null): {
  readonly publisher: string | null;
  readonly via: string | null;
} {
  const line = byline ?? '';
  const parts =
    /^(?<via>.+?),? (?:citing|with reference to|quoting) (?:the )?(?<publisher>.+)$/u.exec(line) ??
    /^(?<publisher>.+?),? via (?:the )?(?<via>.+)$/u.exec(line);
  return { publisher: parts?.groups?.publisher ?? byline, via: parts?.groups?.via ?? null };
}

/** An agency whose feed carries another body's report relays it. */
function findRelay(publisher: string, metadata: string | null): string | null {
  if (metadata === null || isSameSource(publisher, metadata)) return null;
  return /\b(?:news|press|information) agency\b|\bagency$/i.test(metadata) ? metadata : null;
}

function isSameSource(a: string, b: string): boolean {
  const [left, right] = [findKnownSource(a), findKnownSource(b)];
  return left === null || right === null ? a === b : left.slug === right.slug;
}

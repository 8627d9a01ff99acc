import type { ParsedArticle } from '../../domain/bulletin.ts';
import { type PublicationTime, resolveInstant, type TimeZone } from '../../domain/local-time.ts';

/** The zones an article's printed time may be in, besides what the document itself prints beside it. */
export interface CandidateZones {
  /** As told by the one who handed the bulletin in. */
  readonly given: TimeZone | undefined;
  /** In which its source prints times; UTC where nothing better is known of it. */
  readonly source: TimeZone;
}

/**
 * When an article was published; null when it prints no time. The zone is the one printed beside the time, else the one
 * given with the bulletin, else its source's.
 */
export function publicationTime(
  { publishedAt, timeZone: printed }: Pick<ParsedArticle, 'publishedAt' | 'timeZone'>,
  zones: CandidateZones,
): PublicationTime | null {
  if (publishedAt === null) return null;
  const timeZone = printed ?? zones.given ?? zones.source;
  return { local: publishedAt, timeZone, instant: resolveInstant(publishedAt, timeZone) };
}

import { type DatePrecision, type DateSpan, type IsoDate, isIsoDate } from '../../domain/date-span.ts';
import type { Wording } from '../identity/reported.ts';

/** What to read of a report's revision to know which wording it is part of. */
export const WORDING_SELECT = {
  select: {
    id: true,
    articleId: true,
    article: { select: { publishedAt: true, publishedLocal: true, currentRevisionId: true } },
  },
} as const;

interface RevisionRow {
  readonly id: number;
  readonly articleId: number;
  readonly article: {
    readonly publishedAt: Date | null;
    readonly publishedLocal: string | null;
    readonly currentRevisionId: number | null;
  };
}

/** The wording that a stored report is part of. */
export function adaptWording({ id, articleId, article }: RevisionRow): Wording {
  return {
    articleId,
    revisionId: id,
    publishedAt: article.publishedAt,
    day: dayOf(article.publishedLocal),
    current: article.currentRevisionId === id,
  };
}

/** The day of a printed wall time. */
export function dayOf(local: string | null): IsoDate | null {
  const day = local?.slice(0, 10) ?? '';
  return isIsoDate(day) ? day : null;
}

/** A stored span; the writer put nothing but spans there. */
export function adaptSpan(row: Readonly<Record<keyof DateSpan, string>> | null): DateSpan | null {
  if (row === null) return null;
  const { earliest, latest, precision, words } = row;
  return {
    earliest: earliest as IsoDate,
    latest: latest as IsoDate,
    precision: precision as DatePrecision,
    words,
  };
}

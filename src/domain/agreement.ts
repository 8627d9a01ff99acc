import type { DateSpan } from './date-span.ts';
import type { Evidence } from './evidence.ts';
import type { Represented } from './participant.ts';

export const AGREEMENT_KINDS = [
  'TREATY',
  'AGREEMENT',
  'MEMORANDUM',
  'PLAN',
  'STATEMENT',
  'RESOLUTION',
  'STRATEGY',
  'PARTNERSHIP',
  'OTHER',
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

/** The furthest stage a report asserts; `REFERENCED` where it asserts none. */
export const AGREEMENT_STATUSES = [
  'REFERENCED',
  'PROPOSED',
  'PLANNED',
  'SIGNED',
  'ADOPTED',
  'IN_FORCE',
  'IN_IMPLEMENTATION',
] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

/** One article's report of a document between parties. */
export interface AgreementFact {
  /** The document as the text names it, without article, period, date and place. */
  readonly title: string;
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  /** States and organizations bound by it, as stated or evident from the two sides. */
  readonly parties: readonly Represented[];
  /** Day of signature or adoption; the planned day of a planned one. */
  readonly date: DateSpan | null;
  readonly place: string | null;
  /** The years or dates it covers ("for 2026-2027"). */
  readonly period: DateSpan | null;
  /** The words that name it, then the words that state its status, parties, date; never empty. */
  readonly evidence: readonly Evidence[];
}

import { z } from 'zod';
import type { FactType } from '../../domain/curation.ts';
import { fold } from '../../domain/fold.ts';
import type { Transaction } from '../writer.ts';

/** A fact that was found in a wording. */
export interface FoundFact {
  readonly type: FactType;
  readonly id: number;
  readonly revisionId: number;
  /**
   * What it says and where the words begin that prove it, by which it is known again when the wording is read anew: its
   * own words, case and diacritics aside, and nothing that what is known of others could change.
   */
  readonly key: string;
  /** What it is called. */
  readonly words: string;
}

const Rows = z.array(
  z.object({
    id: z.coerce.number(),
    revisionId: z.coerce.number(),
    said: z.string(),
    words: z.string(),
    start: z.coerce.number().nullable(),
  }),
);

/** All facts of one kind found in some wordings. */
export async function findFacts(
  transaction: Transaction,
  type: FactType,
  revisionIds: readonly number[],
): Promise<readonly FoundFact[]> {
  if (revisionIds.length === 0) return [];
  const { said, words, evidence } = STATED[type];
  // Unsafe is what the client calls a statement that is not a literal; this one is made of names in this file.
  const rows = await transaction.$queryRawUnsafe(
    `SELECT f."id", f."revisionId", json_array(${said}) AS said, ${words} AS words,
       (SELECT min(v."start") FROM "Evidence" v WHERE v."${evidence}" = f."id" AND v."revisionId" = f."revisionId") AS start
     FROM "${type}" f WHERE f."revisionId" IN (SELECT value FROM json_each(?)) ORDER BY f."id"`,
    JSON.stringify(revisionIds),
  );
  return Rows.parse(rows).map(({ start, said: stated, ...row }) => {
    const folded = z.array(z.string().nullable()).parse(JSON.parse(stated)).map(foldStated);
    return { type, ...row, key: JSON.stringify([start, ...folded]) };
  });
}

/** By kind of fact: the columns that say what it says, what it is called, and where evidence names it. */
const STATED: Readonly<Record<FactType, { said: string; words: string; evidence: string }>> = {
  Participation: {
    said: 'f."name", f."role", f."office"',
    words: 'f."name"',
    evidence: 'participationId',
  },
  AgreementReport: {
    said: 'f."title", f."kind", f."status"',
    words: 'f."title"',
    evidence: 'agreementReportId',
  },
  EngagementReport: {
    said: 'f."title", f."kind", f."status", f."place"',
    words: 'coalesce(f."title", f."kind")',
    evidence: 'engagementReportId',
  },
  ArticleTopic: { said: 'f."topic"', words: 'f."topic"', evidence: 'topicId' },
};

function foldStated(text: string | null): string | null {
  return text === null ? null : fold(text);
}

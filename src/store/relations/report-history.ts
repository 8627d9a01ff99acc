import DataLoader from 'dataloader';
import type { AgreementStatus } from '../../domain/agreement.ts';
import { currentStatus } from '../identity/consolidate-agreement.ts';
import type { Reader } from '../reader.ts';

/** What a report did to the status of its agreement. */
export interface StatusStep {
  /** By the reports before it; null for the first. */
  readonly before: AgreementStatus | null;
  readonly after: AgreementStatus;
}

interface ReportRow {
  readonly id: number;
  readonly agreementId: number;
  readonly status: AgreementStatus;
}

/**
 * What each report did to the status of its agreement, in the order in which reports were published; null for one whose
 * article is worded otherwise by now, which counts no more. One statement a batch.
 */
export function createStatusStepLoader(reader: Reader): DataLoader<number, StatusStep | null> {
  return new DataLoader<number, StatusStep | null>(async (ids) => {
    const rows = await reader.$queryRaw<ReportRow[]>`
      SELECT "AgreementReport"."id", "AgreementReport"."agreementId", "AgreementReport"."status"
      FROM "AgreementReport" JOIN "Article" ON "Article"."currentRevisionId" = "AgreementReport"."revisionId"
      WHERE "AgreementReport"."agreementId" IN (SELECT "agreementId" FROM "AgreementReport"
        WHERE "id" IN (SELECT "value" FROM json_each(${JSON.stringify(ids)})))
      ORDER BY "AgreementReport"."agreementId", "Article"."publishedAt" NULLS FIRST,
        "AgreementReport"."revisionId", "AgreementReport"."position"`;
    const steps = new Map<number, StatusStep>();
    const reached = new Map<number, AgreementStatus>();
    for (const { id, agreementId, status } of rows) {
      const before = reached.get(agreementId) ?? null;
      const after = currentStatus([...(before === null ? [] : [before]), status]);
      reached.set(agreementId, after);
      steps.set(id, { before, after });
    }
    return ids.map((id) => steps.get(id) ?? null);
  });
}

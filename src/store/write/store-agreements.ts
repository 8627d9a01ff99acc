import { consolidateAgreement } from '../identity/consolidate-agreement.ts';
import type { IdentifiedAgreement } from '../identity/identify-facts.ts';
import { agreementContent, type ReportedAgreement } from '../identity/known-agreement.ts';
import { agreementKeys } from '../identity/report-keys.ts';
import { resolveAgreement } from '../identity/resolve-agreement.ts';
import type { Transaction } from '../writer.ts';
import type { AddEvidence } from './add-evidence.ts';
import {
  addAgreement,
  addAgreementReport,
  forgetAgreementReports,
  updateAgreement,
  withdrawAgreements,
} from './agreement-rows.ts';
import type { FreshArticle } from './fresh-article.ts';
import { findKnownAgreements } from './known-agreements.ts';
import { groupReports, type ReportDraft, type Sameness, settleGroups } from './report-groups.ts';
import type { RowBatch } from './row-batch.ts';
import { storeDateSpans } from './store-date-spans.ts';

/** What a bulletin did to an agreement. */
export interface AgreementChange {
  readonly kind: 'AGREEMENT_RECORDED' | 'AGREEMENT_STATUS_CHANGED';
  readonly agreementId: number;
  /** The report that did it; undefined where a wording was replaced and its report ceased to count. */
  readonly by: ReportedAgreement | undefined;
}

export interface FreshReports {
  readonly articles: readonly FreshArticle[];
  /** Wordings that are no more the current ones of their articles. */
  readonly supersededRevisionIds: readonly number[];
  /** Wordings that are read again: the reports they made so far go. */
  readonly replacedRevisionIds: readonly number[];
  readonly addEvidence: AddEvidence;
}

const SAMENESS: Sameness<ReportedAgreement> = {
  resolve: resolveAgreement,
  keysOf: agreementKeys,
  contentOf: agreementContent,
};

/** Stores what articles report of agreements, each report under the agreement it is about, and what that makes of them. */
export async function storeAgreements(
  transaction: Transaction,
  batch: RowBatch,
  { articles, supersededRevisionIds, replacedRevisionIds, addEvidence }: FreshReports,
): Promise<readonly AgreementChange[]> {
  const drafts = articles.flatMap(draftReports);
  const onRecord = await findKnownAgreements(transaction, {
    reports: drafts.map(({ report }) => report),
    revisionIds: [...supersededRevisionIds, ...replacedRevisionIds],
  });
  await forgetAgreementReports(transaction, replacedRevisionIds);
  const nextId = () => batch.nextId('agreement');
  const replaced = new Set(replacedRevisionIds);
  const left = new Set([...supersededRevisionIds, ...replacedRevisionIds]);
  const groups = groupReports({ drafts, onRecord, replaced, sameness: SAMENESS, nextId });
  const settled = settleGroups(groups, left);
  await withdrawAgreements(transaction, settled.emptiedIds);
  const touched = settled.touched.map((group) => ({ ...group, now: consolidateAgreement(group.reports) }));
  const spans = touched.flatMap(({ now, added }) => [now, ...added.map(({ report }) => report)]);
  const spanId = await storeDateSpans(
    transaction,
    batch,
    spans.flatMap(({ date, period }) => [date, period]),
  );
  const changes: AgreementChange[] = [];
  for (const { id, before, now, added } of touched) {
    const change = { agreementId: id, by: added.at(-1)?.report };
    if (before === undefined) {
      addAgreement(batch, { id, agreement: now, spanId });
      changes.push({ kind: 'AGREEMENT_RECORDED', ...change });
    } else {
      await updateAgreement(transaction, batch, { id, agreement: now, spanId });
      if (before.status !== now.status) changes.push({ kind: 'AGREEMENT_STATUS_CHANGED', ...change });
    }
    for (const draft of added) addAgreementReport(batch, { agreementId: id, draft, spanId, addEvidence });
  }
  return changes;
}

function draftReports({
  identified,
  reported,
}: FreshArticle): readonly ReportDraft<IdentifiedAgreement, ReportedAgreement>[] {
  return identified.agreements.map((agreement, position) => {
    const { title, kind, status, place, date, period } = agreement.fact;
    const said = { title, kind, status, place, date, period, partyIds: agreement.partyIds };
    return { fact: agreement, report: { ...said, ...reported, position } };
  });
}

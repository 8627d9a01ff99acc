import { consolidateEngagement } from '../identity/consolidate-engagement.ts';
import type { IdentifiedEngagement } from '../identity/identify-facts.ts';
import {
  engagementContent,
  type KnownEngagement,
  type ReportedEngagement,
} from '../identity/known-engagement.ts';
import { engagementKeys } from '../identity/report-keys.ts';
import { resolveEngagement } from '../identity/resolve-engagement.ts';
import type { Transaction } from '../writer.ts';
import {
  addEngagement,
  addEngagementReport,
  forgetEngagementReports,
  updateEngagement,
  withdrawEngagements,
} from './engagement-rows.ts';
import type { FreshArticle } from './fresh-article.ts';
import { findKnownEngagements } from './known-engagements.ts';
import { groupReports, type ReportDraft, type Sameness, settleGroups } from './report-groups.ts';
import type { RowBatch } from './row-batch.ts';
import type { FreshReports } from './store-agreements.ts';
import { storeDateSpans } from './store-date-spans.ts';

/** What a bulletin did to an engagement. */
export interface EngagementChange {
  readonly kind: 'ENGAGEMENT_RECORDED' | 'ENGAGEMENT_REPORTED';
  readonly engagementId: number;
  /** The report that did it. */
  readonly by: ReportedEngagement | undefined;
}

const SAMENESS: Sameness<ReportedEngagement> = {
  resolve: resolveEngagement,
  keysOf: engagementKeys,
  contentOf: engagementContent,
};

/** Stores what articles report of engagements, each report under the engagement it is about, and what that makes of them. */
export async function storeEngagements(
  transaction: Transaction,
  batch: RowBatch,
  { articles, supersededRevisionIds, replacedRevisionIds, addEvidence }: FreshReports,
): Promise<readonly EngagementChange[]> {
  const drafts = articles.flatMap(draftReports);
  const onRecord = await findKnownEngagements(transaction, {
    reports: drafts.map(({ report }) => report),
    revisionIds: [...supersededRevisionIds, ...replacedRevisionIds],
  });
  await forgetEngagementReports(transaction, replacedRevisionIds);
  const nextId = () => batch.nextId('engagement');
  const replaced = new Set(replacedRevisionIds);
  const left = new Set([...supersededRevisionIds, ...replacedRevisionIds]);
  const groups = groupReports({ drafts, onRecord, replaced, sameness: SAMENESS, nextId });
  const settled = settleGroups(groups, left);
  await withdrawEngagements(transaction, settled.emptiedIds);
  const touched = settled.touched.map((group) => ({ ...group, now: consolidateEngagement(group.reports) }));
  const spans = touched.flatMap(({ now, added }) => [now, ...added.map(({ report }) => report)]);
  const spanId = await storeDateSpans(
    transaction,
    batch,
    spans.flatMap(({ start, end }) => [start, end]),
  );
  const changes: EngagementChange[] = [];
  for (const { id, before, now, added } of touched) {
    const change = { engagementId: id, by: added.at(-1)?.report };
    if (before === undefined) {
      addEngagement(batch, { id, engagement: now, spanId });
      changes.push({ kind: 'ENGAGEMENT_RECORDED', ...change });
    } else {
      await updateEngagement(transaction, batch, { id, engagement: now, spanId });
      if (tellsAnew(before, added)) changes.push({ kind: 'ENGAGEMENT_REPORTED', ...change });
    }
    for (const draft of added) addEngagementReport(batch, { engagementId: id, draft, spanId, addEvidence });
  }
  return changes;
}

/** True when a wording tells of an engagement that it was not found to tell of before. */
function tellsAnew(
  before: KnownEngagement,
  added: readonly ReportDraft<IdentifiedEngagement, ReportedEngagement>[],
): boolean {
  const told = new Set(before.reports.map(({ revisionId }) => revisionId));
  return added.some(({ report }) => !told.has(report.revisionId));
}

function draftReports({
  identified,
  reported,
}: FreshArticle): readonly ReportDraft<IdentifiedEngagement, ReportedEngagement>[] {
  return identified.engagements.map((engagement, position) => {
    const { kind, title, status, place, start, end } = engagement.fact;
    const { participantIds, countryId } = engagement;
    const said = { kind, title, status, place, start, end, participantIds, countryId };
    return { fact: engagement, report: { ...said, ...reported, position } };
  });
}

import type { AgreementKind, AgreementStatus } from '../../domain/agreement.ts';
import { fold } from '../../domain/fold.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { groupBy } from '../curate/group-by.ts';
import { widenRange } from '../identity/days.ts';
import type { KnownAgreement, ReportedAgreement } from '../identity/known-agreement.ts';
import { agreementDays, isGenericTitle } from '../identity/resolve-agreement.ts';
import type { Transaction } from '../writer.ts';
import { findInBatches } from './find-in-batches.ts';
import { adaptSpan, adaptWording, WORDING_SELECT } from './report-rows.ts';

export interface AgreementOnRecord extends KnownAgreement {
  readonly status: string;
}

export interface AgreementSearch {
  readonly reports: readonly ReportedAgreement[];
  readonly revisionIds: readonly number[];
}

/** The agreements on record that one of the reports may be about, and those that one of the revisions reports. */
export async function findKnownAgreements(
  transaction: Transaction,
  { reports, revisionIds }: AgreementSearch,
): Promise<readonly AgreementOnRecord[]> {
  const titles = reports.map(({ title }) => title).filter((title) => !isGenericTitle(title));
  const generic = reports.filter(({ title }) => isGenericTitle(title)).flatMap(genericTitleNear);
  const select = { id: true } as const;
  const found = [
    ...(await findInBatches(titles.map(fold), (batch) =>
      transaction.agreement.findMany({ where: { foldedTitle: { in: batch } }, select }),
    )),
    ...(await findInBatches(generic, (batch) =>
      transaction.agreement.findMany({ where: { OR: batch }, select }),
    )),
    ...(await findInBatches(revisionIds, (batch) =>
      transaction.agreement.findMany({
        where: { reports: { some: { revisionId: { in: batch } } } },
        select,
      }),
    )),
  ];
  const ids = found.map(({ id }) => id).sort((one, other) => one - other);
  const rows = await findInBatches(ids, (batch) =>
    transaction.agreement.findMany({
      where: { id: { in: batch } },
      select: { id: true, status: true },
      orderBy: { id: 'asc' },
    }),
  );
  const told = groupBy(await findReports(transaction, ids), ({ agreementId }) => agreementId);
  return rows.map(({ id, status }) => ({ id, status, reports: (told.get(id) ?? []).map(adapt) }));
}

/** What is reported of agreements. Asked for by their own ids: thousands may tell of one. */
async function findReports(
  transaction: Transaction,
  agreementIds: readonly number[],
): Promise<readonly ReportRow[]> {
  const ids = await findInBatches(agreementIds, (batch) =>
    transaction.agreementReport.findMany({ where: { agreementId: { in: batch } }, select: { id: true } }),
  );
  const sorted = ids.map(({ id }) => id).sort((one, other) => one - other);
  return await findInBatches(sorted, (batch) =>
    transaction.agreementReport.findMany({
      where: { id: { in: batch } },
      include: REPORT_INCLUDE,
      orderBy: { id: 'asc' },
    }),
  );
}

const REPORT_INCLUDE = {
  revision: WORDING_SELECT,
  date: true,
  period: true,
  parties: { orderBy: { position: 'asc' } },
} as const satisfies Prisma.AgreementReportInclude;

/** Agreements of a title that names nothing by itself are looked for near the day only: years of them share it. */
function genericTitleNear(report: ReportedAgreement): Prisma.AgreementWhereInput[] {
  const days = agreementDays(report);
  if (days === undefined) return [];
  const { from, to } = widenRange(days, NEAR_DAYS);
  return [{ foldedTitle: fold(report.title), sortDate: { gte: from, lte: to } }];
}

const NEAR_DAYS = 3;

type ReportRow = Prisma.AgreementReportGetPayload<{ include: typeof REPORT_INCLUDE }>;

function adapt({
  revision,
  position,
  title,
  kind,
  status,
  place,
  date,
  period,
  parties,
}: ReportRow): ReportedAgreement {
  return {
    ...adaptWording(revision),
    position,
    title,
    kind: kind as AgreementKind,
    status: status as AgreementStatus,
    place,
    date: adaptSpan(date),
    period: adaptSpan(period),
    partyIds: parties.map(({ participantId }) => participantId),
  };
}

import { z } from 'zod';
import { orderReports, unite } from '../identity/reported.ts';
import type { Transaction } from '../writer.ts';
import { diffRows, type RowExchange } from './exchange-rows.ts';
import { firstOfEach, groupBy } from './group-by.ts';
import { readRows } from './rows.ts';
import type { ShownIn } from './show-participations.ts';

/** What reports tell of together with those who take part. */
const KINDS = [
  { report: 'AgreementReport', told: 'AgreementReportParty', whole: 'AgreementParty', id: 'agreementId' },
  {
    report: 'EngagementReport',
    told: 'EngagementReportParticipant',
    whole: 'EngagementParticipant',
    id: 'engagementId',
  },
] as const;
type Kind = (typeof KINDS)[number];

/** The parties of agreements and the participants of engagements, as shown: each once, where it is named first. */
export async function showParties(
  transaction: Transaction,
  movedIds: readonly number[],
  shownIn: ShownIn,
): Promise<readonly RowExchange[]> {
  const exchanges: RowExchange[] = [];
  for (const kind of KINDS) {
    const named = await findNamed(transaction, kind, movedIds);
    exchanges.push(...(await showReports(transaction, kind, { named, shownIn })));
    exchanges.push(...(await showWholes(transaction, kind, { named, shownIn })));
  }
  return exchanges;
}

const NamedRows = z.array(
  z.object({
    wholeId: z.coerce.number(),
    reportId: z.coerce.number(),
    revisionId: z.coerce.number(),
    articleId: z.coerce.number(),
    position: z.coerce.number(),
    publishedAt: z.string().nullable(),
    current: z.coerce.number().transform((found) => found > 0),
    participantId: z.coerce.number().nullable(),
  }),
);
type Named = z.infer<typeof NamedRows>[number];

/** All reports of what one of these participants takes part in, a row for each whom a report names. */
async function findNamed(
  transaction: Transaction,
  { report, told, whole, id }: Kind,
  ids: readonly number[],
): Promise<readonly Named[]> {
  // Unsafe is what the client calls a statement that is not a literal; this one is made of names in this file.
  const rows = await transaction.$queryRawUnsafe(
    `WITH ids AS (SELECT value AS id FROM json_each(?))
     SELECT r."${id}" AS "wholeId", r."id" AS "reportId", r."revisionId", a."id" AS "articleId", r."position",
       CAST(a."publishedAt" AS TEXT) AS "publishedAt", a."currentRevisionId" = r."revisionId" AS "current",
       y."participantId"
     FROM "${report}" r JOIN "Revision" w ON w."id" = r."revisionId" JOIN "Article" a ON a."id" = w."articleId"
     LEFT JOIN "${told}" y ON y."reportId" = r."id"
     WHERE r."${id}" IN (SELECT "${id}" FROM "${whole}" WHERE "participantId" IN (SELECT id FROM ids)
       UNION SELECT t."${id}" FROM "${report}" t JOIN "${told}" n ON n."reportId" = t."id"
       WHERE n."participantId" IN (SELECT id FROM ids))
     ORDER BY r."id", y."position"`,
    JSON.stringify(ids),
  );
  return NamedRows.parse(rows);
}

interface Naming {
  readonly named: readonly Named[];
  readonly shownIn: ShownIn;
}

async function showReports(
  transaction: Transaction,
  { told }: Kind,
  { named, shownIn }: Naming,
): Promise<readonly RowExchange[]> {
  const revisionOf = new Map(named.map(({ reportId, revisionId }) => [reportId, revisionId]));
  const where = `"${told}"."reportId" IN (SELECT id FROM ids)`;
  const found = await readRows(transaction, told, { where, ids: [...revisionOf.keys()] });
  const moved = found
    .toSorted((one, other) => one.position - other.position)
    .map((row) => ({
      ...row,
      participantId: shownIn(revisionOf.get(row.reportId) ?? 0, row.participantId),
    }));
  return diffRows(
    told,
    found,
    firstOfEach(moved, ({ reportId, participantId }) => `${reportId} ${participantId}`),
  );
}

/** Of all reports together, as consolidating them does it. */
async function showWholes(
  transaction: Transaction,
  { whole, id }: Kind,
  { named, shownIn }: Naming,
): Promise<readonly RowExchange[]> {
  const wholes = groupBy(named, ({ wholeId }) => wholeId);
  const where = `"${whole}"."${id}" IN (SELECT id FROM ids)`;
  const found = await readRows(transaction, whole, { where, ids: [...wholes.keys()] });
  const shown = [...wholes].flatMap(([wholeId, rows]) => {
    const reports = [...groupBy(rows, ({ reportId }) => reportId).values()];
    const told = orderReports(reports.flatMap((report) => reportOf(report, shownIn)));
    return unite(told, ({ participantIds }) => participantIds).map((participantId, position) =>
      whole === 'AgreementParty'
        ? { agreementId: wholeId, participantId, position }
        : { engagementId: wholeId, participantId, position },
    );
  });
  return diffRows(whole, found, shown);
}

function reportOf(rows: readonly Named[], shownIn: ShownIn) {
  const [first] = rows;
  if (first === undefined) return [];
  const { publishedAt, revisionId } = first;
  return [
    {
      ...first,
      publishedAt: publishedAt === null ? null : new Date(publishedAt),
      day: null,
      participantIds: rows.flatMap(({ participantId }) =>
        participantId === null ? [] : shownIn(revisionId, participantId),
      ),
    },
  ];
}

import type { PrismaClient } from '../../../src/generated/prisma/client.ts';

/** All rows that filters ask about, to hold the statements to what they mean. */
export type WholeRecord = Awaited<ReturnType<typeof readRecord>>;
export type Wording = WholeRecord['current'][number];

export async function readRecord(reader: PrismaClient) {
  const revisions = await reader.revision.findMany({
    include: {
      article: true,
      participations: { include: { tenures: { include: { tenure: true } } } },
      topics: true,
      agreementReports: true,
      engagementReports: { include: { participants: true } },
    },
  });
  const participants = await reader.participant.findMany({ include: { aliases: true, tenures: true } });
  const agreements = await reader.agreement.findMany({
    include: { date: true, period: true, parties: true },
  });
  const engagements = await reader.engagement.findMany({
    include: { start: true, end: true, participants: true },
  });
  const current = revisions.filter(({ id, article }) => article.currentRevisionId === id);
  const named = current.flatMap(({ participations }) => participations);
  const agreed = current.flatMap(({ agreementReports }) => agreementReports);
  const held = current.flatMap(({ engagementReports }) => engagementReports);
  return {
    revisions: byId(revisions),
    /** The wordings that count. */
    current,
    participants: byId(
      tallied(participants, (id) => named.filter(({ participantId }) => participantId === id)),
    ),
    agreements: byId(tallied(agreements, (id) => agreed.filter(({ agreementId }) => agreementId === id))),
    engagements: byId(tallied(engagements, (id) => held.filter(({ engagementId }) => engagementId === id))),
    articles: byId(await reader.article.findMany()),
    bulletins: byId(await reader.bulletin.findMany()),
    sources: byId(await reader.source.findMany()),
    participations: byId(await reader.participation.findMany()),
    subjects: await reader.curationSubject.findMany(),
    appearances: await reader.appearance.findMany(),
  };
}

/** Rows with how many others in current wordings hang on each. */
function tallied<Row extends { readonly id: number }>(
  rows: readonly Row[],
  find: (id: number) => readonly unknown[],
) {
  return rows.map((row) => ({ ...row, tally: find(row.id).length }));
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

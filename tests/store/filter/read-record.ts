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
  return {
    revisions: byId(revisions),
    /** The wordings that count. */
    current: revisions.filter(({ id, article }) => article.currentRevisionId === id),
    participants: byId(participants),
    agreements: byId(agreements),
    engagements: byId(engagements),
    articles: byId(await reader.article.findMany()),
    bulletins: byId(await reader.bulletin.findMany()),
    sources: byId(await reader.source.findMany()),
    participations: byId(await reader.participation.findMany()),
    subjects: await reader.curationSubject.findMany(),
    appearances: await reader.appearance.findMany(),
  };
}

function byId<Row extends { readonly id: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

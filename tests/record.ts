import { fold } from '../src/domain/fold.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { indexStale } from '../src/store/search/index-stale.ts';

// A small record for tests of reading: rows as the writer would make them, the ids of each kind counting from 1.

/** Ids of the rows that all articles of a record share. */
export const SHARED = { sourceId: 1, countryId: 1, hostId: 2, personId: 3, tenureId: 1 } as const;

/** The text of an article's wording. */
export function recordedText(number: number): string {
  return `Headline ${number}\nPresident Adil Serik of Utopia met Ambassador ${number}.\nPlan ${number} on trade was signed.`;
}

/**
 * Writes so many bulletins of one article each, an hour apart. In every article the same person meets an ambassador, a
 * plan is signed and a meeting is held, each of its own, and every fact has evidence.
 */
export async function recordBulletins(writer: PrismaClient, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const source = { slug: 'utopia', name: 'Utopian Press', timeZone: 'Asia/Almaty', countryCode: 'KZ' };
  await writer.source.create({ data: source });
  await recordParticipant(writer, { kind: 'COUNTRY', name: 'Utopia', countryCode: 'KZ' });
  await recordParticipant(writer, { kind: 'COUNTRY', name: 'Erewhon', countryCode: 'TR' });
  await recordParticipant(writer, { kind: 'PERSON', name: 'Adil Serik' });
  await writer.participant.createMany({ data: numbers.map(ambassadorOf) });
  await writer.tenure.create({ data: TENURE });
  await writer.bulletin.createMany({ data: numbers.map(bulletinOf) });
  await writer.diagnostic.createMany({ data: numbers.map(diagnosticOf) });
  await writer.article.createMany({ data: numbers.map(articleOf) });
  await writer.revision.createMany({ data: numbers.map(revisionOf) });
  await writer.$executeRaw`UPDATE "Article" SET "currentRevisionId" = "id"`;
  await writer.appearance.createMany({ data: numbers.map(appearanceOf) });
  await recordFacts(writer, numbers);
  await writer.change.createMany({ data: numbers.flatMap(changesOf) });
  await indexStale(writer);
}

/** A decision that the first of these participants and the others are one; what it shows is not recorded. */
export function recordCuration(writer: PrismaClient, participantIds: readonly number[]) {
  const subjects = participantIds.map((participantId, position) => ({
    participantId,
    position,
    name: `Participant ${participantId}`,
  }));
  return writer.curation.create({
    data: {
      kind: 'MERGE',
      reason: 'Known to us',
      decidedBy: 'A. Clerk',
      decidedAt: new Date('2026-02-05T12:00:00Z'),
      subjects: { create: subjects },
    },
  });
}

/** Writes a participant named once. */
export function recordParticipant(
  writer: PrismaClient,
  { kind, name, countryCode = null }: { kind: string; name: string; countryCode?: string | null },
) {
  const folded = fold(name);
  const alias = { name, folded, searchKey: folded.split(' ').at(-1) ?? '' };
  return writer.participant.create({
    data: { kind, name, foldedName: folded, countryCode, aliases: { create: [alias] } },
  });
}

async function recordFacts(writer: PrismaClient, numbers: readonly number[]): Promise<void> {
  await writer.dateSpan.createMany({ data: numbers.flatMap(dateSpansOf) });
  await writer.participation.createMany({ data: numbers.flatMap(participationsOf) });
  const tied = { tenureId: SHARED.tenureId, position: 0 };
  await writer.participationTenure.createMany({
    data: numbers.map((number) => ({ ...tied, participationId: number * 2 - 1 })),
  });
  await writer.agreement.createMany({ data: numbers.map(agreementOf) });
  await writer.agreementParty.createMany({ data: numbers.flatMap(partiesOf) });
  await writer.agreementReport.createMany({ data: numbers.map(agreementReportOf) });
  await writer.engagement.createMany({ data: numbers.map(engagementOf) });
  await writer.engagementParticipant.createMany({ data: numbers.map(guestOf) });
  await writer.engagementReport.createMany({ data: numbers.map(engagementReportOf) });
  await writer.articleTopic.createMany({
    data: numbers.map((n) => ({ id: n, revisionId: n, topic: 'TRADE' })),
  });
  await writer.evidence.createMany({ data: numbers.flatMap(evidenceOf) });
}

const TENURE = {
  personId: SHARED.personId,
  office: 'President',
  foldedOffice: 'president',
  representsId: SHARED.countryId,
  firstSeen: '2026-02-02',
  lastSeen: '2026-02-03',
};

function timeOf(number: number): Date {
  return new Date(Date.UTC(2026, 1, 2, number));
}

function ambassadorOf(number: number) {
  const name = `Ambassador ${number}`;
  return { id: SHARED.personId + number, kind: 'PERSON', name, foldedName: fold(name) };
}

function bulletinOf(number: number) {
  return {
    id: number,
    sha256: String(number).padStart(64, '0'),
    origin: `bulletin-${number}.txt`,
    format: 'page-capture',
    title: `Bulletin ${number}`,
    capturedOn: '2026-02-03',
    text: recordedText(number),
    ingestedAt: timeOf(number),
    sourceId: SHARED.sourceId,
  };
}

function diagnosticOf(number: number) {
  const message = 'Expected more, found less';
  return { bulletinId: number, ruleId: 'page-capture/odd', severity: 'INFO', message, line: 1, column: 1 };
}

function articleOf(number: number) {
  return {
    id: number,
    identity: `utopia|headline ${number}`,
    headline: `Headline ${number}`,
    publishedAt: timeOf(number),
    publishedLocal: '2026-02-02T09:10',
    timeZone: 'Asia/Almaty',
    publisherId: SHARED.sourceId,
    relayId: SHARED.sourceId,
  };
}

function revisionOf(number: number) {
  const wording = { number: 1, text: recordedText(number), textSha256: String(number), extractorVersion: 1 };
  return { ...wording, id: number, articleId: number, recordedAt: timeOf(number) };
}

function appearanceOf(number: number) {
  const place = { position: 0, counter: '8426', line: 1, column: 1 };
  return { ...place, bulletinId: number, articleId: number, revisionId: number };
}

function dateSpansOf(number: number) {
  return [
    {
      id: number * 2 - 1,
      earliest: '2026-01-01',
      latest: '2027-12-31',
      precision: 'YEAR',
      words: `plan ${number}`,
    },
    {
      id: number * 2,
      earliest: '2026-02-02',
      latest: '2026-02-02',
      precision: 'DAY',
      words: `day ${number}`,
    },
  ];
}

function participationsOf(number: number) {
  const { personId, countryId, hostId } = SHARED;
  const common = { revisionId: number, role: 'ACTOR', representsId: countryId };
  return [
    {
      ...common,
      id: number * 2 - 1,
      participantId: personId,
      position: 0,
      name: 'Adil Serik',
      office: 'President',
    },
    {
      ...common,
      id: number * 2,
      participantId: personId + number,
      position: 1,
      name: `Ambassador ${number}`,
      office: 'Ambassador',
      accreditedToId: hostId,
    },
  ];
}

function toldOfAgreement(number: number) {
  const span = number * 2 - 1;
  return {
    id: number,
    title: `Plan ${number}`,
    kind: 'PLAN',
    status: 'SIGNED',
    dateId: span,
    periodId: span,
  };
}

function agreementOf(number: number) {
  return { ...toldOfAgreement(number), foldedTitle: `plan ${number}`, sortDate: '2026-02-02' };
}

function agreementReportOf(number: number) {
  return { ...toldOfAgreement(number), agreementId: number, revisionId: number, position: 0 };
}

function partiesOf(number: number) {
  return [
    { agreementId: number, participantId: SHARED.countryId, position: 0 },
    { agreementId: number, participantId: SHARED.hostId, position: 1 },
  ];
}

function toldOfEngagement(number: number) {
  const when = { startId: number * 2, endId: number * 2 };
  return {
    ...when,
    id: number,
    kind: 'MEETING',
    title: `Meeting ${number}`,
    status: 'HELD',
    countryId: SHARED.hostId,
  };
}

function engagementOf(number: number) {
  return { ...toldOfEngagement(number), sortDate: '2026-02-02' };
}

function engagementReportOf(number: number) {
  return { ...toldOfEngagement(number), engagementId: number, revisionId: number, position: 0 };
}

function guestOf(number: number) {
  return { engagementId: number, participantId: SHARED.personId, position: 0 };
}

function evidenceOf(number: number) {
  const text = recordedText(number);
  const words = (quote: string, fact: object) => {
    const start = text.indexOf(quote);
    return { revisionId: number, start, end: start + quote.length, quote, ...fact };
  };
  return [
    { proves: 'MENTION', ...words('Adil Serik', { participationId: number * 2 - 1 }) },
    { proves: 'MENTION', ...words(`Ambassador ${number}`, { participationId: number * 2 }) },
    { proves: 'AGREEMENT', ...words(`Plan ${number}`, { agreementReportId: number }) },
    { proves: 'ENGAGEMENT', ...words('met', { engagementReportId: number }) },
    { proves: 'TOPIC', ...words('trade', { topicId: number }) },
  ];
}

function changesOf(number: number) {
  const change = { bulletinId: number, at: timeOf(number) };
  const told = { ...change, articleId: number, revisionId: number };
  return [
    { ...told, kind: 'ARTICLE_PUBLISHED' },
    { ...told, kind: 'AGREEMENT_RECORDED', agreementId: number },
    { ...told, kind: 'ENGAGEMENT_RECORDED', engagementId: number },
    { ...change, kind: 'BULLETIN_INGESTED' },
  ];
}

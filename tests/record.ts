import { fold } from '../src/domain/fold.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';

const TEXT_OF = (n: number) =>
  `Headline ${n}\nPresident Adil Serik of Utopia met the Ambassador ${n}.\nA Plan ${n} was signed on trade.`;

/** Ids of the rows that all articles of a record share. */
export interface RecordedRows {
  readonly sourceId: number;
  readonly countryId: number;
  readonly hostId: number;
  readonly personId: number;
}

/**
 * Writes so many bulletins of one article each. In every article the same person meets an ambassador of its own, a plan
 * of its own is signed, a meeting of its own is held, and every fact has evidence. Articles are an hour apart.
 */
export async function recordBulletins(writer: PrismaClient, count: number): Promise<RecordedRows> {
  const source = await writer.source.create({
    data: { slug: 'utopia', name: 'Utopian Press', timeZone: 'Asia/Almaty', countryCode: 'KZ' },
  });
  const country = await recordParticipant(writer, { kind: 'COUNTRY', name: 'Utopia', countryCode: 'KZ' });
  const host = await recordParticipant(writer, { kind: 'COUNTRY', name: 'Erewhon', countryCode: 'TR' });
  const person = await recordParticipant(writer, { kind: 'PERSON', name: 'Adil Serik' });
  const shared = { sourceId: source.id, countryId: country.id, hostId: host.id, personId: person.id };
  const tenure = await writer.tenure.create({
    data: {
      personId: person.id,
      office: 'President',
      foldedOffice: 'president',
      representsId: country.id,
      firstSeen: '2026-02-02',
      lastSeen: '2026-02-03',
    },
  });
  for (let number = 1; number <= count; number += 1) {
    await recordBulletin(writer, number, { ...shared, tenureId: tenure.id });
  }
  return shared;
}

/** Writes a participant named once. */
export function recordParticipant(
  writer: PrismaClient,
  { kind, name, countryCode = null }: { kind: string; name: string; countryCode?: string | null },
) {
  const foldedName = fold(name);
  const lastWord = foldedName.split(' ').at(-1) ?? '';
  return writer.participant.create({
    data: {
      kind,
      name,
      foldedName,
      countryCode,
      aliases: { create: [{ name, folded: foldedName, lastWord }] },
    },
  });
}

type Shared = RecordedRows & { readonly tenureId: number };

async function recordBulletin(writer: PrismaClient, number: number, shared: Shared): Promise<void> {
  const at = new Date(Date.UTC(2026, 1, 2, number));
  const bulletin = await writer.bulletin.create({
    data: {
      sha256: String(number).padStart(64, '0'),
      origin: `bulletin-${number}.txt`,
      format: 'page-capture',
      title: `Bulletin ${number}`,
      capturedOn: '2026-02-03',
      text: TEXT_OF(number),
      ingestedAt: at,
      sourceId: shared.sourceId,
      diagnostics: {
        create: [
          {
            ruleId: 'page-capture/odd',
            severity: 'INFO',
            message: 'Expected more, found less',
            line: 1,
            column: 1,
          },
        ],
      },
    },
  });
  const { articleId, revisionId } = await recordArticle(writer, {
    number,
    at,
    bulletinId: bulletin.id,
    shared,
  });
  await recordFacts(writer, { number, articleId, revisionId, bulletinId: bulletin.id, shared, at });
}

interface ArticleToRecord {
  readonly number: number;
  readonly at: Date;
  readonly bulletinId: number;
  readonly shared: Shared;
}

async function recordArticle(writer: PrismaClient, { number, at, bulletinId, shared }: ArticleToRecord) {
  const article = await writer.article.create({
    data: {
      identity: `utopia|headline ${number}`,
      headline: `Headline ${number}`,
      publishedAt: at,
      publishedLocal: '2026-02-02T09:10',
      timeZone: 'Asia/Almaty',
      publisherId: shared.sourceId,
      relayId: shared.sourceId,
    },
  });
  const revision = await writer.revision.create({
    data: {
      articleId: article.id,
      number: 1,
      text: TEXT_OF(number),
      textSha256: String(number),
      recordedAt: at,
      extractorVersion: 1,
      topics: { create: [{ topic: 'TRADE' }] },
      appearances: {
        create: [{ bulletinId, articleId: article.id, position: 0, counter: '8426', line: 1, column: 1 }],
      },
    },
  });
  await writer.article.update({ where: { id: article.id }, data: { currentRevisionId: revision.id } });
  return { articleId: article.id, revisionId: revision.id };
}

interface FactsToRecord extends ArticleToRecord {
  readonly articleId: number;
  readonly revisionId: number;
}

async function recordFacts(writer: PrismaClient, facts: FactsToRecord): Promise<void> {
  const { number, revisionId, bulletinId, articleId, shared, at } = facts;
  const ambassador = await recordParticipant(writer, { kind: 'PERSON', name: `Ambassador ${number}` });
  const quote = (words: string, proves: string) => {
    const start = TEXT_OF(number).indexOf(words);
    return { create: [{ revisionId, start, end: start + words.length, quote: words, proves }] };
  };
  const participation = { revisionId, role: 'ACTOR', representsId: shared.countryId };
  await writer.participation.create({
    data: {
      ...participation,
      participantId: shared.personId,
      tenureId: shared.tenureId,
      position: 0,
      office: 'President',
      evidence: quote('Adil Serik', 'MENTION'),
    },
  });
  await writer.participation.create({
    data: {
      ...participation,
      participantId: ambassador.id,
      accreditedToId: shared.hostId,
      position: 1,
      office: 'Ambassador',
      evidence: quote(`Ambassador ${number}`, 'MENTION'),
    },
  });
  const agreementId = await recordAgreement(writer, facts, quote(`Plan ${number}`, 'AGREEMENT'));
  const engagementId = await recordEngagement(writer, facts, quote('met', 'ENGAGEMENT'));
  const change = { bulletinId, articleId, revisionId, at };
  await writer.change.create({ data: { ...change, kind: 'ARTICLE_PUBLISHED' } });
  await writer.change.create({ data: { ...change, kind: 'AGREEMENT_RECORDED', agreementId } });
  await writer.change.create({ data: { ...change, kind: 'ENGAGEMENT_RECORDED', engagementId } });
  await writer.change.create({ data: { kind: 'BULLETIN_INGESTED', bulletinId, at } });
}

type EvidenceToRecord = {
  create: { revisionId: number; start: number; end: number; quote: string; proves: string }[];
};

async function recordAgreement(
  writer: PrismaClient,
  { number, revisionId, shared }: FactsToRecord,
  evidence: EvidenceToRecord,
): Promise<number> {
  const span = await writer.dateSpan.create({
    data: { earliest: '2026-01-01', latest: '2027-12-31', precision: 'YEAR', words: `for plan ${number}` },
  });
  const told = {
    title: `Plan ${number}`,
    kind: 'PLAN',
    status: 'SIGNED',
    dateId: span.id,
    periodId: span.id,
  };
  const parties = {
    create: [
      { participantId: shared.countryId, position: 0 },
      { participantId: shared.hostId, position: 1 },
    ],
  };
  const { id } = await writer.agreement.create({
    data: { ...told, foldedTitle: `plan ${number}`, parties },
  });
  await writer.agreementReport.create({
    data: { ...told, agreementId: id, revisionId, position: 0, parties, evidence },
  });
  return id;
}

async function recordEngagement(
  writer: PrismaClient,
  { number, revisionId, shared }: FactsToRecord,
  evidence: EvidenceToRecord,
): Promise<number> {
  const span = await writer.dateSpan.create({
    data: { earliest: '2026-02-02', latest: '2026-02-02', precision: 'DAY', words: `on day ${number}` },
  });
  const told = {
    kind: 'MEETING',
    title: `Meeting ${number}`,
    status: 'HELD',
    countryId: shared.hostId,
    startId: span.id,
    endId: span.id,
  };
  const participants = { create: [{ participantId: shared.personId, position: 0 }] };
  const { id } = await writer.engagement.create({ data: { ...told, sortDate: '2026-02-02', participants } });
  await writer.engagementReport.create({
    data: { ...told, engagementId: id, revisionId, position: 0, participants, evidence },
  });
  return id;
}

import type {
  AgreementFilter,
  ArticleFilter,
  EngagementFilter,
  ParticipantFilter,
} from '../domain/filter.ts';
import type { PageRequest } from '../domain/page.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isWantedAgreement, isWantedArticle, isWantedEngagement, isWantedParticipant } from './filters.ts';
import { createPageLoader } from './page-loader.ts';
import * as lists from './page-sources.ts';
import type { Reader } from './reader.ts';
import { readPage } from './root-page.ts';

export type Pages = ReturnType<typeof createPages>;

/**
 * Every list that can grow, a page at a time, by keyset: a page after a cursor costs what the first one costs, and rows
 * that come or go in between repeat and skip nothing. Like the loaders, make new ones for each request and event.
 */
export function createPages(reader: Reader) {
  return {
    ...createRootPages(reader),
    ...createSourcePages(reader),
    ...createParticipantPages(reader),
    ...createFactPages(reader),
  };
}

function createRootPages(reader: Reader) {
  const everything = Prisma.sql`TRUE`;
  return {
    bulletins: (request: PageRequest) => readPage(reader, lists.bulletins, { request, where: everything }),
    sources: (request: PageRequest) => readPage(reader, lists.sources, { request, where: everything }),
    articles: (request: PageRequest, filter: ArticleFilter) =>
      readPage(reader, lists.articles, { request, where: isWantedArticle(filter) }),
    participants: (request: PageRequest, filter: ParticipantFilter) =>
      readPage(reader, lists.participants, { request, where: isWantedParticipant(filter) }),
    agreements: (request: PageRequest, filter: AgreementFilter) =>
      readPage(reader, lists.agreements, { request, where: isWantedAgreement(filter) }),
    engagements: (request: PageRequest, filter: EngagementFilter) =>
      readPage(reader, lists.engagements, { request, where: isWantedEngagement(filter) }),
  };
}

function createSourcePages(reader: Reader) {
  const { articles, appearances, bulletins } = lists;
  return {
    bulletinsOfSource: createPageLoader(reader, lists.partOf(bulletins, '"Bulletin"."sourceId"')),
    articlesOfSource: createPageLoader(reader, lists.partOf(articles, '"Article"."publisherId"')),
    articlesRelayedBySource: createPageLoader(reader, lists.partOf(articles, '"Article"."relayId"')),
    appearancesOfArticle: createPageLoader(reader, lists.partOf(appearances, '"Appearance"."articleId"')),
  };
}

function createParticipantPages(reader: Reader) {
  const { agreements, engagements, participations } = lists;
  const participationsBy = (column: string) =>
    createPageLoader(reader, lists.partOf(participations, `"Participation"."${column}"`));
  return {
    participationsOfParticipant: participationsBy('participantId'),
    participationsRepresenting: participationsBy('representsId'),
    participationsAccreditedTo: participationsBy('accreditedToId'),
    participationsOfTenure: createPageLoader(reader, lists.participationsOfTenure),
    curationsOfParticipant: createPageLoader(reader, lists.curationsOfParticipant),
    agreementsOfParty: createPageLoader(
      reader,
      lists.linkedTo(agreements, {
        link: '"AgreementParty"',
        on: '"AgreementParty"."agreementId"',
        parent: '"AgreementParty"."participantId"',
      }),
    ),
    agreementsOfActor: createPageLoader(
      reader,
      lists.linkedTo(agreements, {
        link: TOLD_WITH_ACTOR,
        on: '"told"."agreementId"',
        parent: '"told"."actorId"',
      }),
    ),
    engagementsOfParticipant: createPageLoader(
      reader,
      lists.linkedTo(engagements, {
        link: '"EngagementParticipant"',
        on: '"EngagementParticipant"."engagementId"',
        parent: '"EngagementParticipant"."participantId"',
      }),
    ),
    engagementsHostedBy: createPageLoader(reader, lists.partOf(engagements, '"Engagement"."countryId"')),
  };
}

/** The agreements that an article tells of, once for each participant who acts in it. */
const TOLD_WITH_ACTOR = `(
  SELECT DISTINCT "Participation"."participantId" AS "actorId", "AgreementReport"."agreementId"
  FROM "Participation"
  JOIN "Article" ON "Article"."currentRevisionId" = "Participation"."revisionId"
  JOIN "AgreementReport" ON "AgreementReport"."revisionId" = "Participation"."revisionId"
  WHERE "Participation"."role" = 'ACTOR'
) AS "told"`;

function createFactPages(reader: Reader) {
  const { agreementReports, engagementReports, evidenceThrough, partOf } = lists;
  return {
    reportsOfAgreement: createPageLoader(reader, partOf(agreementReports, '"AgreementReport"."agreementId"')),
    reportsOfEngagement: createPageLoader(
      reader,
      partOf(engagementReports, '"EngagementReport"."engagementId"'),
    ),
    evidenceOfParticipant: createPageLoader(
      reader,
      evidenceThrough('Participation', { on: 'participationId', parent: 'participantId' }),
    ),
    evidenceOfAgreement: createPageLoader(
      reader,
      evidenceThrough('AgreementReport', { on: 'agreementReportId', parent: 'agreementId' }),
    ),
    evidenceOfEngagement: createPageLoader(
      reader,
      evidenceThrough('EngagementReport', { on: 'engagementReportId', parent: 'engagementId' }),
    ),
  };
}

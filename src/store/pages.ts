import type { EngagementOrderField, Listing } from '../domain/order.ts';
import type { PageRequest } from '../domain/page.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { isWantedAgreement } from './filter/agreement-filter.ts';
import { isWantedBulletin } from './filter/bulletin-filter.ts';
import { isWantedEngagement } from './filter/engagement-filter.ts';
import { isWantedParticipant, isWantedParticipation, isWantedSource } from './filter/participant-filter.ts';
import { isWantedArticle } from './filter/wording-filter.ts';
import { createListingLoader, createPageLoader } from './page-loader.ts';
import type { NestedPageSource, PageSource } from './page-source.ts';
import * as lists from './page-sources.ts';
import type { Reader } from './reader.ts';
import { readPage } from './root-page.ts';
import type { Table } from './rows.ts';

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
  const list =
    <T extends Table, Field extends string, Filter>(
      source: PageSource<T, Field>,
      isWanted: (filter: Filter) => Prisma.Sql,
    ) =>
    (request: PageRequest, { filter, order }: Listing<Filter, Field>) =>
      readPage(reader, source, { request, where: isWanted(filter), order });
  return {
    bulletins: list(lists.bulletins, isWantedBulletin),
    sources: list(lists.sources, isWantedSource),
    articles: list(lists.articles, isWantedArticle),
    participants: list(lists.participants, isWantedParticipant),
    agreements: list(lists.agreements, isWantedAgreement),
    engagements: list(lists.engagements, isWantedEngagement),
  };
}

function createSourcePages(reader: Reader) {
  const { articles, appearances, bulletins, partOf } = lists;
  const articlesBy = (column: string) =>
    createListingLoader(reader, partOf(articles, `"Article"."${column}"`), isWantedArticle);
  return {
    bulletinsOfSource: createListingLoader(
      reader,
      partOf(bulletins, '"Bulletin"."sourceId"'),
      isWantedBulletin,
    ),
    articlesOfSource: articlesBy('publisherId'),
    articlesRelayedBySource: articlesBy('relayId'),
    appearancesOfArticle: createPageLoader(reader, partOf(appearances, '"Appearance"."articleId"')),
  };
}

function createParticipantPages(reader: Reader) {
  const { participations, participationsOfTenure, partOf } = lists;
  const participationsBy = (column: string) =>
    createListingLoader(reader, partOf(participations, `"Participation"."${column}"`), isWantedParticipation);
  return {
    participationsOfParticipant: participationsBy('participantId'),
    participationsRepresenting: participationsBy('representsId'),
    participationsAccreditedTo: participationsBy('accreditedToId'),
    participationsOfTenure: createListingLoader(reader, participationsOfTenure, isWantedParticipation),
    curationsOfParticipant: createPageLoader(reader, lists.curationsOfParticipant),
    ...createSubjectPages(reader),
  };
}

function createSubjectPages(reader: Reader) {
  const { agreements, engagements, linkedTo, partOf } = lists;
  const agreementsBy = (link: Parameters<typeof linkedTo>[1]) =>
    createListingLoader(reader, linkedTo(agreements, link), isWantedAgreement);
  const engagementsBy = (source: NestedPageSource<'Engagement', EngagementOrderField>) =>
    createListingLoader(reader, source, isWantedEngagement);
  return {
    agreementsOfParty: agreementsBy({
      link: '"AgreementParty" AS "party"',
      on: '"party"."agreementId"',
      parent: '"party"."participantId"',
    }),
    agreementsOfActor: agreementsBy({
      link: TOLD_WITH_ACTOR,
      on: '"told"."agreementId"',
      parent: '"told"."actorId"',
    }),
    engagementsOfParticipant: engagementsBy(
      linkedTo(engagements, {
        link: '"EngagementParticipant" AS "guest"',
        on: '"guest"."engagementId"',
        parent: '"guest"."participantId"',
      }),
    ),
    engagementsHostedBy: engagementsBy(partOf(engagements, '"Engagement"."countryId"')),
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
    historyOfAgreement: createPageLoader(
      reader,
      partOf(lists.agreementHistory, '"AgreementReport"."agreementId"'),
    ),
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

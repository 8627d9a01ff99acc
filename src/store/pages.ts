import type { EngagementOrderField, Listing } from '../domain/order.ts';
import type { PageRequest } from '../domain/page.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { isWantedAgreement } from './filter/agreement-filter.ts';
import { isWantedBulletin } from './filter/bulletin-filter.ts';
import { isWantedEngagement } from './filter/engagement-filter.ts';
import { isWantedParticipant, isWantedParticipation, isWantedSource } from './filter/participant-filter.ts';
import { isWantedArticle } from './filter/wording-filter.ts';
import type { PartsOf } from './lazy-parts.ts';
import { defineLazyParts } from './lazy-parts.ts';
import { defineListingLoader, definePageLoader } from './page-loader.ts';
import type { NestedPageSource, PageSource } from './page-source.ts';
import * as lists from './page-sources.ts';
import type { Reader } from './reader.ts';
import { readPage } from './root-page.ts';
import type { Table } from './rows.ts';

/** The agreements that an article tells of, once for each participant who acts in it. */
const TOLD_WITH_ACTOR = `(
  SELECT DISTINCT "Participation"."participantId" AS "actorId", "AgreementReport"."agreementId"
  FROM "Participation"
  JOIN "Article" ON "Article"."currentRevisionId" = "Participation"."revisionId"
  JOIN "AgreementReport" ON "AgreementReport"."revisionId" = "Participation"."revisionId"
  WHERE "Participation"."role" = 'ACTOR'
) AS "told"`;

const PAGES = {
  ...defineRootPages(),
  ...defineSourcePages(),
  ...defineParticipantPages(),
  ...defineFactPages(),
};

export type Pages = PartsOf<typeof PAGES>;

/**
 * Every list that can grow, a page at a time, by keyset: a page after a cursor costs what the first one costs, and rows
 * that come or go in between repeat and skip nothing. Like the loaders, make new ones for each request and event.
 */
export const createPages: (reader: Reader) => Pages = defineLazyParts(PAGES);

function defineRootPages() {
  const list =
    <T extends Table, Field extends string, Filter>(
      source: PageSource<T, Field>,
      isWanted: (filter: Filter) => Prisma.Sql,
    ) =>
    (reader: Reader) =>
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

function defineSourcePages() {
  const { articles, appearances, bulletins, partOf } = lists;
  const articlesBy = (column: string) =>
    defineListingLoader(partOf(articles, `"Article"."${column}"`), isWantedArticle);
  return {
    bulletinsOfSource: defineListingLoader(partOf(bulletins, '"Bulletin"."sourceId"'), isWantedBulletin),
    articlesOfSource: articlesBy('publisherId'),
    articlesRelayedBySource: articlesBy('relayId'),
    appearancesOfArticle: definePageLoader(partOf(appearances, '"Appearance"."articleId"')),
  };
}

function defineParticipantPages() {
  const { participations, participationsOfTenure, partOf } = lists;
  const participationsBy = (column: string) =>
    defineListingLoader(partOf(participations, `"Participation"."${column}"`), isWantedParticipation);
  return {
    participationsOfParticipant: participationsBy('participantId'),
    participationsRepresenting: participationsBy('representsId'),
    participationsAccreditedTo: participationsBy('accreditedToId'),
    participationsOfTenure: defineListingLoader(participationsOfTenure, isWantedParticipation),
    curationsOfParticipant: definePageLoader(lists.curationsOfParticipant),
    ...defineSubjectPages(),
  };
}

function defineSubjectPages() {
  const { agreements, engagements, linkedTo, partOf } = lists;
  const agreementsBy = (link: Parameters<typeof linkedTo>[1]) =>
    defineListingLoader(linkedTo(agreements, link), isWantedAgreement);
  const engagementsBy = (source: NestedPageSource<'Engagement', EngagementOrderField>) =>
    defineListingLoader(source, isWantedEngagement);
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

function defineFactPages() {
  const { agreementReports, engagementReports, evidenceThrough, partOf } = lists;
  return {
    reportsOfAgreement: definePageLoader(partOf(agreementReports, '"AgreementReport"."agreementId"')),
    historyOfAgreement: definePageLoader(partOf(lists.agreementHistory, '"AgreementReport"."agreementId"')),
    reportsOfEngagement: definePageLoader(partOf(engagementReports, '"EngagementReport"."engagementId"')),
    evidenceOfParticipant: definePageLoader(
      evidenceThrough('Participation', { on: 'participationId', parent: 'participantId' }),
    ),
    evidenceOfAgreement: definePageLoader(
      evidenceThrough('AgreementReport', { on: 'agreementReportId', parent: 'agreementId' }),
    ),
    evidenceOfEngagement: definePageLoader(
      evidenceThrough('EngagementReport', { on: 'engagementReportId', parent: 'engagementId' }),
    ),
  };
}

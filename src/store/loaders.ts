import { defineFactLoaders } from './fact-loaders.ts';
import type { PartsOf } from './lazy-parts.ts';
import { defineLazyParts } from './lazy-parts.ts';
import { defineListLoader } from './list-loader.ts';
import type { Reader } from './reader.ts';
import { createCountryLoader, createParticipantLoader, defineRowLoader } from './row-loader.ts';
import { createTextLoader } from './text-loader.ts';

const LOADERS = {
  agreement: defineRowLoader('Agreement'),
  agreementReport: defineRowLoader('AgreementReport'),
  article: defineRowLoader('Article'),
  bulletin: defineRowLoader('Bulletin'),
  bulletinText: (reader: Reader) => createTextLoader(reader, 'Bulletin'),
  country: createCountryLoader,
  articleTopic: defineRowLoader('ArticleTopic'),
  curation: defineRowLoader('Curation'),
  dateSpan: defineRowLoader('DateSpan'),
  engagement: defineRowLoader('Engagement'),
  engagementReport: defineRowLoader('EngagementReport'),
  participant: createParticipantLoader,
  participation: defineRowLoader('Participation'),
  revision: defineRowLoader('Revision'),
  revisionText: (reader: Reader) => createTextLoader(reader, 'Revision'),
  source: defineRowLoader('Source'),
  tenure: defineRowLoader('Tenure'),
  ...defineBulletinLists(),
  ...defineParticipantLists(),
  ...defineFactLoaders(),
};

export type Loaders = PartsOf<typeof LOADERS>;

/**
 * Every hop from one entity to another. Each loader batches the keys of one tick into one statement and remembers what
 * it loaded, so make new ones for each request and for each event of a subscription.
 */
export const createLoaders: (reader: Reader) => Loaders = defineLazyParts(LOADERS);

function defineBulletinLists() {
  return {
    appearancesOfBulletin: defineListLoader({
      table: 'Appearance',
      from: '"Appearance"',
      parent: '"Appearance"."bulletinId"',
      orderBy: '"Appearance"."position"',
    }),
    articlesOfBulletin: defineListLoader({
      table: 'Article',
      from: '"Appearance" JOIN "Article" ON "Article"."id" = "Appearance"."articleId"',
      parent: '"Appearance"."bulletinId"',
      // A page may print an item twice; it is one article of the bulletin.
      where: `NOT EXISTS (
        SELECT 1 FROM "Appearance" AS "earlier" WHERE "earlier"."bulletinId" = "Appearance"."bulletinId"
        AND "earlier"."articleId" = "Appearance"."articleId" AND "earlier"."position" < "Appearance"."position")`,
      orderBy: '"Appearance"."position"',
    }),
    diagnosticsOfBulletin: defineListLoader({
      table: 'Diagnostic',
      from: '"Diagnostic"',
      parent: '"Diagnostic"."bulletinId"',
      orderBy: '"Diagnostic"."line", "Diagnostic"."column", "Diagnostic"."id"',
    }),
    revisionsOfArticle: defineListLoader({
      table: 'Revision',
      from: '"Revision"',
      parent: '"Revision"."articleId"',
      orderBy: '"Revision"."number" DESC',
    }),
  };
}

function defineParticipantLists() {
  return {
    aliasesOfParticipant: defineListLoader({
      table: 'Alias',
      from: '"Alias"',
      parent: '"Alias"."participantId"',
      orderBy: '"Alias"."id"',
    }),
    subjectsOfCuration: defineListLoader({
      table: 'CurationSubject',
      from: '"CurationSubject"',
      parent: '"CurationSubject"."curationId"',
      orderBy: '"CurationSubject"."position"',
    }),
    factOfCuration: defineListLoader({
      table: 'CurationFact',
      from: '"CurationFact"',
      parent: '"CurationFact"."curationId"',
      orderBy: '"CurationFact"."curationId"',
    }),
    wordingsOfCuration: defineListLoader({
      table: 'CurationWording',
      from: '"CurationWording"',
      parent: '"CurationWording"."curationId"',
      orderBy: '"CurationWording"."folded"',
    }),
    tenuresOfPerson: defineListLoader({
      table: 'Tenure',
      from: '"Tenure"',
      parent: '"Tenure"."personId"',
      orderBy: '"Tenure"."lastSeen" DESC, "Tenure"."firstSeen" DESC, "Tenure"."id" DESC',
    }),
    tenuresOfParticipation: defineListLoader({
      table: 'Tenure',
      from: '"ParticipationTenure" JOIN "Tenure" ON "Tenure"."id" = "ParticipationTenure"."tenureId"',
      parent: '"ParticipationTenure"."participationId"',
      orderBy: '"ParticipationTenure"."position"',
    }),
  };
}

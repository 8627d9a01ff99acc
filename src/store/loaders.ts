import { createFactLoaders } from './fact-loaders.ts';
import { createListLoader } from './list-loader.ts';
import type { Reader } from './reader.ts';
import { createCountryLoader, createParticipantLoader, createRowLoader } from './row-loader.ts';
import { createTextLoader } from './text-loader.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/**
 * Every hop from one entity to another. Each loader batches the keys of one tick into one statement and remembers what
 * it loaded, so make new ones for each request and for each event of a subscription.
 */
export function createLoaders(reader: Reader) {
  return {
    agreement: createRowLoader(reader, 'Agreement'),
    agreementReport: createRowLoader(reader, 'AgreementReport'),
    article: createRowLoader(reader, 'Article'),
    bulletin: createRowLoader(reader, 'Bulletin'),
    bulletinText: createTextLoader(reader, 'Bulletin'),
    country: createCountryLoader(reader),
    articleTopic: createRowLoader(reader, 'ArticleTopic'),
    curation: createRowLoader(reader, 'Curation'),
    dateSpan: createRowLoader(reader, 'DateSpan'),
    engagement: createRowLoader(reader, 'Engagement'),
    engagementReport: createRowLoader(reader, 'EngagementReport'),
    participant: createParticipantLoader(reader),
    participation: createRowLoader(reader, 'Participation'),
    revision: createRowLoader(reader, 'Revision'),
    revisionText: createTextLoader(reader, 'Revision'),
    source: createRowLoader(reader, 'Source'),
    tenure: createRowLoader(reader, 'Tenure'),
    ...createBulletinLists(reader),
    ...createParticipantLists(reader),
    ...createFactLoaders(reader),
  };
}

function createBulletinLists(reader: Reader) {
  return {
    appearancesOfBulletin: createListLoader(reader, {
      table: 'Appearance',
      from: '"Appearance"',
      parent: '"Appearance"."bulletinId"',
      orderBy: '"Appearance"."position"',
    }),
    articlesOfBulletin: createListLoader(reader, {
      table: 'Article',
      from: '"Appearance" JOIN "Article" ON "Article"."id" = "Appearance"."articleId"',
      parent: '"Appearance"."bulletinId"',
      // A page may print an item twice; it is one article of the bulletin.
      where: `NOT EXISTS (
        SELECT 1 FROM "Appearance" AS "earlier" WHERE "earlier"."bulletinId" = "Appearance"."bulletinId"
        AND "earlier"."articleId" = "Appearance"."articleId" AND "earlier"."position" < "Appearance"."position")`,
      orderBy: '"Appearance"."position"',
    }),
    diagnosticsOfBulletin: createListLoader(reader, {
      table: 'Diagnostic',
      from: '"Diagnostic"',
      parent: '"Diagnostic"."bulletinId"',
      orderBy: '"Diagnostic"."line", "Diagnostic"."column", "Diagnostic"."id"',
    }),
    revisionsOfArticle: createListLoader(reader, {
      table: 'Revision',
      from: '"Revision"',
      parent: '"Revision"."articleId"',
      orderBy: '"Revision"."number" DESC',
    }),
  };
}

function createParticipantLists(reader: Reader) {
  return {
    aliasesOfParticipant: createListLoader(reader, {
      table: 'Alias',
      from: '"Alias"',
      parent: '"Alias"."participantId"',
      orderBy: '"Alias"."id"',
    }),
    subjectsOfCuration: createListLoader(reader, {
      table: 'CurationSubject',
      from: '"CurationSubject"',
      parent: '"CurationSubject"."curationId"',
      orderBy: '"CurationSubject"."position"',
    }),
    factOfCuration: createListLoader(reader, {
      table: 'CurationFact',
      from: '"CurationFact"',
      parent: '"CurationFact"."curationId"',
      orderBy: '"CurationFact"."curationId"',
    }),
    wordingsOfCuration: createListLoader(reader, {
      table: 'CurationWording',
      from: '"CurationWording"',
      parent: '"CurationWording"."curationId"',
      orderBy: '"CurationWording"."folded"',
    }),
    tenuresOfPerson: createListLoader(reader, {
      table: 'Tenure',
      from: '"Tenure"',
      parent: '"Tenure"."personId"',
      orderBy: '"Tenure"."lastSeen" DESC, "Tenure"."firstSeen" DESC, "Tenure"."id" DESC',
    }),
    tenuresOfParticipation: createListLoader(reader, {
      table: 'Tenure',
      from: '"ParticipationTenure" JOIN "Tenure" ON "Tenure"."id" = "ParticipationTenure"."tenureId"',
      parent: '"ParticipationTenure"."participationId"',
      orderBy: '"ParticipationTenure"."position"',
    }),
  };
}

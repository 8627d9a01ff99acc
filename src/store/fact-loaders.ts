import { defineListLoader } from './list-loader.ts';

/** The lists of facts: what a revision says, who takes part in it, and the words that prove it. */
export function defineFactLoaders() {
  return { ...defineRevisionLists(), ...definePartyLists(), ...defineEvidenceLists() };
}

function defineRevisionLists() {
  return {
    participationsOfRevision: defineListLoader({
      table: 'Participation',
      from: '"Participation"',
      parent: '"Participation"."revisionId"',
      orderBy: '"Participation"."position"',
    }),
    agreementReportsOfRevision: defineListLoader({
      table: 'AgreementReport',
      from: '"AgreementReport"',
      parent: '"AgreementReport"."revisionId"',
      orderBy: '"AgreementReport"."position"',
    }),
    engagementReportsOfRevision: defineListLoader({
      table: 'EngagementReport',
      from: '"EngagementReport"',
      parent: '"EngagementReport"."revisionId"',
      orderBy: '"EngagementReport"."position"',
    }),
    agreementsOfRevision: defineListLoader({
      table: 'Agreement',
      from: '"AgreementReport" JOIN "Agreement" ON "Agreement"."id" = "AgreementReport"."agreementId"',
      parent: '"AgreementReport"."revisionId"',
      where: isFirstReport('AgreementReport', 'agreementId'),
      orderBy: '"AgreementReport"."position"',
    }),
    engagementsOfRevision: defineListLoader({
      table: 'Engagement',
      from: '"EngagementReport" JOIN "Engagement" ON "Engagement"."id" = "EngagementReport"."engagementId"',
      parent: '"EngagementReport"."revisionId"',
      where: isFirstReport('EngagementReport', 'engagementId'),
      orderBy: '"EngagementReport"."position"',
    }),
    topicsOfRevision: defineListLoader({
      table: 'ArticleTopic',
      from: '"ArticleTopic"',
      parent: '"ArticleTopic"."revisionId"',
      orderBy: '"ArticleTopic"."topic"',
    }),
  };
}

/** Keeps one report of each subject: a wording may tell of the same thing twice. */
function isFirstReport(table: 'AgreementReport' | 'EngagementReport', subject: string): string {
  return `NOT EXISTS (
    SELECT 1 FROM "${table}" AS "earlier" WHERE "earlier"."revisionId" = "${table}"."revisionId"
    AND "earlier"."${subject}" = "${table}"."${subject}" AND "earlier"."position" < "${table}"."position")`;
}

function definePartyLists() {
  const participantsBy = (link: string, parent: string) =>
    defineListLoader({
      table: 'Participant',
      from: `"${link}" JOIN "Participant" ON "Participant"."id" = "${link}"."participantId"`,
      parent: `"${link}"."${parent}"`,
      orderBy: `"${link}"."position", "Participant"."id"`,
    });
  return {
    partiesOfAgreement: participantsBy('AgreementParty', 'agreementId'),
    partiesOfAgreementReport: participantsBy('AgreementReportParty', 'reportId'),
    participantsOfEngagement: participantsBy('EngagementParticipant', 'engagementId'),
    participantsOfEngagementReport: participantsBy('EngagementReportParticipant', 'reportId'),
  };
}

function defineEvidenceLists() {
  const evidenceBy = (parent: string, where?: string) =>
    defineListLoader({
      table: 'Evidence',
      from: '"Evidence"',
      parent: `"Evidence"."${parent}"`,
      ...(where && { where }),
      orderBy: '"Evidence"."id"',
    });
  return {
    attributionOfRevision: evidenceBy('revisionId', `"Evidence"."proves" = 'ATTRIBUTION'`),
    evidenceOfAgreementReport: evidenceBy('agreementReportId'),
    evidenceOfEngagementReport: evidenceBy('engagementReportId'),
    evidenceOfParticipation: evidenceBy('participationId'),
    evidenceOfTopic: evidenceBy('topicId'),
  };
}

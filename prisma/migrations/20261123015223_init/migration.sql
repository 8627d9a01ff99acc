-- CreateTable
CREATE TABLE "Source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "countryCode" TEXT,
    "timeZone" TEXT NOT NULL,
    "feedUrl" TEXT
);

-- CreateTable
CREATE TABLE "Bulletin" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "sha256" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "title" TEXT,
    "capturedOn" TEXT,
    "text" TEXT NOT NULL,
    "ingestedAt" DATETIME NOT NULL,
    "sourceId" INTEGER,
    CONSTRAINT "Bulletin_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Appearance" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "bulletinId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "articleId" INTEGER NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "counter" TEXT,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    CONSTRAINT "Appearance_bulletinId_fkey" FOREIGN KEY ("bulletinId") REFERENCES "Bulletin" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Appearance_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Appearance_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Article" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "identity" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "publishedAt" DATETIME,
    "publishedLocal" TEXT,
    "timeZone" TEXT,
    "counter" TEXT,
    "url" TEXT,
    "publisherId" INTEGER,
    "relayId" INTEGER,
    "currentRevisionId" INTEGER,
    "newestBulletinId" INTEGER,
    CONSTRAINT "Article_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Article_relayId_fkey" FOREIGN KEY ("relayId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Article_currentRevisionId_fkey" FOREIGN KEY ("currentRevisionId") REFERENCES "Revision" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Article_newestBulletinId_fkey" FOREIGN KEY ("newestBulletinId") REFERENCES "Bulletin" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articleId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textSha256" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "extractorVersion" INTEGER NOT NULL,
    CONSTRAINT "Revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "countryCode" TEXT,
    "acronym" TEXT
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "participantId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "lastWord" TEXT NOT NULL,
    CONSTRAINT "Alias_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Participation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revisionId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "office" TEXT,
    "representsId" INTEGER,
    "accreditedToId" INTEGER,
    "tenureId" INTEGER,
    CONSTRAINT "Participation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Participation_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Participation_representsId_fkey" FOREIGN KEY ("representsId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Participation_accreditedToId_fkey" FOREIGN KEY ("accreditedToId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Participation_tenureId_fkey" FOREIGN KEY ("tenureId") REFERENCES "Tenure" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tenure" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "office" TEXT NOT NULL,
    "foldedOffice" TEXT NOT NULL,
    "representsId" INTEGER,
    "accreditedToId" INTEGER,
    "firstSeen" TEXT,
    "lastSeen" TEXT,
    CONSTRAINT "Tenure_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Tenure_representsId_fkey" FOREIGN KEY ("representsId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Tenure_accreditedToId_fkey" FOREIGN KEY ("accreditedToId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DateSpan" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "earliest" TEXT NOT NULL,
    "latest" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "words" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Agreement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "foldedTitle" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "place" TEXT,
    "dateId" INTEGER,
    "periodId" INTEGER,
    "sortDate" TEXT,
    CONSTRAINT "Agreement_dateId_fkey" FOREIGN KEY ("dateId") REFERENCES "DateSpan" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Agreement_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "DateSpan" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementParty" (
    "agreementId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("agreementId", "participantId"),
    CONSTRAINT "AgreementParty_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgreementParty_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementReport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agreementId" INTEGER NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "place" TEXT,
    "dateId" INTEGER,
    "periodId" INTEGER,
    CONSTRAINT "AgreementReport_dateId_fkey" FOREIGN KEY ("dateId") REFERENCES "DateSpan" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AgreementReport_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "DateSpan" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AgreementReport_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgreementReport_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgreementReportParty" (
    "reportId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("reportId", "participantId"),
    CONSTRAINT "AgreementReportParty_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "AgreementReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AgreementReportParty_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Engagement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "status" TEXT NOT NULL,
    "place" TEXT,
    "countryId" INTEGER,
    "startId" INTEGER,
    "endId" INTEGER,
    "sortDate" TEXT,
    CONSTRAINT "Engagement_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Engagement_startId_fkey" FOREIGN KEY ("startId") REFERENCES "DateSpan" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Engagement_endId_fkey" FOREIGN KEY ("endId") REFERENCES "DateSpan" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EngagementParticipant" (
    "engagementId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("engagementId", "participantId"),
    CONSTRAINT "EngagementParticipant_engagementId_fkey" FOREIGN KEY ("engagementId") REFERENCES "Engagement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EngagementParticipant_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EngagementReport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "engagementId" INTEGER NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT,
    "status" TEXT NOT NULL,
    "place" TEXT,
    "countryId" INTEGER,
    "startId" INTEGER,
    "endId" INTEGER,
    CONSTRAINT "EngagementReport_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "EngagementReport_startId_fkey" FOREIGN KEY ("startId") REFERENCES "DateSpan" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "EngagementReport_endId_fkey" FOREIGN KEY ("endId") REFERENCES "DateSpan" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "EngagementReport_engagementId_fkey" FOREIGN KEY ("engagementId") REFERENCES "Engagement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EngagementReport_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EngagementReportParticipant" (
    "reportId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("reportId", "participantId"),
    CONSTRAINT "EngagementReportParticipant_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "EngagementReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EngagementReportParticipant_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ArticleTopic" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revisionId" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    CONSTRAINT "ArticleTopic_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revisionId" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "proves" TEXT NOT NULL,
    "participationId" INTEGER,
    "agreementReportId" INTEGER,
    "engagementReportId" INTEGER,
    "topicId" INTEGER,
    CONSTRAINT "Evidence_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "Participation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Evidence_agreementReportId_fkey" FOREIGN KEY ("agreementReportId") REFERENCES "AgreementReport" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Evidence_engagementReportId_fkey" FOREIGN KEY ("engagementReportId") REFERENCES "EngagementReport" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Evidence_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "ArticleTopic" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Diagnostic" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "bulletinId" INTEGER NOT NULL,
    "ruleId" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "column" INTEGER NOT NULL,
    CONSTRAINT "Diagnostic_bulletinId_fkey" FOREIGN KEY ("bulletinId") REFERENCES "Bulletin" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Change" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "bulletinId" INTEGER NOT NULL,
    "articleId" INTEGER,
    "revisionId" INTEGER,
    "participantId" INTEGER,
    "agreementId" INTEGER,
    "engagementId" INTEGER,
    CONSTRAINT "Change_bulletinId_fkey" FOREIGN KEY ("bulletinId") REFERENCES "Bulletin" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Change_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_engagementId_fkey" FOREIGN KEY ("engagementId") REFERENCES "Engagement" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Bulletin_sha256_key" ON "Bulletin"("sha256");

-- CreateIndex
CREATE INDEX "Bulletin_ingestedAt_id_idx" ON "Bulletin"("ingestedAt", "id");

-- CreateIndex
CREATE INDEX "Bulletin_sourceId_ingestedAt_id_idx" ON "Bulletin"("sourceId", "ingestedAt", "id");

-- CreateIndex
CREATE INDEX "Appearance_articleId_idx" ON "Appearance"("articleId");

-- CreateIndex
CREATE UNIQUE INDEX "Appearance_bulletinId_position_key" ON "Appearance"("bulletinId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Article_identity_key" ON "Article"("identity");

-- CreateIndex
CREATE UNIQUE INDEX "Article_currentRevisionId_key" ON "Article"("currentRevisionId");

-- CreateIndex
CREATE INDEX "Article_publishedAt_id_idx" ON "Article"("publishedAt", "id");

-- CreateIndex
CREATE INDEX "Article_publisherId_publishedAt_id_idx" ON "Article"("publisherId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Article_relayId_publishedAt_id_idx" ON "Article"("relayId", "publishedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_articleId_number_key" ON "Revision"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_articleId_textSha256_key" ON "Revision"("articleId", "textSha256");

-- CreateIndex
CREATE INDEX "Participant_kind_foldedName_id_idx" ON "Participant"("kind", "foldedName", "id");

-- CreateIndex
CREATE INDEX "Participant_foldedName_id_idx" ON "Participant"("foldedName", "id");

-- CreateIndex
CREATE INDEX "Participant_kind_countryCode_idx" ON "Participant"("kind", "countryCode");

-- CreateIndex
CREATE INDEX "Alias_folded_idx" ON "Alias"("folded");

-- CreateIndex
CREATE INDEX "Alias_lastWord_idx" ON "Alias"("lastWord");

-- CreateIndex
CREATE UNIQUE INDEX "Alias_participantId_name_key" ON "Alias"("participantId", "name");

-- CreateIndex
CREATE INDEX "Participation_participantId_idx" ON "Participation"("participantId");

-- CreateIndex
CREATE INDEX "Participation_representsId_idx" ON "Participation"("representsId");

-- CreateIndex
CREATE INDEX "Participation_accreditedToId_idx" ON "Participation"("accreditedToId");

-- CreateIndex
CREATE INDEX "Participation_tenureId_idx" ON "Participation"("tenureId");

-- CreateIndex
CREATE UNIQUE INDEX "Participation_revisionId_participantId_key" ON "Participation"("revisionId", "participantId");

-- CreateIndex
CREATE INDEX "Tenure_personId_idx" ON "Tenure"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "DateSpan_earliest_latest_precision_words_key" ON "DateSpan"("earliest", "latest", "precision", "words");

-- CreateIndex
CREATE INDEX "Agreement_foldedTitle_sortDate_idx" ON "Agreement"("foldedTitle", "sortDate");

-- CreateIndex
CREATE INDEX "Agreement_sortDate_id_idx" ON "Agreement"("sortDate", "id");

-- CreateIndex
CREATE INDEX "Agreement_status_sortDate_id_idx" ON "Agreement"("status", "sortDate", "id");

-- CreateIndex
CREATE INDEX "Agreement_kind_sortDate_id_idx" ON "Agreement"("kind", "sortDate", "id");

-- CreateIndex
CREATE INDEX "AgreementParty_participantId_idx" ON "AgreementParty"("participantId");

-- CreateIndex
CREATE INDEX "AgreementReport_agreementId_idx" ON "AgreementReport"("agreementId");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementReport_revisionId_position_key" ON "AgreementReport"("revisionId", "position");

-- CreateIndex
CREATE INDEX "Engagement_sortDate_id_idx" ON "Engagement"("sortDate", "id");

-- CreateIndex
CREATE INDEX "Engagement_status_sortDate_id_idx" ON "Engagement"("status", "sortDate", "id");

-- CreateIndex
CREATE INDEX "Engagement_kind_sortDate_id_idx" ON "Engagement"("kind", "sortDate", "id");

-- CreateIndex
CREATE INDEX "Engagement_countryId_sortDate_id_idx" ON "Engagement"("countryId", "sortDate", "id");

-- CreateIndex
CREATE INDEX "EngagementParticipant_participantId_idx" ON "EngagementParticipant"("participantId");

-- CreateIndex
CREATE INDEX "EngagementReport_engagementId_idx" ON "EngagementReport"("engagementId");

-- CreateIndex
CREATE UNIQUE INDEX "EngagementReport_revisionId_position_key" ON "EngagementReport"("revisionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleTopic_revisionId_topic_key" ON "ArticleTopic"("revisionId", "topic");

-- CreateIndex
CREATE INDEX "Evidence_revisionId_idx" ON "Evidence"("revisionId");

-- CreateIndex
CREATE INDEX "Evidence_participationId_idx" ON "Evidence"("participationId");

-- CreateIndex
CREATE INDEX "Evidence_agreementReportId_idx" ON "Evidence"("agreementReportId");

-- CreateIndex
CREATE INDEX "Evidence_engagementReportId_idx" ON "Evidence"("engagementReportId");

-- CreateIndex
CREATE INDEX "Evidence_topicId_idx" ON "Evidence"("topicId");

-- CreateIndex
CREATE INDEX "Diagnostic_bulletinId_idx" ON "Diagnostic"("bulletinId");

-- CreateIndex
CREATE INDEX "Change_bulletinId_idx" ON "Change"("bulletinId");

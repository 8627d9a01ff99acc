-- CreateTable
CREATE TABLE "ParticipantTally" (
    "participantId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "articles" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "AgreementTally" (
    "agreementId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "reports" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "EngagementTally" (
    "engagementId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "reports" INTEGER NOT NULL
);

-- CreateIndex
CREATE INDEX "ParticipantTally_articles_participantId_idx" ON "ParticipantTally"("articles", "participantId");

-- CreateIndex
CREATE INDEX "AgreementTally_reports_agreementId_idx" ON "AgreementTally"("reports", "agreementId");

-- CreateIndex
CREATE INDEX "EngagementTally_reports_engagementId_idx" ON "EngagementTally"("reports", "engagementId");

-- CreateIndex
CREATE INDEX "Source_name_id_idx" ON "Source"("name", "id");

-- Each tally counts the rows that hang on current wordings. A migration that makes one of these tables anew drops its
-- triggers with it and has to write them again.

INSERT INTO "ParticipantTally" ("participantId", "articles") SELECT "id", (SELECT COUNT(*) FROM "Participation" JOIN "Article" ON "Article"."currentRevisionId" = "Participation"."revisionId" WHERE "Participation"."participantId" = "Participant"."id") FROM "Participant";

CREATE TRIGGER "ParticipantTally_insert" AFTER INSERT ON "Participant" BEGIN
  INSERT INTO "ParticipantTally" ("participantId", "articles") VALUES (new."id", (SELECT COUNT(*) FROM "Participation" JOIN "Article" ON "Article"."currentRevisionId" = "Participation"."revisionId" WHERE "Participation"."participantId" = new."id"));
END;

CREATE TRIGGER "ParticipantTally_delete" AFTER DELETE ON "Participant" BEGIN
  DELETE FROM "ParticipantTally" WHERE "participantId" = old."id";
END;

CREATE TRIGGER "Participation_tally_insert" AFTER INSERT ON "Participation" BEGIN
  UPDATE "ParticipantTally" SET "articles" = "articles" + 1 WHERE "participantId" = new."participantId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = new."revisionId");
END;

CREATE TRIGGER "Participation_tally_delete" AFTER DELETE ON "Participation" BEGIN
  UPDATE "ParticipantTally" SET "articles" = "articles" - 1 WHERE "participantId" = old."participantId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = old."revisionId");
END;

CREATE TRIGGER "Participation_tally_update" AFTER UPDATE OF "participantId", "revisionId" ON "Participation" BEGIN
  UPDATE "ParticipantTally" SET "articles" = "articles" - 1 WHERE "participantId" = old."participantId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = old."revisionId");
  UPDATE "ParticipantTally" SET "articles" = "articles" + 1 WHERE "participantId" = new."participantId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = new."revisionId");
END;

INSERT INTO "AgreementTally" ("agreementId", "reports") SELECT "id", (SELECT COUNT(*) FROM "AgreementReport" JOIN "Article" ON "Article"."currentRevisionId" = "AgreementReport"."revisionId" WHERE "AgreementReport"."agreementId" = "Agreement"."id") FROM "Agreement";

CREATE TRIGGER "AgreementTally_insert" AFTER INSERT ON "Agreement" BEGIN
  INSERT INTO "AgreementTally" ("agreementId", "reports") VALUES (new."id", (SELECT COUNT(*) FROM "AgreementReport" JOIN "Article" ON "Article"."currentRevisionId" = "AgreementReport"."revisionId" WHERE "AgreementReport"."agreementId" = new."id"));
END;

CREATE TRIGGER "AgreementTally_delete" AFTER DELETE ON "Agreement" BEGIN
  DELETE FROM "AgreementTally" WHERE "agreementId" = old."id";
END;

CREATE TRIGGER "AgreementReport_tally_insert" AFTER INSERT ON "AgreementReport" BEGIN
  UPDATE "AgreementTally" SET "reports" = "reports" + 1 WHERE "agreementId" = new."agreementId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = new."revisionId");
END;

CREATE TRIGGER "AgreementReport_tally_delete" AFTER DELETE ON "AgreementReport" BEGIN
  UPDATE "AgreementTally" SET "reports" = "reports" - 1 WHERE "agreementId" = old."agreementId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = old."revisionId");
END;

CREATE TRIGGER "AgreementReport_tally_update" AFTER UPDATE OF "agreementId", "revisionId" ON "AgreementReport" BEGIN
  UPDATE "AgreementTally" SET "reports" = "reports" - 1 WHERE "agreementId" = old."agreementId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = old."revisionId");
  UPDATE "AgreementTally" SET "reports" = "reports" + 1 WHERE "agreementId" = new."agreementId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = new."revisionId");
END;

INSERT INTO "EngagementTally" ("engagementId", "reports") SELECT "id", (SELECT COUNT(*) FROM "EngagementReport" JOIN "Article" ON "Article"."currentRevisionId" = "EngagementReport"."revisionId" WHERE "EngagementReport"."engagementId" = "Engagement"."id") FROM "Engagement";

CREATE TRIGGER "EngagementTally_insert" AFTER INSERT ON "Engagement" BEGIN
  INSERT INTO "EngagementTally" ("engagementId", "reports") VALUES (new."id", (SELECT COUNT(*) FROM "EngagementReport" JOIN "Article" ON "Article"."currentRevisionId" = "EngagementReport"."revisionId" WHERE "EngagementReport"."engagementId" = new."id"));
END;

CREATE TRIGGER "EngagementTally_delete" AFTER DELETE ON "Engagement" BEGIN
  DELETE FROM "EngagementTally" WHERE "engagementId" = old."id";
END;

CREATE TRIGGER "EngagementReport_tally_insert" AFTER INSERT ON "EngagementReport" BEGIN
  UPDATE "EngagementTally" SET "reports" = "reports" + 1 WHERE "engagementId" = new."engagementId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = new."revisionId");
END;

CREATE TRIGGER "EngagementReport_tally_delete" AFTER DELETE ON "EngagementReport" BEGIN
  UPDATE "EngagementTally" SET "reports" = "reports" - 1 WHERE "engagementId" = old."engagementId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = old."revisionId");
END;

CREATE TRIGGER "EngagementReport_tally_update" AFTER UPDATE OF "engagementId", "revisionId" ON "EngagementReport" BEGIN
  UPDATE "EngagementTally" SET "reports" = "reports" - 1 WHERE "engagementId" = old."engagementId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = old."revisionId");
  UPDATE "EngagementTally" SET "reports" = "reports" + 1 WHERE "engagementId" = new."engagementId"
    AND EXISTS (SELECT 1 FROM "Article" WHERE "currentRevisionId" = new."revisionId");
END;

CREATE TRIGGER "Article_tally_insert" AFTER INSERT ON "Article" WHEN new."currentRevisionId" IS NOT NULL BEGIN
  UPDATE "ParticipantTally" SET "articles" = "articles" + (SELECT COUNT(*) FROM "Participation" WHERE "revisionId" = new."currentRevisionId" AND "Participation"."participantId" = "ParticipantTally"."participantId")
    WHERE "participantId" IN (SELECT "participantId" FROM "Participation" WHERE "revisionId" = new."currentRevisionId");
  UPDATE "AgreementTally" SET "reports" = "reports" + (SELECT COUNT(*) FROM "AgreementReport" WHERE "revisionId" = new."currentRevisionId" AND "AgreementReport"."agreementId" = "AgreementTally"."agreementId")
    WHERE "agreementId" IN (SELECT "agreementId" FROM "AgreementReport" WHERE "revisionId" = new."currentRevisionId");
  UPDATE "EngagementTally" SET "reports" = "reports" + (SELECT COUNT(*) FROM "EngagementReport" WHERE "revisionId" = new."currentRevisionId" AND "EngagementReport"."engagementId" = "EngagementTally"."engagementId")
    WHERE "engagementId" IN (SELECT "engagementId" FROM "EngagementReport" WHERE "revisionId" = new."currentRevisionId");
END;

CREATE TRIGGER "Article_tally_delete" AFTER DELETE ON "Article" WHEN old."currentRevisionId" IS NOT NULL BEGIN
  UPDATE "ParticipantTally" SET "articles" = "articles" - (SELECT COUNT(*) FROM "Participation" WHERE "revisionId" = old."currentRevisionId" AND "Participation"."participantId" = "ParticipantTally"."participantId")
    WHERE "participantId" IN (SELECT "participantId" FROM "Participation" WHERE "revisionId" = old."currentRevisionId");
  UPDATE "AgreementTally" SET "reports" = "reports" - (SELECT COUNT(*) FROM "AgreementReport" WHERE "revisionId" = old."currentRevisionId" AND "AgreementReport"."agreementId" = "AgreementTally"."agreementId")
    WHERE "agreementId" IN (SELECT "agreementId" FROM "AgreementReport" WHERE "revisionId" = old."currentRevisionId");
  UPDATE "EngagementTally" SET "reports" = "reports" - (SELECT COUNT(*) FROM "EngagementReport" WHERE "revisionId" = old."currentRevisionId" AND "EngagementReport"."engagementId" = "EngagementTally"."engagementId")
    WHERE "engagementId" IN (SELECT "engagementId" FROM "EngagementReport" WHERE "revisionId" = old."currentRevisionId");
END;

CREATE TRIGGER "Article_tally_update" AFTER UPDATE OF "currentRevisionId" ON "Article"
WHEN old."currentRevisionId" IS NOT new."currentRevisionId" BEGIN
  UPDATE "ParticipantTally" SET "articles" = "articles" - (SELECT COUNT(*) FROM "Participation" WHERE "revisionId" = old."currentRevisionId" AND "Participation"."participantId" = "ParticipantTally"."participantId")
    WHERE "participantId" IN (SELECT "participantId" FROM "Participation" WHERE "revisionId" = old."currentRevisionId");
  UPDATE "AgreementTally" SET "reports" = "reports" - (SELECT COUNT(*) FROM "AgreementReport" WHERE "revisionId" = old."currentRevisionId" AND "AgreementReport"."agreementId" = "AgreementTally"."agreementId")
    WHERE "agreementId" IN (SELECT "agreementId" FROM "AgreementReport" WHERE "revisionId" = old."currentRevisionId");
  UPDATE "EngagementTally" SET "reports" = "reports" - (SELECT COUNT(*) FROM "EngagementReport" WHERE "revisionId" = old."currentRevisionId" AND "EngagementReport"."engagementId" = "EngagementTally"."engagementId")
    WHERE "engagementId" IN (SELECT "engagementId" FROM "EngagementReport" WHERE "revisionId" = old."currentRevisionId");
  UPDATE "ParticipantTally" SET "articles" = "articles" + (SELECT COUNT(*) FROM "Participation" WHERE "revisionId" = new."currentRevisionId" AND "Participation"."participantId" = "ParticipantTally"."participantId")
    WHERE "participantId" IN (SELECT "participantId" FROM "Participation" WHERE "revisionId" = new."currentRevisionId");
  UPDATE "AgreementTally" SET "reports" = "reports" + (SELECT COUNT(*) FROM "AgreementReport" WHERE "revisionId" = new."currentRevisionId" AND "AgreementReport"."agreementId" = "AgreementTally"."agreementId")
    WHERE "agreementId" IN (SELECT "agreementId" FROM "AgreementReport" WHERE "revisionId" = new."currentRevisionId");
  UPDATE "EngagementTally" SET "reports" = "reports" + (SELECT COUNT(*) FROM "EngagementReport" WHERE "revisionId" = new."currentRevisionId" AND "EngagementReport"."engagementId" = "EngagementTally"."engagementId")
    WHERE "engagementId" IN (SELECT "engagementId" FROM "EngagementReport" WHERE "revisionId" = new."currentRevisionId");
END;

-- CreateTable
CREATE TABLE "StaleSearchEntry" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "id" INTEGER NOT NULL
);

-- What everything can be found by, in words as src/domain/folded-words.ts folds them: letters and digits only, so that
-- the plainest tokenizer splits them. A row is an entry of src/store/search/entries.ts.
CREATE VIRTUAL TABLE "SearchText" USING fts5("title", "names", "text", content = '', contentless_delete = 1, prefix = '2 3', tokenize = 'ascii');

-- Triggers only note what is stale, the writer indexes it once before it commits: an index of words is slow to take rows
-- one by one and out of order. They note it without asking whether it is noted already: what a trigger does about a row
-- that is there is up to the statement that fired it. A migration that makes one of these tables anew drops its triggers and has to write them
-- again; one that changes what is found by what has to note everything that is concerned.
INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT 'ARTICLE', "id" FROM "Article";
INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT "kind", "id" FROM "Participant";
INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT 'AGREEMENT', "id" FROM "Agreement";
INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT 'ENGAGEMENT', "id" FROM "Engagement";
INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT 'SOURCE', "id" FROM "Source";

CREATE TRIGGER "Article_search_insert" AFTER INSERT ON "Article" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ARTICLE', new."id");
END;

CREATE TRIGGER "Article_search_delete" AFTER DELETE ON "Article" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ARTICLE', old."id");
END;

CREATE TRIGGER "Article_search_update" AFTER UPDATE OF "headline", "currentRevisionId" ON "Article" WHEN old."headline" IS NOT new."headline" OR old."currentRevisionId" IS NOT new."currentRevisionId" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ARTICLE', new."id");
END;

CREATE TRIGGER "Revision_search_update" AFTER UPDATE OF "text" ON "Revision" WHEN old."text" IS NOT new."text" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ARTICLE', new."articleId");
END;

CREATE TRIGGER "Participant_search_insert" AFTER INSERT ON "Participant" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES (new."kind", new."id");
END;

CREATE TRIGGER "Participant_search_delete" AFTER DELETE ON "Participant" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES (old."kind", old."id");
END;

CREATE TRIGGER "Participant_search_update" AFTER UPDATE OF "kind", "name", "acronym", "countryCode", "shownAsId" ON "Participant" WHEN old."kind" IS NOT new."kind" OR old."name" IS NOT new."name" OR old."acronym" IS NOT new."acronym" OR old."countryCode" IS NOT new."countryCode" OR old."shownAsId" IS NOT new."shownAsId" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES (old."kind", old."id");
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES (new."kind", new."id");
END;

-- What names a participant beside others.
CREATE TRIGGER "Participant_search_rename" AFTER UPDATE OF "name" ON "Participant" WHEN old."name" IS NOT new."name" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT 'AGREEMENT', "agreementId" FROM "AgreementParty" WHERE "participantId" = new."id";
  INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT 'ENGAGEMENT', "engagementId" FROM "EngagementParticipant" WHERE "participantId" = new."id";
  INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT 'ENGAGEMENT', "id" FROM "Engagement" WHERE "countryId" = new."id";
  INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT DISTINCT 'PERSON', "personId" FROM "Tenure" WHERE "representsId" = new."id";
END;

CREATE TRIGGER "Alias_search_insert" AFTER INSERT ON "Alias" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT "kind", "id" FROM "Participant" WHERE "id" = new."participantId";
END;

CREATE TRIGGER "Alias_search_delete" AFTER DELETE ON "Alias" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT "kind", "id" FROM "Participant" WHERE "id" = old."participantId";
END;

CREATE TRIGGER "Alias_search_update" AFTER UPDATE OF "participantId", "name" ON "Alias" WHEN old."participantId" IS NOT new."participantId" OR old."name" IS NOT new."name" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT "kind", "id" FROM "Participant" WHERE "id" = old."participantId";
  INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT "kind", "id" FROM "Participant" WHERE "id" = new."participantId";
END;

CREATE TRIGGER "Tenure_search_insert" AFTER INSERT ON "Tenure" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('PERSON', new."personId");
END;

CREATE TRIGGER "Tenure_search_delete" AFTER DELETE ON "Tenure" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('PERSON', old."personId");
END;

CREATE TRIGGER "Tenure_search_update" AFTER UPDATE OF "personId", "office", "representsId" ON "Tenure" WHEN old."personId" IS NOT new."personId" OR old."office" IS NOT new."office" OR old."representsId" IS NOT new."representsId" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('PERSON', old."personId");
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('PERSON', new."personId");
END;

CREATE TRIGGER "Agreement_search_insert" AFTER INSERT ON "Agreement" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('AGREEMENT', new."id");
END;

CREATE TRIGGER "Agreement_search_delete" AFTER DELETE ON "Agreement" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('AGREEMENT', old."id");
END;

CREATE TRIGGER "Agreement_search_update" AFTER UPDATE OF "title", "place" ON "Agreement" WHEN old."title" IS NOT new."title" OR old."place" IS NOT new."place" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('AGREEMENT', new."id");
END;

CREATE TRIGGER "AgreementParty_search_insert" AFTER INSERT ON "AgreementParty" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('AGREEMENT', new."agreementId");
END;

CREATE TRIGGER "AgreementParty_search_delete" AFTER DELETE ON "AgreementParty" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('AGREEMENT', old."agreementId");
END;

CREATE TRIGGER "AgreementParty_search_update" AFTER UPDATE OF "agreementId", "participantId", "position" ON "AgreementParty" WHEN old."agreementId" IS NOT new."agreementId" OR old."participantId" IS NOT new."participantId" OR old."position" IS NOT new."position" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('AGREEMENT', old."agreementId");
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('AGREEMENT', new."agreementId");
END;

CREATE TRIGGER "Engagement_search_insert" AFTER INSERT ON "Engagement" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ENGAGEMENT', new."id");
END;

CREATE TRIGGER "Engagement_search_delete" AFTER DELETE ON "Engagement" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ENGAGEMENT', old."id");
END;

CREATE TRIGGER "Engagement_search_update" AFTER UPDATE OF "title", "place", "countryId" ON "Engagement" WHEN old."title" IS NOT new."title" OR old."place" IS NOT new."place" OR old."countryId" IS NOT new."countryId" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ENGAGEMENT', new."id");
END;

CREATE TRIGGER "EngagementParticipant_search_insert" AFTER INSERT ON "EngagementParticipant" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ENGAGEMENT', new."engagementId");
END;

CREATE TRIGGER "EngagementParticipant_search_delete" AFTER DELETE ON "EngagementParticipant" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ENGAGEMENT', old."engagementId");
END;

CREATE TRIGGER "EngagementParticipant_search_update" AFTER UPDATE OF "engagementId", "participantId", "position" ON "EngagementParticipant" WHEN old."engagementId" IS NOT new."engagementId" OR old."participantId" IS NOT new."participantId" OR old."position" IS NOT new."position" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ENGAGEMENT', old."engagementId");
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('ENGAGEMENT', new."engagementId");
END;

CREATE TRIGGER "Source_search_insert" AFTER INSERT ON "Source" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('SOURCE', new."id");
END;

CREATE TRIGGER "Source_search_delete" AFTER DELETE ON "Source" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('SOURCE', old."id");
END;

CREATE TRIGGER "Source_search_update" AFTER UPDATE OF "name", "countryCode" ON "Source" WHEN old."name" IS NOT new."name" OR old."countryCode" IS NOT new."countryCode" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('SOURCE', new."id");
END;

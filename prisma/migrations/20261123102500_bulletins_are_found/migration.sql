-- Bulletins are found by their titles. As in the migration of the index, triggers only note what is stale.
INSERT INTO "StaleSearchEntry" ("kind", "id") SELECT 'BULLETIN', "id" FROM "Bulletin";

CREATE TRIGGER "Bulletin_search_insert" AFTER INSERT ON "Bulletin" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('BULLETIN', new."id");
END;

CREATE TRIGGER "Bulletin_search_delete" AFTER DELETE ON "Bulletin" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('BULLETIN', old."id");
END;

CREATE TRIGGER "Bulletin_search_update" AFTER UPDATE OF "title" ON "Bulletin" WHEN old."title" IS NOT new."title" BEGIN
  INSERT INTO "StaleSearchEntry" ("kind", "id") VALUES ('BULLETIN', new."id");
END;

-- A source named "Unknown" stood for nobody. Nobody is now no source at all.
UPDATE "Article" SET "publisherId" = NULL
WHERE "publisherId" IN (SELECT "id" FROM "Source" WHERE "slug" = 'unknown' AND "name" = 'Unknown');

DELETE FROM "Source" WHERE "slug" = 'unknown' AND "name" = 'Unknown'
AND NOT EXISTS (SELECT 1 FROM "Bulletin" WHERE "sourceId" = "Source"."id")
AND NOT EXISTS (SELECT 1 FROM "Article" WHERE "relayId" = "Source"."id");

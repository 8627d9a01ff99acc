-- CreateTable
CREATE TABLE "Feed" (
    "key" TEXT NOT NULL PRIMARY KEY
);

-- The row. Random, so that no two databases have the same.
INSERT INTO "Feed" ("key") VALUES (lower(hex(randomblob(8))));

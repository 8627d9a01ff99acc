-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Alias" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "participantId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "searchKey" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "Alias_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Alias" ("folded", "id", "name", "participantId") SELECT "folded", "id", "name", "participantId" FROM "Alias";
DROP TABLE "Alias";
ALTER TABLE "new_Alias" RENAME TO "Alias";
CREATE INDEX "Alias_folded_idx" ON "Alias"("folded");
CREATE INDEX "Alias_searchKey_idx" ON "Alias"("searchKey");
CREATE UNIQUE INDEX "Alias_participantId_name_key" ON "Alias"("participantId", "name");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- AlterTable
ALTER TABLE "Participant" ADD COLUMN "shownAsId" INTEGER;

-- CreateTable
CREATE TABLE "Curation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,
    "undoReason" TEXT,
    "undoneBy" TEXT,
    "undoneAt" DATETIME
);

-- CreateTable
CREATE TABLE "CurationSubject" (
    "curationId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("curationId", "position"),
    CONSTRAINT "CurationSubject_curationId_fkey" FOREIGN KEY ("curationId") REFERENCES "Curation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CurationSubject_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CurationWording" (
    "curationId" INTEGER NOT NULL,
    "folded" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    PRIMARY KEY ("curationId", "folded"),
    CONSTRAINT "CurationWording_curationId_fkey" FOREIGN KEY ("curationId") REFERENCES "Curation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CuratedRow" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "table" TEXT NOT NULL,
    "found" TEXT,
    "shown" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Change" (
    "sequence" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "bulletinId" INTEGER,
    "articleId" INTEGER,
    "revisionId" INTEGER,
    "participantId" INTEGER,
    "agreementId" INTEGER,
    "engagementId" INTEGER,
    "curationId" INTEGER,
    CONSTRAINT "Change_bulletinId_fkey" FOREIGN KEY ("bulletinId") REFERENCES "Bulletin" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_agreementId_fkey" FOREIGN KEY ("agreementId") REFERENCES "Agreement" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_engagementId_fkey" FOREIGN KEY ("engagementId") REFERENCES "Engagement" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Change_curationId_fkey" FOREIGN KEY ("curationId") REFERENCES "Curation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Change" ("agreementId", "articleId", "at", "bulletinId", "engagementId", "kind", "participantId", "revisionId", "sequence") SELECT "agreementId", "articleId", "at", "bulletinId", "engagementId", "kind", "participantId", "revisionId", "sequence" FROM "Change";
DROP TABLE "Change";
ALTER TABLE "new_Change" RENAME TO "Change";
CREATE INDEX "Change_bulletinId_idx" ON "Change"("bulletinId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "CurationSubject_participantId_idx" ON "CurationSubject"("participantId");

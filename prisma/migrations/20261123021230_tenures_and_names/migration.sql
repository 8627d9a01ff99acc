-- AlterTable
ALTER TABLE "Bulletin" ADD COLUMN "givenSource" TEXT;
ALTER TABLE "Bulletin" ADD COLUMN "givenTimeZone" TEXT;

-- CreateTable
CREATE TABLE "ParticipationTenure" (
    "participationId" INTEGER NOT NULL,
    "tenureId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("participationId", "tenureId"),
    CONSTRAINT "ParticipationTenure_participationId_fkey" FOREIGN KEY ("participationId") REFERENCES "Participation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ParticipationTenure_tenureId_fkey" FOREIGN KEY ("tenureId") REFERENCES "Tenure" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- A tenure of offices stated together stays one until its article is read again.
INSERT INTO "ParticipationTenure" ("participationId", "tenureId", "position")
SELECT "id", "tenureId", 0 FROM "Participation" WHERE "tenureId" IS NOT NULL;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Participation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revisionId" INTEGER NOT NULL,
    "participantId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "office" TEXT,
    "representsId" INTEGER,
    "accreditedToId" INTEGER,
    CONSTRAINT "Participation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Participation_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "Participant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Participation_representsId_fkey" FOREIGN KEY ("representsId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Participation_accreditedToId_fkey" FOREIGN KEY ("accreditedToId") REFERENCES "Participant" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
-- The form an article used was not kept so far; the name on record is the nearest to it.
INSERT INTO "new_Participation" ("accreditedToId", "id", "name", "acronym", "office", "participantId", "position", "representsId", "revisionId", "role")
SELECT p."accreditedToId", p."id", q."name", q."acronym", p."office", p."participantId", p."position", p."representsId", p."revisionId", p."role"
FROM "Participation" p JOIN "Participant" q ON q."id" = p."participantId";
DROP TABLE "Participation";
ALTER TABLE "new_Participation" RENAME TO "Participation";
CREATE INDEX "Participation_participantId_idx" ON "Participation"("participantId");
CREATE INDEX "Participation_representsId_idx" ON "Participation"("representsId");
CREATE INDEX "Participation_accreditedToId_idx" ON "Participation"("accreditedToId");
CREATE UNIQUE INDEX "Participation_revisionId_participantId_key" ON "Participation"("revisionId", "participantId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "ParticipationTenure_tenureId_idx" ON "ParticipationTenure"("tenureId");

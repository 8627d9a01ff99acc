-- CreateTable
CREATE TABLE "CurationFact" (
    "curationId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "type" TEXT NOT NULL,
    "revisionId" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "CurationFact_curationId_fkey" FOREIGN KEY ("curationId") REFERENCES "Curation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CurationFact_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CurationFact_revisionId_idx" ON "CurationFact"("revisionId");

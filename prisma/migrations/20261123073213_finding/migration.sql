-- DropIndex
DROP INDEX "AgreementParty_participantId_idx";

-- DropIndex
DROP INDEX "EngagementParticipant_participantId_idx";

-- DropIndex
DROP INDEX "Participation_accreditedToId_idx";

-- DropIndex
DROP INDEX "Participation_representsId_idx";

-- DropIndex
DROP INDEX "Participation_participantId_idx";

-- DropIndex
DROP INDEX "ParticipationTenure_tenureId_idx";

-- CreateIndex
CREATE INDEX "Agreement_foldedTitle_id_idx" ON "Agreement"("foldedTitle", "id");

-- CreateIndex
CREATE INDEX "AgreementParty_participantId_agreementId_idx" ON "AgreementParty"("participantId", "agreementId");

-- CreateIndex
CREATE INDEX "Appearance_revisionId_idx" ON "Appearance"("revisionId");

-- CreateIndex
CREATE INDEX "ArticleTopic_topic_revisionId_idx" ON "ArticleTopic"("topic", "revisionId");

-- CreateIndex
CREATE INDEX "Bulletin_capturedOn_id_idx" ON "Bulletin"("capturedOn", "id");

-- CreateIndex
CREATE INDEX "EngagementParticipant_participantId_engagementId_idx" ON "EngagementParticipant"("participantId", "engagementId");

-- CreateIndex
CREATE INDEX "Participation_participantId_revisionId_idx" ON "Participation"("participantId", "revisionId");

-- CreateIndex
CREATE INDEX "Participation_representsId_revisionId_idx" ON "Participation"("representsId", "revisionId");

-- CreateIndex
CREATE INDEX "Participation_accreditedToId_revisionId_idx" ON "Participation"("accreditedToId", "revisionId");

-- CreateIndex
CREATE INDEX "ParticipationTenure_tenureId_participationId_idx" ON "ParticipationTenure"("tenureId", "participationId");

-- CreateIndex
CREATE INDEX "AgreementReportParty_participantId_idx" ON "AgreementReportParty"("participantId");

-- CreateIndex
CREATE INDEX "EngagementReportParticipant_participantId_idx" ON "EngagementReportParticipant"("participantId");

-- CreateIndex
CREATE INDEX "Tenure_representsId_idx" ON "Tenure"("representsId");

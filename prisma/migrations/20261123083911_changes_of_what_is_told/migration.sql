-- CreateIndex
CREATE INDEX "Change_participantId_idx" ON "Change"("participantId");

-- CreateIndex
CREATE INDEX "Change_agreementId_idx" ON "Change"("agreementId");

-- CreateIndex
CREATE INDEX "Change_engagementId_idx" ON "Change"("engagementId");

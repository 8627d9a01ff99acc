INSERT INTO Source (id, slug, name, timeZone) VALUES (1, 'akorda', 'Akorda', 'Asia/Almaty');
INSERT INTO Bulletin (id, sha256, origin, format, text, ingestedAt)
  VALUES (1, 'b', 'met.txt', 'plain', 'Met', '2026-02-05T12:00:00.000+00:00');
INSERT INTO Article (id, identity, headline, publisherId) VALUES (1, 'akorda|met|', 'Met', 1);
INSERT INTO Source (id, slug, name, timeZone) VALUES (2, 'unknown', 'Unknown', 'UTC');
INSERT INTO Article (id, identity, headline, publisherId) VALUES (2, 'unknown|told|', 'Told', 2);
INSERT INTO Revision (id, articleId, number, text, textSha256, recordedAt, extractorVersion)
  VALUES (1, 1, 1, 'Bektur Osmon met River Bank', 'a', '2026-02-05T12:00:00.000+00:00', 1);
INSERT INTO Participant (id, kind, name, foldedName) VALUES (1, 'PERSON', 'Bektur Osmon', 'bektur osmon');
INSERT INTO Participant (id, kind, name, foldedName) VALUES (2, 'ORGANIZATION', 'River Bank', 'river bank');
INSERT INTO Alias (id, participantId, name, folded, lastWord) VALUES (1, 1, 'Bektur Osmon', 'bektur osmon', 'osmon');
INSERT INTO Tenure (id, personId, office, foldedOffice) VALUES (3, 1, 'President', 'president');
INSERT INTO Participation (id, revisionId, participantId, position, role, office, tenureId)
  VALUES (7, 1, 1, 0, 'ACTOR', 'President', 3), (8, 1, 2, 1, 'ACTOR', NULL, NULL);
INSERT INTO Evidence (id, revisionId, start, "end", quote, proves, participationId)
  VALUES (1, 1, 0, 12, 'Bektur Osmon', 'MENTION', 7);
INSERT INTO Change (sequence, kind, at, bulletinId, articleId, revisionId, participantId)
  VALUES (1, 'PARTICIPANT_RECORDED', '2026-02-05T12:00:00.000+00:00', 1, 1, 1, 1),
    (2, 'BULLETIN_INGESTED', '2026-02-05T12:00:00.000+00:00', 1, NULL, NULL, NULL);

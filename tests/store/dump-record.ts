import Database from 'better-sqlite3';

/**
 * Everything a database holds, with names in the place of ids: equal for two records that say the same, however they
 * came to say it. Times of arrival are left out. Participants are told apart by their names, so a test that compares
 * dumps may not have namesakes.
 */
export function dumpRecord(file: string): readonly string[] {
  const database = new Database(file, { readonly: true });
  try {
    return QUERIES.flatMap((query) =>
      database
        .prepare(query)
        .raw()
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    );
  } finally {
    database.close();
  }
}

/** Each row's table and what it says. */
const QUERIES: readonly string[] = [
  `SELECT 'source', slug, name, countryCode, timeZone FROM Source`,
  `SELECT 'bulletin', b.sha256, b.origin, b.format, b.title, b.capturedOn, b.text, s.slug, b.givenSource,
     b.givenTimeZone
   FROM Bulletin b LEFT JOIN Source s ON s.id = b.sourceId`,
  `SELECT 'article', a.identity, a.headline, a.publishedAt, a.publishedLocal, a.timeZone, a.counter, a.url, p.slug,
     r.slug, w.textSha256, n.sha256
   FROM Article a JOIN Source p ON p.id = a.publisherId LEFT JOIN Source r ON r.id = a.relayId
   JOIN Revision w ON w.id = a.currentRevisionId JOIN Bulletin n ON n.id = a.newestBulletinId`,
  `SELECT 'revision', a.identity, w.number, w.text, w.extractorVersion
   FROM Revision w JOIN Article a ON a.id = w.articleId`,
  `SELECT 'appearance', b.sha256, p.position, a.identity, w.number, p.counter, p.line, p.column
   FROM Appearance p JOIN Bulletin b ON b.id = p.bulletinId JOIN Article a ON a.id = p.articleId
   JOIN Revision w ON w.id = p.revisionId`,
  `SELECT 'participant', kind, name, foldedName, countryCode, acronym FROM Participant WHERE shownAsId IS NULL`,
  `SELECT 'alias', p.kind, p.name, a.name, a.folded, a.searchKey FROM Alias a JOIN Participant p ON p.id = a.participantId`,
  `SELECT 'tenure', p.name, t.office, r.name, c.name, t.firstSeen, t.lastSeen FROM Tenure t
   JOIN Participant p ON p.id = t.personId LEFT JOIN Participant r ON r.id = t.representsId
   LEFT JOIN Participant c ON c.id = t.accreditedToId`,
  `SELECT 'participation', a.identity, w.number, q.position, p.kind, p.name, q.role, q.name, q.acronym, q.office, r.name,
     c.name,
     (SELECT group_concat(office, '; ') FROM (SELECT t.office FROM ParticipationTenure y JOIN Tenure t
       ON t.id = y.tenureId WHERE y.participationId = q.id ORDER BY y.position))
   FROM Participation q JOIN Revision w ON w.id = q.revisionId JOIN Article a ON a.id = w.articleId
   JOIN Participant p ON p.id = q.participantId LEFT JOIN Participant r ON r.id = q.representsId
   LEFT JOIN Participant c ON c.id = q.accreditedToId`,
  `SELECT 'agreement', g.title, g.kind, g.status, g.place, d.words, e.words, g.sortDate,
     (SELECT group_concat(name, '; ') FROM (SELECT p.name FROM AgreementParty y JOIN Participant p
       ON p.id = y.participantId WHERE y.agreementId = g.id ORDER BY y.position))
   FROM Agreement g LEFT JOIN DateSpan d ON d.id = g.dateId LEFT JOIN DateSpan e ON e.id = g.periodId`,
  `SELECT 'agreement report', g.title, g.sortDate, a.identity, w.number, r.position, r.title, r.kind, r.status, r.place,
     d.words, e.words,
     (SELECT group_concat(name, '; ') FROM (SELECT p.name FROM AgreementReportParty y JOIN Participant p
       ON p.id = y.participantId WHERE y.reportId = r.id ORDER BY y.position))
   FROM AgreementReport r JOIN Agreement g ON g.id = r.agreementId JOIN Revision w ON w.id = r.revisionId
   JOIN Article a ON a.id = w.articleId
   LEFT JOIN DateSpan d ON d.id = r.dateId LEFT JOIN DateSpan e ON e.id = r.periodId`,
  `SELECT 'engagement', g.kind, g.title, g.status, g.place, c.name, s.words, e.words, g.sortDate,
     (SELECT group_concat(name, '; ') FROM (SELECT p.name FROM EngagementParticipant y JOIN Participant p
       ON p.id = y.participantId WHERE y.engagementId = g.id ORDER BY y.position))
   FROM Engagement g LEFT JOIN Participant c ON c.id = g.countryId
   LEFT JOIN DateSpan s ON s.id = g.startId LEFT JOIN DateSpan e ON e.id = g.endId`,
  `SELECT 'engagement report', g.kind, g.title, g.sortDate, a.identity, w.number, r.position, r.kind, r.title, r.status,
     r.place, c.name, s.words, e.words,
     (SELECT group_concat(name, '; ') FROM (SELECT p.name FROM EngagementReportParticipant y JOIN Participant p
       ON p.id = y.participantId WHERE y.reportId = r.id ORDER BY y.position))
   FROM EngagementReport r JOIN Engagement g ON g.id = r.engagementId JOIN Revision w ON w.id = r.revisionId
   JOIN Article a ON a.id = w.articleId LEFT JOIN Participant c ON c.id = r.countryId
   LEFT JOIN DateSpan s ON s.id = r.startId LEFT JOIN DateSpan e ON e.id = r.endId`,
  `SELECT 'topic', a.identity, w.number, t.topic
   FROM ArticleTopic t JOIN Revision w ON w.id = t.revisionId JOIN Article a ON a.id = w.articleId`,
  `SELECT 'evidence', a.identity, w.number, v.start, v.end, v.quote, v.proves, p.name, g.position, n.position, t.topic
   FROM Evidence v JOIN Revision w ON w.id = v.revisionId JOIN Article a ON a.id = w.articleId
   LEFT JOIN Participation q ON q.id = v.participationId LEFT JOIN Participant p ON p.id = q.participantId
   LEFT JOIN AgreementReport g ON g.id = v.agreementReportId
   LEFT JOIN EngagementReport n ON n.id = v.engagementReportId LEFT JOIN ArticleTopic t ON t.id = v.topicId`,
  `SELECT 'diagnostic', b.sha256, d.ruleId, d.severity, d.message, d.line, d.column
   FROM Diagnostic d JOIN Bulletin b ON b.id = d.bulletinId`,
  `SELECT 'change', h.sequence, h.kind, b.sha256, a.identity, w.number, p.name, g.title, g.sortDate, n.kind, n.sortDate
   FROM Change h JOIN Bulletin b ON b.id = h.bulletinId LEFT JOIN Article a ON a.id = h.articleId
   LEFT JOIN Revision w ON w.id = h.revisionId LEFT JOIN Participant p ON p.id = h.participantId
   LEFT JOIN Agreement g ON g.id = h.agreementId LEFT JOIN Engagement n ON n.id = h.engagementId`,
];

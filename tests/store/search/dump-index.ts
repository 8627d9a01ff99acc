import Database from 'better-sqlite3';

/** Every word of the index with its entry, column and place: equal for two indexes that find the same. */
export function dumpIndex(file: string): readonly string[] {
  const database = new Database(file);
  try {
    database.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'SearchText', 'instance')`);
    return database
      .prepare('SELECT doc, col, offset, term FROM temp.words')
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  } finally {
    database.close();
  }
}

/** Empties the index and notes all that is on record as stale. */
export function forgetIndex(file: string): void {
  const database = new Database(file);
  database.exec(`DELETE FROM SearchText;
    INSERT INTO StaleSearchEntry (kind, id) SELECT 'ARTICLE', id FROM Article UNION ALL SELECT kind, id FROM Participant
    UNION ALL SELECT 'AGREEMENT', id FROM Agreement UNION ALL SELECT 'ENGAGEMENT', id FROM Engagement
    UNION ALL SELECT 'SOURCE', id FROM Source UNION ALL SELECT 'BULLETIN', id FROM Bulletin`);
  database.close();
}

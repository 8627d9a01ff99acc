import Database from 'better-sqlite3';

/** Every row of every table, ids included, as text: equal for two databases that hold the very same. */
export function dumpTables(file: string): readonly string[] {
  const database = new Database(file, { readonly: true });
  try {
    const names = database.prepare(TABLES).pluck().all() as string[];
    return names.flatMap((name) =>
      database
        .prepare(`SELECT * FROM "${name}"`)
        .raw()
        .all()
        .map((row) => `${name} ${JSON.stringify(row)}`)
        .sort(),
    );
  } finally {
    database.close();
  }
}

/** The migration's own table tells when it was made, and no two feeds have the same key; indexes of
 * words are laid out as they come. */
const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
  AND name NOT LIKE '_prisma%' AND name <> 'Feed'
  AND name NOT LIKE 'RevisionText%' AND name NOT LIKE 'SearchText%' ORDER BY name`;

import Database from 'better-sqlite3';

/** Takes a database nobody has open out of WAL, as a backup restored with `VACUUM INTO` is: there, a writer locks readers out. */
export function leaveWal(file: string): void {
  const database = new Database(file);
  database.pragma('journal_mode = DELETE');
  database.close();
}

/** Another program's connection that holds the database for itself, until the end of the scope at the latest. */
export interface Lock extends Disposable {
  readonly connection: Database.Database;
  /** Commits what was written through the connection meanwhile, and lets go. */
  readonly release: () => void;
}

/** Locks everybody else out of a database that is not in WAL, readers included. */
export function lockOut(file: string): Lock {
  const connection = new Database(file);
  connection.exec('BEGIN EXCLUSIVE');
  const release = () => {
    if (connection.inTransaction) connection.exec('COMMIT');
    connection.close();
  };
  return { connection, release, [Symbol.dispose]: release };
}

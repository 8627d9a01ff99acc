/** Why a database can't be opened, or can't be written just now. Nothing has been changed in it. */
export abstract class DatabaseRefused extends Error {}

/** The database was migrated by a newer version of Chancery than this one. */
export class DatabaseTooNew extends DatabaseRefused {
  override readonly name = 'DatabaseTooNew';

  constructor(file: string, unknown: readonly string[]) {
    super(
      `Expected ${file} to hold migrations this version knows, found ${unknown.join(', ')}: it was written by a newer version`,
    );
  }
}

/** A migration this version knows was applied with another text, or began and never ended. */
export class MigrationBroken extends DatabaseRefused {
  override readonly name = 'MigrationBroken';

  constructor(file: string, migration: string, found: 'CHANGED' | 'UNFINISHED') {
    const what = found === 'CHANGED' ? 'one applied with another text' : 'one that began and never ended';
    super(`Expected migration ${migration} of ${file} to be applied as this version ships it, found ${what}`);
  }
}

/** The file is a database of something else, or no database. */
export class DatabaseForeign extends DatabaseRefused {
  override readonly name = 'DatabaseForeign';

  constructor(file: string, found: string, options?: ErrorOptions) {
    super(`Expected ${file} to be a database of Chancery, found ${found}`, options);
  }
}

/** The database lacks migrations and was opened for reading only. */
export class DatabaseTooOld extends DatabaseRefused {
  override readonly name = 'DatabaseTooOld';

  constructor(file: string, missing: readonly string[]) {
    super(`Expected ${file} to be migrated, found it without ${missing.join(', ')}`);
  }
}

/** The file was deleted, or another one put in its place, while it was open: what is written now is lost. */
export class DatabaseMoved extends DatabaseRefused {
  override readonly name = 'DatabaseMoved';

  constructor(file: string, found: string) {
    super(`Expected ${file} to be the database that was opened, found ${found} there`);
  }
}

/** Another process held the database for longer than a writer waits. The write can be tried again. */
export class DatabaseBusy extends DatabaseRefused {
  override readonly name = 'DatabaseBusy';

  constructor(file: string, waitedMs: number, options?: ErrorOptions) {
    super(
      `Expected to write to ${file} within ${waitedMs} ms, found it locked by another process all that time`,
      options,
    );
  }
}

/** A stored bulletin gives other articles when it is read again: its reader has changed. Nothing of it is changed. */
export class ArticlesDiffer extends Error {
  override readonly name = 'ArticlesDiffer';

  constructor(bulletinId: number, stored: number, found: string) {
    super(
      `Expected bulletin ${bulletinId} to be read into the ${stored} articles stored of it, found ${found}`,
    );
  }
}

/** A fact does not fit the bulletin it was found in: a defect of the extractor. Nothing of the bulletin is stored. */
export class FactsContradictText extends Error {
  override readonly name = 'FactsContradictText';

  constructor(expected: string, found: string) {
    super(`Expected ${expected}, found ${found}`);
  }
}

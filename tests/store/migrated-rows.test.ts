import { readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readKnownMigrations } from '../../src/store/known-migrations.ts';
import { createTestFolder } from './test-store.ts';

describe('rows of the first version', () => {
  it('keep what they say when the later migrations apply', async () => {
    using folder = createTestFolder();
    const [first, ...later] = await readKnownMigrations();
    const database = new Database(path.join(folder.path, 'first.db'));
    database.exec(first?.sql ?? '');
    database.exec(readFileSync('tests/store/first-version.sql', 'utf8'));
    const before = changesOf(database);
    expect(before).not.toEqual([]);
    // As migrations apply: in one transaction, with foreign keys off meanwhile.
    database.pragma('foreign_keys = OFF');
    database.transaction(() => {
      for (const { sql } of later) database.exec(sql);
    })();
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(database.prepare('SELECT id, name, office FROM Participation').all()).toEqual([
      { id: 7, name: 'Bektur Osmon', office: 'President' },
      { id: 8, name: 'River Bank', office: null },
    ]);
    expect(database.prepare('SELECT participationId, tenureId FROM ParticipationTenure').all()).toEqual([
      { participationId: 7, tenureId: 3 },
    ]);
    expect(database.prepare('SELECT name, folded, searchKey FROM Alias').all()).toEqual([
      { name: 'Bektur Osmon', folded: 'bektur osmon', searchKey: '' },
    ]);
    expect(database.prepare('SELECT participationId FROM Evidence').all()).toEqual([{ participationId: 7 }]);
    expect(database.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'Participation'`).get()).toEqual({
      seq: 8,
    });
    expect(
      database.prepare('SELECT id, shownAsId FROM Participant WHERE shownAsId IS NOT NULL').all(),
    ).toEqual([]);
    expect(database.prepare('SELECT identity, publisherId FROM Article ORDER BY id').all()).toEqual([
      { identity: 'akorda|met|', publisherId: 1 },
      { identity: 'unknown|told|', publisherId: null },
    ]);
    expect(database.prepare('SELECT slug FROM Source').all()).toEqual([{ slug: 'akorda' }]);
    expect(changesOf(database)).toEqual(before);
    expect(database.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'Change'`).get()).toEqual({
      seq: before.length,
    });
    expect(database.prepare('SELECT DISTINCT kind FROM StaleSearchEntry ORDER BY 1').pluck().all()).toEqual([
      'ARTICLE',
      'BULLETIN',
      'ORGANIZATION',
      'PERSON',
      'SOURCE',
    ]);
    database.close();
  });
});

function changesOf(database: Database.Database): readonly unknown[] {
  return database
    .prepare('SELECT sequence, kind, at, bulletinId, articleId, revisionId, participantId FROM Change')
    .all();
}

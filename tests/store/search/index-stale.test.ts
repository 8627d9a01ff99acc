import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearchText } from '../../../src/domain/search.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { createSearch } from '../../../src/store/search/search.ts';
import { openWriter } from '../../../src/store/writer.ts';
import { buildBulletin } from '../build-bulletin.ts';
import { runSteps, steps } from '../curate/steps.ts';
import { TOLD } from '../read-again.ts';
import { createTestFolder, openTestStore } from '../test-store.ts';
import { dumpIndex, forgetIndex } from './dump-index.ts';

const RUNS = { numRuns: 10, seed: 20261124 };

describe('the index of words', () => {
  it('is what it would be made anew, whatever was ingested, read again, merged, split, rejected and undone', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        using folder = createTestFolder();
        await using store = await openTestStore({ folder });
        await runSteps(store, list);
        const kept = dumpIndex(folder.file);
        expect(kept.length).toBeGreaterThan(0);
        expect(await store.reader.staleSearchEntry.count()).toBe(0);
        forgetIndex(folder.file);
        await (await openStore({ url: folder.url })).close();
        expect(dumpIndex(folder.file)).toEqual(kept);
      }),
      RUNS,
    );
  });

  it('knows by every rename, addition and removal what is to be found by other words', {
    timeout: 60_000,
  }, async () => {
    using folder = createTestFolder();
    const { file } = folder;
    await using store = await openTestStore({ folder });
    await store.storeBulletin(buildBulletin({ articles: [TOLD] }));
    const writer = await openWriter({ file, busyWaitMs: 10_000 });
    const writeNothing = () => writer.write(() => Promise.resolve());
    for (const change of CHANGES) {
      execute(file, change);
      await writeNothing();
      const kept = dumpIndex(file);
      forgetIndex(file);
      await writeNothing();
      expect(dumpIndex(file), change).toEqual(kept);
    }
    await writer.close();
  });

  it('is made of a record from before it by the first that opens that', async () => {
    using folder = createTestFolder();
    await (await openTestStore({ folder })).storeBulletin(buildBulletin({ articles: [TOLD] }));
    forgetIndex(folder.file);
    await using store = await openStore({ url: folder.url }).then((opened) => ({
      ...opened,
      [Symbol.asyncDispose]: opened.close,
    }));
    const query = { terms: parseSearchText('osmon'), kinds: null };
    const request = { count: 10, from: 'START', after: null, before: null } as const;
    const { edges } = await createSearch(store.reader).page(query, request);
    expect(edges.map(({ node }) => node.kind).sort()).toEqual(['ARTICLE', 'ENGAGEMENT', 'PERSON']);
  });
});

/** A change to each column that something is found by. */
const CHANGES = [
  `UPDATE Participant SET name = 'Bektur Osmonov' WHERE name = 'Bektur Osmon'`,
  `UPDATE Participant SET name = 'Kirghizia', acronym = 'KGZ' WHERE countryCode = 'KG' AND kind = 'COUNTRY'`,
  `UPDATE Alias SET name = 'Other' WHERE id = 1`,
  `INSERT INTO Alias (participantId, name, folded) SELECT id, 'The second', 'the second' FROM Participant LIMIT 1`,
  `UPDATE Alias SET participantId = (SELECT max(id) FROM Participant) WHERE name = 'The second'`,
  `DELETE FROM Alias WHERE name = 'Other'`,
  `UPDATE Tenure SET office = 'Chancellor' WHERE id = 1`,
  `UPDATE Tenure SET personId = (SELECT max(id) FROM Participant WHERE kind = 'PERSON') WHERE id = 1`,
  `DELETE FROM ParticipationTenure; DELETE FROM Tenure WHERE id = 1`,
  `UPDATE Agreement SET title = 'Sea Plan', place = 'Osh'`,
  `UPDATE AgreementParty SET position = 1 - position`,
  `DELETE FROM AgreementParty WHERE position = 0`,
  `UPDATE Engagement SET title = 'River Forum', place = 'Osh', countryId = NULL`,
  `DELETE FROM EngagementParticipant WHERE position = 0`,
  `UPDATE Article SET headline = 'A night in Osh'`,
  `UPDATE Revision SET text = 'A night in Osh' || char(10) || 'Nothing happened.'`,
  `UPDATE Source SET name = 'The Agency', countryCode = 'KG'`,
  `UPDATE Bulletin SET title = 'Digest of Osh'`,
  `UPDATE Participant SET shownAsId = 0 WHERE kind = 'PERSON'`,
  `UPDATE Participant SET kind = 'ORGANIZATION', shownAsId = NULL WHERE kind = 'PERSON'`,
  `DELETE FROM Engagement`,
  `DELETE FROM Bulletin`,
];

function execute(file: string, sql: string): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.close();
}

import { describe, it } from 'vitest';
import { Prisma } from '../../src/generated/prisma/client.ts';
import { createLoaders } from '../../src/store/loaders.ts';
import type { Table } from '../../src/store/rows.ts';
import { columnsOf, nameOf } from '../../src/store/rows.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';

describe('loaders of rows', () => {
  it('give rows in the order of their keys, each key once, by one statement', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 3);
    const { article } = createLoaders(database.reader);
    const found = await Promise.all([article.load(3), article.load(1), article.load(3)]);
    expect(found.map(({ headline }) => headline)).toEqual(['Headline 3', 'Headline 1', 'Headline 3']);
    expect(database.statements).toHaveLength(1);
  });

  it('load any number of keys by one statement', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const { source } = createLoaders(database.reader);
    const ids = Array.from({ length: 40_000 }, (_, index) => index + 1);
    const found = await source.loadMany(ids);
    expect(found.filter((row) => !(row instanceof Error))).toHaveLength(1);
    expect(database.statements).toHaveLength(1);
  });

  it('reject a key without a row, and only that one', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const { agreement } = createLoaders(database.reader);
    const [there, missing] = await Promise.allSettled([agreement.load(1), agreement.load(7)]);
    expect(there).toMatchObject({ value: { title: 'Plan 1' } });
    expect(missing).toMatchObject({
      reason: { code: 'NOT_FOUND', message: 'Expected row 7 of Agreement, found none' },
    });
  });

  it('leave whole texts behind, which have loaders of their own', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const loaders = createLoaders(database.reader);
    expect(await loaders.bulletin.load(1)).not.toHaveProperty('text');
    expect(await loaders.revision.load(1)).not.toHaveProperty('text');
    expect(await loaders.revisionText.load(1)).toMatch(/^Headline 1\nPresident/);
    expect(await loaders.bulletinText.load(1)).toMatch(/^Headline 1\nPresident/);
    await expect(loaders.bulletinText.load(2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('know countries by their code, and null for one nobody has named', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const { country } = createLoaders(database.reader);
    expect(await country.load('TR')).toMatchObject({ name: 'Erewhon' });
    expect(await country.load('SU')).toBeNull();
  });
});

describe('rows', () => {
  it('read the same as Prisma reads them, instants and numbers included', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    const { reader } = database;
    const read = (table: Table) =>
      reader.$queryRaw<unknown[]>(Prisma.sql`SELECT ${columnsOf(table)} FROM ${nameOf(table)}`);
    const text = { omit: { text: true } } as const;
    expect(await read('Source')).toEqual(await reader.source.findMany());
    expect(await read('Bulletin')).toEqual(await reader.bulletin.findMany(text));
    expect(await read('Article')).toEqual(await reader.article.findMany());
    expect(await read('Revision')).toEqual(await reader.revision.findMany(text));
    expect(await read('Appearance')).toEqual(await reader.appearance.findMany());
    expect(await read('Participant')).toEqual(await reader.participant.findMany());
    expect(await read('Alias')).toEqual(await reader.alias.findMany());
    expect(await read('Participation')).toEqual(await reader.participation.findMany());
    expect(await read('Tenure')).toEqual(await reader.tenure.findMany());
    expect(await read('DateSpan')).toEqual(await reader.dateSpan.findMany());
    expect(await read('Agreement')).toEqual(await reader.agreement.findMany());
    expect(await read('AgreementReport')).toEqual(await reader.agreementReport.findMany());
    expect(await read('Engagement')).toEqual(await reader.engagement.findMany());
    expect(await read('EngagementReport')).toEqual(await reader.engagementReport.findMany());
    expect(await read('ArticleTopic')).toEqual(await reader.articleTopic.findMany());
    expect(await read('Evidence')).toEqual(await reader.evidence.findMany());
    expect(await read('Diagnostic')).toEqual(await reader.diagnostic.findMany());
    expect(await read('Change')).toEqual(await reader.change.findMany());
  });
});

describe('loaders of lists', () => {
  it('give an empty list to a parent without rows, by the statement that serves the others', async ({
    expect,
  }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 2);
    const { participationsOfRevision } = createLoaders(database.reader);
    const lists = await participationsOfRevision.loadMany([2, 99, 1]);
    expect(lists).toMatchObject([
      [{ revisionId: 2 }, { revisionId: 2 }],
      [],
      [{ revisionId: 1 }, { revisionId: 1 }],
    ]);
    expect(database.statements).toHaveLength(1);
  });

  it('list an article that a bulletin prints twice once, where it comes first', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 2);
    const again = { bulletinId: 1, line: 9, column: 1 };
    await database.writer.appearance.createMany({
      data: [
        { ...again, position: 1, articleId: 2, revisionId: 2 },
        { ...again, position: 2, articleId: 1, revisionId: 1 },
      ],
    });
    const { articlesOfBulletin, appearancesOfBulletin } = createLoaders(database.reader);
    expect((await articlesOfBulletin.load(1)).map(({ id }) => id)).toEqual([1, 2]);
    expect((await appearancesOfBulletin.load(1)).map(({ articleId }) => articleId)).toEqual([1, 2, 1]);
  });

  it('list an agreement that an article reports twice once', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    await database.writer.agreementReport.create({
      data: {
        agreementId: 1,
        revisionId: 1,
        position: 1,
        title: 'the Plan',
        kind: 'PLAN',
        status: 'PLANNED',
      },
    });
    const { agreementsOfRevision, agreementReportsOfRevision } = createLoaders(database.reader);
    expect(await agreementsOfRevision.load(1)).toMatchObject([{ id: 1 }]);
    expect(await agreementReportsOfRevision.load(1)).toHaveLength(2);
  });

  it('tell the words of attribution from other evidence', async ({ expect }) => {
    await using database = await createTestDatabase();
    await recordBulletins(database.writer, 1);
    await database.writer.evidence.create({
      data: { revisionId: 1, start: 0, end: 8, quote: 'Headline', proves: 'ATTRIBUTION' },
    });
    const { attributionOfRevision } = createLoaders(database.reader);
    expect(await attributionOfRevision.load(1)).toMatchObject([{ quote: 'Headline' }]);
  });
});

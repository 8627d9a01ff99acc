import { describe, it } from 'vitest';
import { encodeGlobalID } from '../../schema/global-id.ts';
import type { TestDatabase } from '../database.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';
import { runQuery } from './run-operation.ts';

const DIFF = `query ($id: ID!, $from: ID) {
  node(id: $id) { ... on Revision { number isCurrent diff(from: $from) { kind text } } }
}`;

async function reviseArticle({ writer }: TestDatabase, texts: readonly string[]): Promise<void> {
  await recordBulletins(writer, 2);
  for (const [index, text] of texts.entries()) {
    const { id } = await writer.revision.create({
      data: {
        articleId: 1,
        number: index + 2,
        text,
        textSha256: text,
        recordedAt: new Date(0),
        extractorVersion: 1,
      },
    });
    await writer.article.update({ where: { id: 1 }, data: { currentRevisionId: id } });
  }
}

describe('a revision', () => {
  it('differs from the wording before it, unless another one is named', async ({ expect }) => {
    await using database = await createTestDatabase();
    await reviseArticle(database, ['Head\nOne.', 'Head\nTwo.']);
    const id = encodeGlobalID('Revision', 4);
    const { data } = await runQuery(database, DIFF, { id });
    expect(data.node).toEqual({
      number: 3,
      isCurrent: true,
      diff: [
        { kind: 'KEPT', text: 'Head' },
        { kind: 'REMOVED', text: 'One.' },
        { kind: 'ADDED', text: 'Two.' },
      ],
    });
    const { data: first } = await runQuery(database, DIFF, { id, from: encodeGlobalID('Revision', 1) });
    expect(first.node.diff.filter(({ kind }: { kind: string }) => kind === 'REMOVED')).toHaveLength(3);
  });

  it('is all new when it is the first', async ({ expect }) => {
    await using database = await createTestDatabase();
    await reviseArticle(database, ['Head\nOne.']);
    const { data } = await runQuery(database, DIFF, { id: encodeGlobalID('Revision', 1) });
    expect(data.node).toMatchObject({ number: 1, isCurrent: false });
    expect(data.node.diff.every(({ kind }: { kind: string }) => kind === 'ADDED')).toBe(true);
  });

  it('refuses to be compared with a wording of another article', async ({ expect }) => {
    await using database = await createTestDatabase();
    await reviseArticle(database, []);
    for (const from of [encodeGlobalID('Revision', 2), encodeGlobalID('Article', 1), 'forged']) {
      const { errors } = await runQuery(database, DIFF, { id: encodeGlobalID('Revision', 1), from });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_ID' } }]);
    }
  });
});

describe('an article', () => {
  it('tells the facts of its current wording and lists all of them, newest first', async ({ expect }) => {
    await using database = await createTestDatabase();
    await reviseArticle(database, ['Head\nOne.\nTwo.']);
    const { data } = await runQuery(
      database,
      `{ node(id: "${encodeGlobalID('Article', 1)}") { ... on Article {
        body participations { role } revisions { number participations { role } } currentRevision { number } } } }`,
    );
    expect(data.node).toEqual({
      body: 'One.\nTwo.',
      participations: [],
      currentRevision: { number: 2 },
      revisions: [
        { number: 2, participations: [] },
        { number: 1, participations: [{ role: 'ACTOR' }, { role: 'ACTOR' }] },
      ],
    });
  });
});

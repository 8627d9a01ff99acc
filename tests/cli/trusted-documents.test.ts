import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTrustedDocuments } from '../../src/cli/trusted-documents.ts';
import { ConfigInvalid } from '../../src/config.ts';
import { ArticlesOnPageDocument, BulletinIngestedDocument } from '../../src/generated/operations/graphql.ts';
import { hashDocument } from '../../src/serve/door/document-name.ts';
import { graphiqlDocuments } from '../../src/serve/graphiql-tabs.ts';
import { createTestFolder } from '../store/test-store.ts';

const TEXT = 'query Mine { __typename }';

describe('the documents the service trusts', () => {
  it('are those of our own clients and GraphiQL without a manifest', async () => {
    const { only, texts } = await readTrustedDocuments({
      operations: 'trusted',
      graphiql: true,
      manifest: null,
    });
    expect(only).toBe(true);
    expect(texts.get(hashDocument(BulletinIngestedDocument.toString()))).toContain('bulletinIngested');
    expect(texts.get(hashDocument(ArticlesOnPageDocument.toString()))).toContain('fragment ArticleOnPage');
    for (const document of graphiqlDocuments) expect(texts.get(hashDocument(document))).toBe(document);
  });

  it('are none of GraphiQL where that is switched off, least of all the one that reads the schema', async () => {
    const { texts } = await readTrustedDocuments({ operations: 'trusted', graphiql: false, manifest: null });
    expect([...texts.values()].filter((text) => text.includes('__schema'))).toEqual([]);
    for (const document of graphiqlDocuments) expect(texts.has(hashDocument(document))).toBe(false);
  });

  it('are those of a manifest as well', async () => {
    using folder = createTestFolder();
    const manifest = path.join(folder.path, 'documents.json');
    writeFileSync(manifest, JSON.stringify({ [`sha256:${hashDocument(TEXT)}`]: TEXT }));
    const { only, texts } = await readTrustedDocuments({ operations: 'any', graphiql: true, manifest });
    expect(only).toBe(false);
    expect(texts.get(hashDocument(TEXT))).toBe(TEXT);
    expect(texts.size).toBeGreaterThan(1);
  });

  it.each([
    ['no JSON', '{', 'to be a file of JSON'],
    ['a list', '[]', 'to be a JSON object of sha256: names'],
    ['names that are none', JSON.stringify({ Mine: TEXT }), 'to be a JSON object of sha256: names'],
    [
      'a name of another document',
      JSON.stringify({ [`sha256:${hashDocument('{ a }')}`]: TEXT }),
      'Expected a document of',
    ],
  ])('are not taken from a file of %s', async (_what, content, message) => {
    using folder = createTestFolder();
    const manifest = path.join(folder.path, 'documents.json');
    writeFileSync(manifest, content);
    const reading = readTrustedDocuments({ operations: 'any', graphiql: true, manifest });
    await expect(reading).rejects.toThrow(ConfigInvalid);
    await expect(reading).rejects.toThrow(message);
  });

  it('are not taken from a file that is not there', async () => {
    using folder = createTestFolder();
    const manifest = path.join(folder.path, 'nothing.json');
    await expect(readTrustedDocuments({ operations: 'any', graphiql: true, manifest })).rejects.toThrow(
      'ENOENT',
    );
  });
});

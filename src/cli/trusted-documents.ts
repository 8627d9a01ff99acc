import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigInvalid } from '../config.ts';
import * as ownOperations from '../generated/operations/graphql.ts';
import { hashDocument } from '../serve/door/document-name.ts';
import type { TrustedDocuments } from '../serve/door/trusted-documents.ts';
import { trustDocuments } from '../serve/door/trusted-documents.ts';
import { graphiqlDocuments } from '../serve/graphiql-tabs.ts';

export interface TrustOptions {
  /** `trusted` lets no other documents through. */
  readonly operations: 'any' | 'trusted';
  /** Whether browsers get GraphiQL, which asks for documents of its own. */
  readonly graphiql: boolean;
  /** A file of more documents than our own, as code generators write it: names with their documents. */
  readonly manifest: string | null;
}

/**
 * The documents the service trusts: those of our own clients, those GraphiQL opens with, and those of a manifest. Rejects with a
 * `ConfigInvalid` that says what is wrong with it.
 */
export async function readTrustedDocuments({
  operations,
  graphiql,
  manifest,
}: TrustOptions): Promise<TrustedDocuments> {
  const own = Object.values(ownOperations).flatMap((one) => (one instanceof String ? [one.toString()] : []));
  const examples = graphiql ? graphiqlDocuments : [];
  const given = manifest === null ? [] : await readManifest(manifest);
  return trustDocuments([...own, ...examples, ...given], { only: operations === 'trusted' });
}

const Manifest = z.record(z.string().regex(/^sha256:[0-9a-f]{64}$/), z.string());

async function readManifest(file: string): Promise<readonly string[]> {
  const documents = Manifest.safeParse(await readJson(file));
  if (!documents.success)
    throw new ConfigInvalid(
      `Expected CHANCERY_TRUSTED_DOCUMENTS to be a JSON object of sha256: names with their documents, found ${documents.error.issues[0]?.message} in ${file}`,
    );
  for (const [name, text] of Object.entries(documents.data)) {
    const right = `sha256:${hashDocument(text)}`;
    if (name !== right)
      throw new ConfigInvalid(`Expected a document of ${name} in ${file}, found that of ${right}`);
  }
  return Object.values(documents.data);
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new ConfigInvalid(`Expected CHANCERY_TRUSTED_DOCUMENTS to be a file of JSON, found ${found}`, {
      cause: error,
    });
  }
}

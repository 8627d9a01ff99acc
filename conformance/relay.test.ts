import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COMPILER = createRequire(import.meta.url).resolve('relay-compiler/cli.js');

/** A list that grows as one scrolls, refetched by the id of what it hangs on, and what arrives meanwhile. */
const COMPONENT = `
import { graphql } from 'react-relay';

graphql\`
  fragment ArticleList_source on Source
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "ArticleListPaginationQuery") {
    name
    articles(first: $count, after: $cursor) @connection(key: "ArticleList_articles") {
      edges { node { headline } }
    }
  }
\`;

graphql\`
  query ArticleListQuery($id: ID!) {
    node(id: $id) { ...ArticleList_source @alias }
  }
\`;

graphql\`
  fragment ArticleList_newest on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
  @refetchable(queryName: "ArticleListNewestPaginationQuery") {
    articles(first: $count, after: $cursor) @connection(key: "ArticleListNewest_articles") {
      edges { node { headline } }
    }
  }
\`;

graphql\`
  subscription ArticleListArrivalsSubscription($after: Cursor) {
    bulletinIngested(after: $after) { cursor bulletin { title articles { headline } } }
  }
\`;
`;

const CONFIG = {
  src: 'src',
  schema: 'schema.graphql',
  language: 'typescript',
  eagerEsModules: true,
  customScalarTypes: { Cursor: 'string' },
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-relay-'));
  mkdirSync(path.join(folder, 'src'));
  copyFileSync('schema/schema.graphql', path.join(folder, 'schema.graphql'));
  writeFileSync(path.join(folder, 'relay.config.json'), JSON.stringify(CONFIG));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function compile(component: string): Promise<readonly string[]> {
  writeFileSync(path.join(folder, 'src', 'ArticleList.ts'), component);
  await promisify(execFile)(process.execPath, [COMPILER], { cwd: folder });
  return readdirSync(path.join(folder, 'src', '__generated__')).toSorted();
}

describe("Relay's compiler", () => {
  it('takes the contract: connections that are refetched by node and by query, and a subscription', async () => {
    const artifacts = await compile(COMPONENT);
    expect(artifacts).toEqual(
      expect.arrayContaining([
        'ArticleListPaginationQuery.graphql.ts',
        'ArticleListQuery.graphql.ts',
        'ArticleListArrivalsSubscription.graphql.ts',
        'ArticleList_source.graphql.ts',
      ]),
    );
    const refetch = readFileSync(
      path.join(folder, 'src/__generated__/ArticleListPaginationQuery.graphql.ts'),
      'utf8',
    );
    expect(refetch).toContain('node(id: $id)');
  });
});

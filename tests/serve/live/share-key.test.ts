import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ANYBODY, createHolder, type Viewer } from '../../../src/domain/viewer.ts';
import { shareKey } from '../../../src/serve/live/share-key.ts';

const FEED =
  'subscription Feed($after: Cursor, $where: ChangeFilter) { changes(after: $after, where: $where) { cursor } }';

interface Asked {
  readonly query?: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly viewer?: Viewer;
}

function key({ query = FEED, operationName = null, variables = null, viewer = ANYBODY }: Asked = {}): string {
  return shareKey({ document: parse(query), operationName, variables, viewer });
}

describe('those who listen alike', () => {
  it('may begin at different places', () => {
    expect(key({ variables: { after: 'one' } })).toBe(key({ variables: { after: 'two' } }));
    expect(key({ variables: { after: 'one' } })).toBe(key());
  });

  it('may write the same document with other blanks and comments', () => {
    expect(key({ query: FEED.replaceAll(' ', '\n  # listen\n  ') })).toBe(key());
  });

  it('may show different tokens, or none', () => {
    const shown = { id: 1, name: 'desk', expiresAt: null };
    expect(key({ viewer: createHolder(shown, ['ingest']) })).toBe(key());
  });

  it('may name their variables in any order', () => {
    const query = 'subscription ($a: Int, $b: Int) { changes { one(n: $a) two(n: $b) } }';
    expect(key({ query, variables: { a: 1, b: 2 } })).toBe(key({ query, variables: { b: 2, a: 1 } }));
  });
});

describe('those who do not listen alike', () => {
  it('may not read the same', () => {
    const blind: Viewer = { rights: new Set(), token: null };
    expect(key({ viewer: blind })).not.toBe(key());
  });

  it('ask for other fields', () => {
    expect(key({ query: FEED.replace('cursor }', 'cursor kind }') })).not.toBe(key());
  });

  it('give other variables', () => {
    expect(key({ variables: { where: { kinds: ['ARTICLE_REVISED'] } } })).not.toBe(key());
  });

  it('choose another operation of the document', () => {
    const query = `${FEED} ${FEED.replace('Feed', 'Other')}`;
    expect(key({ query, operationName: 'Other' })).not.toBe(key({ query, operationName: 'Feed' }));
  });

  it('use the place to begin for something else as well', () => {
    const query =
      'subscription ($after: String) { changes(after: $after) { articles(after: $after) { id } } }';
    expect(key({ query, variables: { after: 'one' } })).not.toBe(key({ query, variables: { after: 'two' } }));
  });

  it('give a variable that says where a list below the feed begins', () => {
    const query = 'subscription ($after: String) { changes { articles(after: $after) { id } } }';
    expect(key({ query, variables: { after: 'one' } })).not.toBe(key({ query, variables: { after: 'two' } }));
  });
});

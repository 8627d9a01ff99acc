import type { FeedGap } from '../src/domain/change.ts';
import { MAX_PAGE_SIZE } from '../src/domain/page.ts';
import { builder } from './builder.ts';
import { Change } from './change.ts';
import { ChangeFilterInput, readChangeFilter } from './change-filter.ts';
import { printCursor } from './cursor.ts';
import { refusing } from './errors.ts';
import { findSequence } from './follow.ts';
import { Gap, tellGap } from './gap.ts';
import { pageSize } from './page.ts';

const ChangeConnection = builder.connectionObject(
  {
    type: Change,
    name: 'ChangeConnection',
    description: 'A page of the feed of changes. Its cursors are those of the feed.',
    // Each of them is looked at.
    extensions: { countCost: 300 },
    fields: (t) => ({
      gap: t.field({
        type: Gap,
        nullable: true,
        description: 'What is no longer kept between `after` and this page; null when nothing is missing.',
        resolve: (connection, _args, { feed }) =>
          // Set by the one field that has pages of changes.
          'gap' in connection && connection.gap ? tellGap(connection.gap as FeedGap, feed.key) : null,
      }),
    }),
  },
  { name: 'ChangeEdge', description: 'A change at its place in the feed.' },
);

builder.queryField('changes', (t) =>
  t.field({
    type: ChangeConnection,
    description:
      'The feed of changes a page at a time, oldest first. `endCursor` serves as `after` of the next page and of the subscription, which goes on with what comes.',
    args: {
      first: t.arg.int({ required: true, description: `So many changes at most, 1 to ${MAX_PAGE_SIZE}.` }),
      after: t.arg({
        type: 'Cursor',
        description: 'Only changes behind this place; from the beginning when empty, left out or null.',
      }),
      where: t.arg({ type: ChangeFilterInput, description: 'Which changes; all when left out.' }),
    },
    resolve: (_root, { first, after, where }, { feed, loaders }) =>
      refusing(async () => {
        const limit = pageSize(first);
        const position = after ? await findSequence(feed, after) : 0;
        const filter = await readChangeFilter(where, loaders);
        const { rows, goesOn, gap } = await feed.list({ after: position, limit, filter });
        const edges = rows.map((node) => ({
          cursor: printCursor({ key: feed.key, sequence: node.sequence }),
          node,
        }));
        const pageInfo = {
          hasNextPage: goesOn,
          hasPreviousPage: position > 0,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        };
        return { edges, pageInfo, gap, totalCount: () => feed.count(filter) };
      }),
  }),
);

import { builder } from './builder.ts';
import { Bulletin } from './bulletin.ts';
import { BulletinFilterInput } from './bulletin-filter.ts';
import { Change } from './change.ts';
import { ChangeFilterInput, readChangeFilter } from './change-filter.ts';
import type { FeedEvent } from './context.ts';
import { refusing } from './errors.ts';
import { followFeed } from './follow.ts';
import { findGap, Gap } from './gap.ts';

const AFTER =
  'Cursor of the last event seen: what came since is told first, then what comes, with no gap and nothing twice. From the beginning when empty, from now on when left out or null.';

const GAPS =
  'Where changes behind `after` are no longer kept, the first event is a gap, whatever `where` says.';

const Feed = builder.objectRef<Record<never, never>>('Feed').implement({
  description: 'Places in the feed of changes to begin following it from.',
  fields: (t) => ({
    start: t.field({
      type: 'Cursor',
      description: 'Before the first change: following after it tells everything again from the beginning.',
      resolve: (_feed, _args, { feed }) => ({ key: feed.key, sequence: 0 }),
    }),
    latest: t.field({
      type: 'Cursor',
      description:
        'Behind the newest change. Ask for it before reading lists, then follow after it: nothing in between is lost.',
      resolve: async (_feed, _args, { feed }) => ({ key: feed.key, sequence: await feed.latest() }),
    }),
  }),
});

builder.queryField('feed', (t) =>
  t.field({ type: Feed, description: 'Where the feed of changes begins and ends.', resolve: () => ({}) }),
);

const BulletinIngested = builder.objectRef<FeedEvent>('BulletinIngested').implement({
  description: 'A bulletin has been taken in; it and all its facts can be read.',
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'Place of this event in the feed; hand it back as `after` to go on behind it.',
      resolve: ({ sequence }, _args, { feed }) => ({ key: feed.key, sequence }),
    }),
    at: t.expose('at', {
      type: 'DateTime',
      description: 'When it was taken in; of a gap, when the gap was found.',
    }),
    bulletin: t.field({
      type: Bulletin,
      nullable: true,
      description: 'The bulletin; null for a gap.',
      resolve: ({ bulletinId }, _args, { loaders }) =>
        bulletinId === null ? null : loaders.bulletin.load(bulletinId),
    }),
    gap: t.field({
      type: Gap,
      nullable: true,
      description: 'What is no longer kept, when this is a gap; null for every bulletin.',
      resolve: (event, _args, { feed }) => findGap(event, feed.key),
    }),
  }),
});

builder.subscriptionField('bulletinIngested', (t) =>
  t.field({
    type: BulletinIngested,
    description: `Each bulletin as soon as it is taken in. ${GAPS}`,
    args: {
      after: t.arg({ type: 'Cursor', description: AFTER }),
      where: t.arg({ type: BulletinFilterInput, description: 'Which bulletins; all when left out.' }),
    },
    subscribe: (_root, { after, where }, context) =>
      refusing(async () => {
        const filter = await readChangeFilter(where, context.loaders);
        return await followFeed(context, { after, filter: { ...filter, kinds: ['BULLETIN_INGESTED'] } });
      }),
    resolve: (event) => event,
  }),
);

builder.subscriptionField('changes', (t) =>
  t.field({
    type: Change,
    description: `Each change to the record as soon as it is committed. ${GAPS}`,
    args: {
      after: t.arg({ type: 'Cursor', description: AFTER }),
      where: t.arg({ type: ChangeFilterInput, description: 'Which changes; all when left out.' }),
    },
    subscribe: (_root, { after, where }, context) =>
      refusing(async () =>
        followFeed(context, { after, filter: await readChangeFilter(where, context.loaders) }),
      ),
    resolve: (change) => change,
  }),
);

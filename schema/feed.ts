import type { Change as ChangeRow } from '../src/generated/prisma/client.ts';
import { builder } from './builder.ts';
import { Bulletin } from './bulletin.ts';
import { Change, changeKind } from './change.ts';
import { followFeed } from './follow.ts';

const AFTER =
  'Cursor of the last event seen: what came since is told first, then what comes, with no gap and nothing twice. From the beginning when empty, from now on when left out or null.';

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

const BulletinIngested = builder.objectRef<ChangeRow>('BulletinIngested').implement({
  description: 'A bulletin has been taken in; it and all its facts can be read.',
  fields: (t) => ({
    cursor: t.field({
      type: 'Cursor',
      description: 'Place of this event in the feed; hand it back as `after` to go on behind it.',
      resolve: ({ sequence }, _args, { feed }) => ({ key: feed.key, sequence }),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was taken in.' }),
    bulletin: t.field({
      type: Bulletin,
      description: 'The bulletin.',
      resolve: (change, _args, { loaders }) => loaders.bulletin.load(getBulletinId(change)),
    }),
  }),
});

function getBulletinId({ sequence, bulletinId }: ChangeRow): number {
  if (bulletinId !== null) return bulletinId;
  throw new Error(`Expected change ${sequence} to tell of a bulletin, found none`);
}

builder.subscriptionField('bulletinIngested', (t) =>
  t.field({
    type: BulletinIngested,
    description: 'Each bulletin as soon as it is taken in.',
    args: { after: t.arg({ type: 'Cursor', description: AFTER }) },
    subscribe: (_root, { after }, context) => followFeed(context, { after, kinds: ['BULLETIN_INGESTED'] }),
    resolve: (change) => change,
  }),
);

const ChangeFilter = builder.inputType('ChangeFilter', {
  description: 'Which changes are wanted.',
  fields: (t) => ({
    kinds: t.field({
      type: [changeKind.ref],
      description: 'Of one of these kinds; of all when left out or null.',
    }),
  }),
});

builder.subscriptionField('changes', (t) =>
  t.field({
    type: Change,
    description: 'Each change to the record as soon as it is committed.',
    args: {
      after: t.arg({ type: 'Cursor', description: AFTER }),
      where: t.arg({ type: ChangeFilter, description: 'Which changes; all when left out.' }),
    },
    subscribe: (_root, { after, where }, context) =>
      followFeed(context, { after, kinds: where?.kinds ?? null }),
    resolve: (change) => change,
  }),
);

import type { TenureConflict as Conflict, TenureConflictKind } from '../src/domain/relations.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { Tenure } from './tenure.ts';

const conflictKind = closedList<TenureConflictKind>('TenureConflictKind', {
  description: 'Why two tenures cannot both be as articles tell them.',
  values: {
    ANOTHER_HOLDER:
      'Another person is said to hold the same office of the same state or organization, one that a single person holds at a time: an error, an acting holder, or a handover.',
    ANOTHER_STATE:
      'The same person is said to hold the same office of another state or organization: one of the two is wrong, or two persons are taken for one.',
  },
});

const TenureConflict = builder.objectRef<Conflict>('TenureConflict').implement({
  description:
    'A contradiction between two tenures: articles state both over the same days. Neither is corrected by the other; the articles of both tell which is right.',
  fields: (t) => ({
    kind: t.field({ type: conflictKind.ref, description: 'Why it is one.', resolve: ({ kind }) => kind }),
    tenure: t.field({
      type: Tenure,
      description: 'The tenure that contradicts this one.',
      resolve: ({ tenureId }, _args, { loaders }) => loaders.tenure.load(tenureId),
    }),
    from: t.expose('from', {
      type: 'Date',
      description: 'First of the days over which articles state both.',
    }),
    to: t.expose('to', { type: 'Date', description: 'Last of those days.' }),
  }),
});

builder.prismaObjectField(Tenure, 'conflicts', (t) =>
  t.field({
    type: [TenureConflict],
    description:
      'What contradicts it, twenty at most, those first that have the most days in common with it; empty when nothing does, and for a tenure that only undated articles state. Offices that several hold at once, such as those of deputies and advisers, contradict nobody.',
    resolve: ({ id }, _args, { relations }) => relations.conflictsOfTenure.load(id),
  }),
);

import { builder } from './builder.ts';
import type { RateLimit } from './context.ts';

const RateLimitType = builder.objectRef<RateLimit>('RateLimit').implement({
  description:
    'What a client may spend. Each operation costs something: an object of its answer 1, a page 2, a count 3, single values nothing.',
  fields: (t) => ({
    requestedQueryCost: t.exposeInt('requestedQueryCost', {
      description:
        'What this operation may cost, if its lists are as long as it asks for. What its answer did not cost is given back.',
    }),
    maximumAvailable: t.exposeInt('maximumAvailable', {
      description: 'The most a client can have to spend.',
    }),
    currentlyAvailable: t.exposeInt('currentlyAvailable', {
      description: 'What is left to spend now, after what this operation may cost.',
    }),
    restoreRate: t.exposeInt('restoreRate', { description: 'What comes back each second, up to the most.' }),
  }),
});

builder.queryField('rateLimit', (t) =>
  t.field({
    type: RateLimitType,
    nullable: true,
    description:
      'What you may spend on this server, and how much of it is left; null where nothing is limited.',
    resolve: (_query, _args, { rateLimit }) => rateLimit(),
  }),
);

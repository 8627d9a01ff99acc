import type { EngagementKind, EngagementStatus } from '../src/domain/engagement.ts';
import { EVERY_ENGAGEMENT } from '../src/domain/filter.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { Country } from './country.ts';
import { DateSpan } from './date-span.ts';
import { EngagementFilterInput, EngagementOrderInput } from './engagement-filter.ts';
import { EngagementReport, EngagementReportConnection } from './engagement-report.ts';
import { Evidence, EvidenceConnection } from './evidence.ts';
import { findNodes, numberedId } from './node.ts';
import { listing, page } from './page.ts';
import { Participant } from './participant.ts';

export const engagementKind = closedList<EngagementKind>('EngagementKind', {
  description: 'What kind of event an engagement is.',
  values: {
    VISIT: 'A visit to another country or city.',
    TALKS: 'Talks, negotiations or consultations.',
    MEETING: 'A meeting.',
    CALL: 'A telephone or video call.',
    SUMMIT: 'A summit or session of heads of state or government.',
    CONFERENCE: 'A conference, congress, round table or session of a body.',
    CEREMONY: 'A ceremony, such as a signing, an opening or the presentation of credentials.',
    FORUM: 'A forum, exhibition or festival.',
    OTHER: 'Any other event.',
  },
});

export const engagementStatus = closedList<EngagementStatus>('EngagementStatus', {
  description: 'Whether an engagement has taken place.',
  values: { HELD: 'Held, or under way.', PLANNED: 'Announced.', CANCELLED: 'Cancelled.' },
});

export const Engagement = builder.prismaObject('Engagement', {
  description:
    'A visit, talks, meeting, call, summit, conference, ceremony or forum, as all its reports together tell it.',
});

builder.prismaObjectFields(Engagement, (t) => ({
  kind: t.field({
    type: engagementKind.ref,
    description: 'What kind of event it is.',
    resolve: (engagement) => engagementKind.read(engagement.kind),
  }),
  title: t.exposeString('title', {
    nullable: true,
    description: 'Its proper name as printed; null when it has none.',
  }),
  status: t.field({
    type: engagementStatus.ref,
    description: 'Whether it has taken place, as far as is known by now.',
    resolve: (engagement) => engagementStatus.read(engagement.status),
  }),
  place: t.exposeString('place', {
    nullable: true,
    description: 'The city it takes place in; null when no report tells.',
  }),
  country: t.field({
    type: Country,
    nullable: true,
    description: 'The country it takes place in; null when no report tells.',
    resolve: ({ countryId }, _args, { loaders }) =>
      countryId === null ? null : loaders.participant.load(countryId),
  }),
  start: t.field({
    type: DateSpan,
    nullable: true,
    description: 'Its first day; null when no report tells.',
    resolve: ({ startId }, _args, { loaders }) => (startId === null ? null : loaders.dateSpan.load(startId)),
  }),
  end: t.field({
    type: DateSpan,
    nullable: true,
    description: 'Its last day, the first one when it lasts a day; null when no report tells.',
    resolve: ({ endId }, _args, { loaders }) => (endId === null ? null : loaders.dateSpan.load(endId)),
  }),
  participants: t.field({
    type: [Participant],
    description: 'Who takes part, in the order of mention.',
    resolve: ({ id }, _args, { loaders }) => loaders.participantsOfEngagement.load(id),
  }),
  reports: t.connection(
    {
      type: EngagementReport,
      description: 'What articles say of it in their current wording, newest first.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.reportsOfEngagement(id, request)),
    },
    EngagementReportConnection,
  ),
  evidence: t.connection(
    {
      type: Evidence,
      description: 'The words that tell of it, of the newest article first.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.evidenceOfEngagement(id, request)),
    },
    EvidenceConnection,
  ),
}));

builder.nodeRef(Engagement, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.engagement, ids),
});

export const EngagementConnection = builder.connectionObject(
  { type: Engagement, name: 'EngagementConnection', description: 'A page of engagements.' },
  { name: 'EngagementEdge', description: 'An engagement at its place in a list.' },
);

builder.queryField('engagements', (t) =>
  t.connection(
    {
      type: Engagement,
      description: 'All engagements, newest first; those of no known day come last.',
      args: {
        where: t.arg({ type: EngagementFilterInput, description: 'Which engagements; all when left out.' }),
        orderBy: t.arg({
          type: EngagementOrderInput,
          description: 'In which order; newest first when left out.',
        }),
      },
      resolve: (_query, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.engagements(request, await listing(args, EVERY_ENGAGEMENT, loaders)),
        ),
    },
    EngagementConnection,
  ),
);

import { Article } from './article.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { DateSpan } from './date-span.ts';
import { Engagement, engagementKind, engagementStatus } from './engagement.ts';
import { Evidence } from './evidence.ts';
import { findNodes, numberedId } from './node.ts';
import { Participant } from './participant.ts';
import { Revision } from './revision.ts';

export const EngagementReport = builder.prismaObject('EngagementReport', {
  description: 'What one article says of an engagement.',
});

builder.prismaObjectFields(EngagementReport, (t) => ({
  kind: t.field({
    type: engagementKind.ref,
    description: 'What kind of event it is by this article.',
    resolve: (report) => engagementKind.read(report.kind),
  }),
  title: t.exposeString('title', {
    nullable: true,
    description: 'Its proper name as this article prints it; null when it gives none.',
  }),
  status: t.field({
    type: engagementStatus.ref,
    description: 'Whether it has taken place by this article.',
    resolve: (report) => engagementStatus.read(report.status),
  }),
  place: t.exposeString('place', {
    nullable: true,
    description: 'The city it takes place in; null when this article does not tell.',
  }),
  country: t.field({
    type: Country,
    nullable: true,
    description: 'The country it takes place in; null when this article does not tell.',
    resolve: ({ countryId }, _args, { loaders }) =>
      countryId === null ? null : loaders.participant.load(countryId),
  }),
  start: t.field({
    type: DateSpan,
    nullable: true,
    description: 'Its first day; null when this article does not tell.',
    resolve: ({ startId }, _args, { loaders }) => (startId === null ? null : loaders.dateSpan.load(startId)),
  }),
  end: t.field({
    type: DateSpan,
    nullable: true,
    description: 'Its last day, the first one when it lasts a day; null when this article does not tell.',
    resolve: ({ endId }, _args, { loaders }) => (endId === null ? null : loaders.dateSpan.load(endId)),
  }),
  participants: t.field({
    type: [Participant],
    description: 'Who takes part by this article, in the order of mention.',
    resolve: ({ id }, _args, { loaders }) => loaders.participantsOfEngagementReport.load(id),
  }),
  engagement: t.field({
    type: Engagement,
    description: 'The engagement it is about.',
    resolve: ({ engagementId }, _args, { loaders }) => loaders.engagement.load(engagementId),
  }),
  revision: t.field({
    type: Revision,
    description: 'The wording of the article that says so.',
    resolve: ({ revisionId }, _args, { loaders }) => loaders.revision.load(revisionId),
  }),
  article: t.field({
    type: Article,
    description: 'The article.',
    resolve: async ({ revisionId }, _args, { loaders }) =>
      loaders.article.load((await loaders.revision.load(revisionId)).articleId),
  }),
  evidence: t.field({
    type: [Evidence],
    description: 'The words that report the engagement, then those for its place and date.',
    resolve: ({ id }, _args, { loaders }) => loaders.evidenceOfEngagementReport.load(id),
  }),
}));

builder.nodeRef(EngagementReport, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.engagementReport, ids),
});

export const EngagementReportConnection = builder.connectionObject(
  {
    type: EngagementReport,
    name: 'EngagementReportConnection',
    description: 'A page of reports of engagements.',
  },
  { name: 'EngagementReportEdge', description: 'A report of an engagement at its place in a list.' },
);

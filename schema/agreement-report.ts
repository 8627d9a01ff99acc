import { Agreement, agreementKind, agreementStatus } from './agreement.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { DateSpan } from './date-span.ts';
import { Evidence } from './evidence.ts';
import { findNodes, numberedId } from './node.ts';
import { Participant } from './participant.ts';
import { Revision } from './revision.ts';

export const AgreementReport = builder.prismaObject('AgreementReport', {
  description: 'What one article says of an agreement.',
});

builder.prismaObjectFields(AgreementReport, (t) => ({
  title: t.exposeString('title', { description: 'The document as this article names it.' }),
  kind: t.field({
    type: agreementKind.ref,
    description: 'What kind of document it is by this article.',
    resolve: (report) => agreementKind.read(report.kind),
  }),
  status: t.field({
    type: agreementStatus.ref,
    description: 'The furthest stage this article asserts.',
    resolve: (report) => agreementStatus.read(report.status),
  }),
  statusBefore: t.field({
    type: agreementStatus.ref,
    nullable: true,
    description:
      'The status of the agreement by the reports of earlier articles; null for its first report, and when the article is worded otherwise by now.',
    resolve: async ({ id }, _args, { relations }) =>
      (await relations.statusStepOfReport.load(id))?.before ?? null,
  }),
  changesStatus: t.boolean({
    description:
      'Whether the status of the agreement is another one by this report than before it; true for its first report, and false when the article is worded otherwise by now. A report that recalls an earlier stage changes nothing.',
    resolve: async ({ id }, _args, { relations }) => {
      const step = await relations.statusStepOfReport.load(id);
      return step !== null && step.before !== step.after;
    },
  }),
  place: t.exposeString('place', {
    nullable: true,
    description: 'Where it was or is to be signed or adopted; null when this article does not tell.',
  }),
  date: t.field({
    type: DateSpan,
    nullable: true,
    description: 'When it was or is to be signed or adopted; null when this article does not tell.',
    resolve: ({ dateId }, _args, { loaders }) => (dateId === null ? null : loaders.dateSpan.load(dateId)),
  }),
  period: t.field({
    type: DateSpan,
    nullable: true,
    description: 'The time it covers; null when this article does not tell.',
    resolve: ({ periodId }, _args, { loaders }) =>
      periodId === null ? null : loaders.dateSpan.load(periodId),
  }),
  parties: t.field({
    type: [Participant],
    description: 'The countries and organizations it binds by this article, in the order of mention.',
    resolve: ({ id }, _args, { loaders }) => loaders.partiesOfAgreementReport.load(id),
  }),
  agreement: t.field({
    type: Agreement,
    description: 'The agreement it is about.',
    resolve: ({ agreementId }, _args, { loaders }) => loaders.agreement.load(agreementId),
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
    description: 'The words that name the agreement, then those that state its status, parties and date.',
    resolve: ({ id }, _args, { loaders }) => loaders.evidenceOfAgreementReport.load(id),
  }),
}));

builder.nodeRef(AgreementReport, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.agreementReport, ids),
});

export const AgreementReportConnection = builder.connectionObject(
  {
    type: AgreementReport,
    name: 'AgreementReportConnection',
    description: 'A page of reports of agreements.',
  },
  { name: 'AgreementReportEdge', description: 'A report of an agreement at its place in a list.' },
);

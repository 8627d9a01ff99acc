import type { AgreementKind, AgreementStatus } from '../src/domain/agreement.ts';
import { EVERY_AGREEMENT } from '../src/domain/filter.ts';
import { AgreementFilterInput, AgreementOrderInput } from './agreement-filter.ts';
import { AgreementReport, AgreementReportConnection } from './agreement-report.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { DateSpan } from './date-span.ts';
import { Evidence, EvidenceConnection } from './evidence.ts';
import { findNodes, numberedId } from './node.ts';
import { listing, page } from './page.ts';
import { Participant } from './participant.ts';

export const agreementKind = closedList<AgreementKind>('AgreementKind', {
  description: 'What kind of document an agreement is.',
  values: {
    TREATY: 'A treaty, convention, charter or protocol to one.',
    AGREEMENT: 'An agreement, contract or accord.',
    MEMORANDUM: 'A memorandum of understanding or cooperation.',
    PLAN: 'A cooperation plan, action plan, roadmap or programme.',
    STATEMENT: 'A joint statement, declaration or communiqué.',
    RESOLUTION: 'A resolution or decision of an organization.',
    STRATEGY: 'A strategy, concept or vision.',
    PARTNERSHIP: 'A partnership that is not named as another kind of document.',
    OTHER: 'Any other document between parties.',
  },
});

export const agreementStatus = closedList<AgreementStatus>('AgreementStatus', {
  description: 'How far an agreement has come.',
  values: {
    REFERENCED: 'Named, without saying how far it has come.',
    PROPOSED: 'Proposed or under discussion.',
    PLANNED: 'To be signed or adopted.',
    SIGNED: 'Signed.',
    ADOPTED: 'Adopted, ratified or approved.',
    IN_FORCE: 'In force.',
    IN_IMPLEMENTATION: 'Being carried out.',
  },
});

export const Agreement = builder.prismaObject('Agreement', {
  description: 'A document between parties, as all its reports together tell it.',
});

builder.prismaObjectFields(Agreement, (t) => ({
  title: t.exposeString('title', {
    description: 'The document as it is named, without article, period, date and place.',
  }),
  kind: t.field({
    type: agreementKind.ref,
    description: 'What kind of document it is.',
    resolve: (agreement) => agreementKind.read(agreement.kind),
  }),
  status: t.field({
    type: agreementStatus.ref,
    description: 'How far it has come by now; `history` tells how it came there.',
    resolve: (agreement) => agreementStatus.read(agreement.status),
  }),
  place: t.exposeString('place', {
    nullable: true,
    description: 'Where it was or is to be signed or adopted; null when no report tells.',
  }),
  date: t.field({
    type: DateSpan,
    nullable: true,
    description: 'When it was or is to be signed or adopted; null when no report tells.',
    resolve: ({ dateId }, _args, { loaders }) => (dateId === null ? null : loaders.dateSpan.load(dateId)),
  }),
  period: t.field({
    type: DateSpan,
    nullable: true,
    description: 'The time it covers, such as "2026-2027"; null when no report tells.',
    resolve: ({ periodId }, _args, { loaders }) =>
      periodId === null ? null : loaders.dateSpan.load(periodId),
  }),
  parties: t.field({
    type: [Participant],
    description: 'The countries and organizations it binds, in the order in which they are named.',
    resolve: ({ id }, _args, { loaders }) => loaders.partiesOfAgreement.load(id),
  }),
  reports: t.connection(
    {
      type: AgreementReport,
      description: 'What articles say of it in their current wording, newest first.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.reportsOfAgreement(id, request)),
    },
    AgreementReportConnection,
  ),
  history: t.connection(
    {
      type: AgreementReport,
      description:
        'How it came to where it is: the same reports, oldest first, each with the date of its article and what it did to the status (`statusBefore`, `changesStatus`). Those of undated articles come last, though they count before all others.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.historyOfAgreement(id, request)),
    },
    AgreementReportConnection,
  ),
  evidence: t.connection(
    {
      type: Evidence,
      description: 'The words that tell of it, of the newest article first.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.evidenceOfAgreement(id, request)),
    },
    EvidenceConnection,
  ),
}));

builder.nodeRef(Agreement, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.agreement, ids),
});

export const AgreementConnection = builder.connectionObject(
  { type: Agreement, name: 'AgreementConnection', description: 'A page of agreements.' },
  { name: 'AgreementEdge', description: 'An agreement at its place in a list.' },
);

builder.queryField('agreements', (t) =>
  t.connection(
    {
      type: Agreement,
      description: 'All agreements, newest first; those of no known day come last.',
      args: {
        where: t.arg({ type: AgreementFilterInput, description: 'Which agreements; all when left out.' }),
        orderBy: t.arg({
          type: AgreementOrderInput,
          description: 'In which order; newest first when left out.',
        }),
      },
      resolve: (_query, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.agreements(request, await listing(args, EVERY_AGREEMENT, loaders)),
        ),
    },
    AgreementConnection,
  ),
);

import type { ParticipationRole } from '../src/domain/participant.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { Country } from './country.ts';
import { Evidence } from './evidence.ts';
import { findNodes, numberedId } from './node.ts';
import { Participant } from './participant.ts';
import { Revision } from './revision.ts';
import { Tenure } from './tenure.ts';

export const participationRole = closedList<ParticipationRole>('ParticipationRole', {
  description: 'How a participant figures in an article.',
  values: { ACTOR: 'Takes part in what the article reports.', MENTIONED: 'Is only named in it.' },
});

export const Participation = builder.prismaObject('Participation', {
  description: 'A participant in an article: the office held then, and for whom.',
});

builder.prismaObjectFields(Participation, (t) => ({
  role: t.field({
    type: participationRole.ref,
    description: 'Whether it takes part or is only named.',
    resolve: (participation) => participationRole.read(participation.role),
  }),
  position: t.exposeInt('position', { description: 'Order of first mention in the article, from 0.' }),
  office: t.exposeString('office', {
    nullable: true,
    description:
      'The office held at the time, without its country; several are joined by `; `. Null when the article states none, and for organizations and countries.',
  }),
  participant: t.field({
    type: Participant,
    description: 'Who it is.',
    resolve: ({ participantId }, _args, { loaders }) => loaders.participant.load(participantId),
  }),
  represents: t.field({
    type: Participant,
    nullable: true,
    description: 'The country or organization it speaks for; null when the article does not tell.',
    resolve: ({ representsId }, _args, { loaders }) =>
      representsId === null ? null : loaders.participant.load(representsId),
  }),
  accreditedTo: t.field({
    type: Country,
    nullable: true,
    description: 'The country an ambassador is accredited to; null for everybody else.',
    resolve: ({ accreditedToId }, _args, { loaders }) =>
      accreditedToId === null ? null : loaders.participant.load(accreditedToId),
  }),
  tenures: t.field({
    type: [Tenure],
    description:
      "The person's time in each office held then, in the order the article states them; an office that is past or yet to come gives none.",
    resolve: ({ id }, _args, { loaders }) => loaders.tenuresOfParticipation.load(id),
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
    description: 'Every place where the article names it or states its office, in text order.',
    resolve: ({ id }, _args, { loaders }) => loaders.evidenceOfParticipation.load(id),
  }),
}));

builder.nodeRef(Participation, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.participation, ids),
});

export const ParticipationConnection = builder.connectionObject(
  { type: Participation, name: 'ParticipationConnection', description: 'A page of participations.' },
  { name: 'ParticipationEdge', description: 'A participation at its place in a list.' },
);

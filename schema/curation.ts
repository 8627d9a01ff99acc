import type { CurationKind, FactType } from '../src/domain/curation.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { findNodes, numberedId } from './node.ts';
import { Participant } from './participant.ts';
import { Revision } from './revision.ts';

export const curationKind = closedList<CurationKind>('CurationKind', {
  description: 'What somebody decided about who is who, or about a fact.',
  values: {
    MERGE: 'Several participants are one.',
    REJECT: 'A fact of an article is wrong.',
    SPLIT: 'Certain wordings that seemed to name one participant name another.',
  },
});

const CurationSubject = builder.prismaObject('CurationSubject', {
  description: 'A participant that a decision is about.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it was called when it was decided.' }),
    participant: t.field({
      type: Participant,
      nullable: true,
      description:
        'Who is shown for it now: of those merged, the one they were merged into. Null when no article tells of it any longer.',
      resolve: async ({ participantId }, _args, { loaders }) =>
        (await findNodes(loaders.participant, [participantId]))[0] ?? null,
    }),
  }),
});

const factType = closedList<FactType>('FactType', {
  description: 'A kind of fact that an article tells.',
  values: {
    Participation: 'That somebody takes part, or is named.',
    AgreementReport: 'What it says of an agreement.',
    EngagementReport: 'What it says of an engagement.',
    ArticleTopic: 'What it is about.',
  },
});

const RejectedFact = builder.prismaObject('CurationFact', {
  name: 'RejectedFact',
  description:
    'A fact that somebody decided is wrong. Whatever says the same in the same wording is not shown while the decision stands, also when the wording is read again.',
  fields: (t) => ({
    type: t.field({
      type: factType.ref,
      description: 'What kind of fact it is.',
      resolve: (fact) => factType.read(fact.type),
    }),
    words: t.exposeString('words', {
      description: 'What it was called when it was decided: a name, a title, a topic.',
    }),
    revision: t.field({
      type: Revision,
      description: 'The wording that tells it.',
      resolve: ({ revisionId }, _args, { loaders }) => loaders.revision.load(revisionId),
    }),
  }),
});

export const Curation = builder.prismaObject('Curation', {
  description:
    'What somebody decided about who is who, or about a fact, and why. While it stands it holds for everything that articles tell, before and after; taken back, it stays on record without effect.',
});

builder.prismaObjectFields(Curation, (t) => ({
  kind: t.field({
    type: curationKind.ref,
    description: 'What was decided.',
    resolve: ({ kind }) => curationKind.read(kind),
  }),
  reason: t.exposeString('reason', { description: 'Why, in the words of who decided.' }),
  decidedBy: t.exposeString('decidedBy', { description: 'Who decided.' }),
  decidedAt: t.expose('decidedAt', { type: 'DateTime', description: 'When it was decided.' }),
  undoReason: t.exposeString('undoReason', {
    nullable: true,
    description: 'Why it was taken back; null while it stands.',
  }),
  undoneBy: t.exposeString('undoneBy', {
    nullable: true,
    description: 'Who took it back; null while it stands.',
  }),
  undoneAt: t.expose('undoneAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was taken back; null while it stands.',
  }),
  subjects: t.field({
    type: [CurationSubject],
    description:
      'First the participant the others are merged into, or the one that is split; then those merged into it, or the one split off. Empty for a decision about a fact.',
    resolve: ({ id }, _args, { loaders }) => loaders.subjectsOfCuration.load(id),
  }),
  fact: t.field({
    type: RejectedFact,
    nullable: true,
    description: 'The fact that is wrong; null for a decision about who is who.',
    resolve: async ({ id }, _args, { loaders }) => (await loaders.factOfCuration.load(id))[0] ?? null,
  }),
  wordings: t.field({
    type: ['String'],
    description: 'The names that, by a split, mean the one split off; empty for other decisions.',
    resolve: async ({ id }, _args, { loaders }) =>
      (await loaders.wordingsOfCuration.load(id)).map(({ name }) => name),
  }),
}));

builder.nodeRef(Curation, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.curation, ids),
});

export const CurationConnection = builder.connectionObject(
  { type: Curation, name: 'CurationConnection', description: 'A page of decisions about who is who.' },
  { name: 'CurationEdge', description: 'A decision at its place in a list.' },
);

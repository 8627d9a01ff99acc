import type { ParticipantKind } from '../src/domain/participant.ts';
import { Agreement, AgreementConnection } from './agreement.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { Curation, CurationConnection } from './curation.ts';
import { Engagement, EngagementConnection } from './engagement.ts';
import { Evidence, EvidenceConnection } from './evidence.ts';
import { page } from './page.ts';
import { Participation, ParticipationConnection } from './participation.ts';

export const participantKind = closedList<ParticipantKind>('ParticipantKind', {
  description: 'What a participant is.',
  values: {
    PERSON: 'A person.',
    ORGANIZATION: 'A ministry, an international organization, a company or another body.',
    COUNTRY: 'A state.',
  },
});

const TYPE_NAMES = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  COUNTRY: 'Country',
} as const satisfies Record<ParticipantKind, string>;

export const Participant = builder.prismaInterface('Participant', {
  name: 'Participant',
  description:
    'Who takes part in diplomacy: a person, an organization or a country. One participant, however many names articles give it. The id of one that was merged into another finds that other.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: ({ kind }) => TYPE_NAMES[participantKind.read(kind)],
});

builder.prismaInterfaceFields(Participant, (t) => ({
  kind: t.field({
    type: participantKind.ref,
    description: 'What it is.',
    resolve: ({ kind }) => participantKind.read(kind),
  }),
  name: t.exposeString('name', { description: 'The fullest name known, without title or honorific.' }),
  aliases: t.field({
    type: ['String'],
    description: 'The forms under which articles name it, in the order in which they were first met.',
    resolve: async ({ id }, _args, { loaders }) =>
      (await loaders.aliasesOfParticipant.load(id)).map(({ name }) => name),
  }),
  participations: t.connection(
    {
      type: Participation,
      description: 'The articles it takes part in or is named in, newest first.',
      resolve: ({ id }, args, { pages }) =>
        page(args, (request) => pages.participationsOfParticipant(id, request)),
    },
    ParticipationConnection,
  ),
  agreements: t.connection(
    {
      type: Agreement,
      description:
        'Agreements a country or an organization is party to; of a person, those told of in articles where the person takes part. Newest first.',
      resolve: ({ id, kind }, args, { pages }) =>
        page(args, (request) =>
          kind === 'PERSON' ? pages.agreementsOfActor(id, request) : pages.agreementsOfParty(id, request),
        ),
    },
    AgreementConnection,
  ),
  engagements: t.connection(
    {
      type: Engagement,
      description: 'Engagements it takes part in, newest first.',
      resolve: ({ id }, args, { pages }) =>
        page(args, (request) => pages.engagementsOfParticipant(id, request)),
    },
    EngagementConnection,
  ),
  evidence: t.connection(
    {
      type: Evidence,
      description: 'The words that name it or state its office, of the newest article first.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.evidenceOfParticipant(id, request)),
    },
    EvidenceConnection,
  ),
  curations: t.connection(
    {
      type: Curation,
      description:
        'What people decided about who it is, with their reasons, the newest first; those taken back as well.',
      resolve: ({ id }, args, { pages }) =>
        page(args, (request) => pages.curationsOfParticipant(id, request)),
    },
    CurationConnection,
  ),
}));

export const ParticipantConnection = builder.connectionObject(
  { type: Participant, name: 'ParticipantConnection', description: 'A page of participants.' },
  { name: 'ParticipantEdge', description: 'A participant at its place in a list.' },
);

const ParticipantFilter = builder.inputType('ParticipantFilter', {
  description:
    'Which participants are wanted. Each field narrows further; one left out, or null, narrows nothing.',
  fields: (t) => ({
    kinds: t.field({ type: [participantKind.ref], description: 'Of one of these kinds.' }),
    name: t.string({
      description:
        'With these words within the name or an alias; case, diacritics and punctuation do not matter.',
    }),
  }),
});

builder.queryField('participants', (t) =>
  t.connection(
    {
      type: Participant,
      description: 'All persons, organizations and countries, by name.',
      args: {
        where: t.arg({ type: ParticipantFilter, description: 'Which participants; all when left out.' }),
      },
      resolve: (_query, { where, ...args }, { pages }) =>
        page(args, (request) =>
          pages.participants(request, { kinds: where?.kinds ?? null, name: where?.name ?? null }),
        ),
    },
    ParticipantConnection,
  ),
);

import {
  EVERY_AGREEMENT,
  EVERY_ENGAGEMENT,
  EVERY_PARTICIPANT,
  EVERY_PARTICIPATION,
} from '../src/domain/filter.ts';
import type { ParticipantKind } from '../src/domain/participant.ts';
import { Agreement, AgreementConnection } from './agreement.ts';
import { AgreementFilterInput, AgreementOrderInput } from './agreement-filter.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { Curation, CurationConnection } from './curation.ts';
import { Engagement, EngagementConnection } from './engagement.ts';
import { EngagementFilterInput, EngagementOrderInput } from './engagement-filter.ts';
import { Evidence, EvidenceConnection } from './evidence.ts';
import { listing, page } from './page.ts';
import { ParticipantFilterInput, ParticipantOrderInput, readNames } from './participant-filter.ts';
import { Participation, ParticipationConnection } from './participation.ts';
import { ParticipationFilterInput } from './participation-filter.ts';

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

const WHICH = 'Which of them; all when left out.';
const NEWEST_FIRST = 'In which order; newest first when left out.';

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
      args: { where: t.arg({ type: ParticipationFilterInput, description: WHICH }) },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.participationsOfParticipant(id, request, await listing(args, EVERY_PARTICIPATION, loaders)),
        ),
    },
    ParticipationConnection,
  ),
  agreements: t.connection(
    {
      type: Agreement,
      description:
        'Agreements a country or an organization is party to; of a person, those told of in articles where the person takes part. Newest first.',
      args: {
        where: t.arg({ type: AgreementFilterInput, description: WHICH }),
        orderBy: t.arg({ type: AgreementOrderInput, description: NEWEST_FIRST }),
      },
      resolve: ({ id, kind }, args, { pages, loaders }) =>
        page(args, async (request) => {
          const wanted = await listing(args, EVERY_AGREEMENT, loaders);
          return kind === 'PERSON'
            ? pages.agreementsOfActor(id, request, wanted)
            : pages.agreementsOfParty(id, request, wanted);
        }),
    },
    AgreementConnection,
  ),
  engagements: t.connection(
    {
      type: Engagement,
      description: 'Engagements it takes part in, newest first.',
      args: {
        where: t.arg({ type: EngagementFilterInput, description: WHICH }),
        orderBy: t.arg({ type: EngagementOrderInput, description: NEWEST_FIRST }),
      },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.engagementsOfParticipant(id, request, await listing(args, EVERY_ENGAGEMENT, loaders)),
        ),
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

builder.queryField('participants', (t) =>
  t.connection(
    {
      type: Participant,
      description: 'All persons, organizations and countries, by name.',
      args: {
        where: t.arg({ type: ParticipantFilterInput, description: 'Which participants; all when left out.' }),
        orderBy: t.arg({
          type: ParticipantOrderInput,
          description: 'In which order; by name when left out.',
        }),
      },
      resolve: (_query, args, { pages, loaders }) =>
        page(args, async (request) => {
          const given = { ...args, where: readNames(args.where) };
          return pages.participants(request, await listing(given, EVERY_PARTICIPANT, loaders));
        }),
    },
    ParticipantConnection,
  ),
);

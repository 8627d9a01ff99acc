import { EVERY_ENGAGEMENT } from '../src/domain/filter.ts';
import type { ParticipantKind } from '../src/domain/participant.ts';
import type { Encounter as EncounterRow, EncounterScope } from '../src/domain/relations.ts';
import { builder } from './builder.ts';
import type { Loaders } from './context.ts';
import { Engagement, EngagementConnection } from './engagement.ts';
import { EngagementFilterInput } from './engagement-filter.ts';
import type { PageArguments } from './page.ts';
import { page } from './page.ts';
import { Participant, participantKind } from './participant.ts';
import type { GivenFilter } from './read-filter.ts';
import { readFilter } from './read-filter.ts';
import type { Relations } from './relations-context.ts';

/** An encounter, with the scope it was counted in. */
export type ScopedEncounter = EncounterRow & { readonly scope: EncounterScope };

export const Encounter = builder.objectRef<ScopedEncounter>('Encounter').implement({
  description:
    'Two participants who took part in the same engagements, all of them held. Countries and organizations take part by themselves or by somebody there who speaks for them.',
  fields: (t) => ({
    participant: t.field({
      type: Participant,
      description: 'One of the two: the one whose encounters were asked for, where they were of one.',
      resolve: ({ participantId }, _args, { loaders }) => loaders.participant.load(participantId),
    }),
    with: t.field({
      type: Participant,
      description: 'The other one.',
      resolve: ({ withId }, _args, { loaders }) => loaders.participant.load(withId),
    }),
    count: t.exposeInt('count', { description: 'How many engagements they both took part in.' }),
    first: t.expose('first', {
      type: 'Date',
      nullable: true,
      description:
        'Day of the first of them: its first day, else the day of its first report; null when none has a day.',
    }),
    last: t.expose('last', {
      type: 'Date',
      nullable: true,
      description: 'Day of the last of them, likewise; null when none has a day.',
    }),
    engagements: t.connection(
      {
        type: Engagement,
        description: 'Those engagements, newest first.',
        resolve: ({ scope, ...encounter }, args, { relations }) =>
          page(args, (request) => relations.encounters(scope).engagements(encounter, request)),
      },
      EngagementConnection,
    ),
  }),
});

export const EncounterConnection = builder.connectionObject(
  {
    type: Encounter,
    name: 'EncounterConnection',
    description: 'A page of encounters.',
    extensions: { countCost: 50 },
  },
  { name: 'EncounterEdge', description: 'An encounter at its place in a list.' },
);

export const WHICH_ENGAGEMENTS = 'Which engagements count; all that were held when left out.';

interface EncounterArguments extends PageArguments {
  readonly where?: GivenFilter<EncounterScope['filter']> | null | undefined;
}

interface Asked {
  readonly among: ParticipantKind;
  /** Whose; null for everybody's. */
  readonly of: number | null;
}

/** A page of encounters among participants of one kind, as a client asks for them. */
export function pageEncounters(
  args: EncounterArguments,
  { among, of }: Asked,
  { relations, loaders }: { readonly relations: Relations; readonly loaders: Loaders },
) {
  return page(args, async (request) => {
    const filter = await readFilter(args.where, EVERY_ENGAGEMENT, loaders);
    const scope = { among, speakingFor: null, filter };
    const encounters = relations.encounters(scope);
    return withScope(await (of === null ? encounters.all(request) : encounters.of(of, request)), scope);
  });
}

/** The encounters of a page, each with its scope. */
export function withScope<Edge extends { readonly node: EncounterRow }>(
  { edges, ...rest }: { readonly edges: readonly Edge[] } & PageRest,
  scope: EncounterScope,
) {
  return { ...rest, edges: edges.map((edge) => ({ ...edge, node: { ...edge.node, scope } })) };
}

type PageRest = Omit<Awaited<ReturnType<ReturnType<Relations['encounters']>['all']>>, 'edges'>;

builder.queryField('encounters', (t) =>
  t.connection(
    {
      type: Encounter,
      // Everybody's are counted anew for each page.
      extensions: { baseCost: 300 },
      description:
        'Who met whom, as the edges of a graph: each two of one kind who took part in the same engagements once, those who met most often first, of them those who met last. That a country is the host alone is no encounter with it.',
      args: {
        among: t.arg({
          type: participantKind.ref,
          required: true,
          defaultValue: 'PERSON',
          description: 'What the two are.',
        }),
        where: t.arg({ type: EngagementFilterInput, description: WHICH_ENGAGEMENTS }),
      },
      resolve: (_query, { among, ...args }, context) => pageEncounters(args, { among, of: null }, context),
    },
    EncounterConnection,
  ),
);

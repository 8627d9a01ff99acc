import { EVERY_ENGAGEMENT, EVERY_PARTICIPATION } from '../src/domain/filter.ts';
import { builder } from './builder.ts';
import { Encounter, EncounterConnection, pageEncounters, WHICH_ENGAGEMENTS } from './encounter.ts';
import { Engagement, EngagementConnection } from './engagement.ts';
import { EngagementFilterInput, EngagementOrderInput } from './engagement-filter.ts';
import { findParticipants } from './find-participants.ts';
import { numberedId } from './node.ts';
import { listing, page } from './page.ts';
import { Participant } from './participant.ts';
import { Participation, ParticipationConnection } from './participation.ts';
import { ParticipationFilterInput } from './participation-filter.ts';

export const Country = builder.prismaObject('Participant', {
  variant: 'Country',
  interfaces: () => [Participant],
  description: 'A state, of today or of the past.',
});

const WHICH = 'Which of them; all when left out.';

builder.prismaObjectFields(Country, (t) => ({
  code: t.field({
    type: 'CountryCode',
    description: 'Its code.',
    resolve: (country) => codeOf(country),
  }),
  representatives: t.connection(
    {
      type: Participation,
      description: 'Where somebody speaks for it, newest first.',
      args: { where: t.arg({ type: ParticipationFilterInput, description: WHICH }) },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.participationsRepresenting(id, request, await listing(args, EVERY_PARTICIPATION, loaders)),
        ),
    },
    ParticipationConnection,
  ),
  accredited: t.connection(
    {
      type: Participation,
      description: 'Where an ambassador accredited to it appears, newest first.',
      args: { where: t.arg({ type: ParticipationFilterInput, description: WHICH }) },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.participationsAccreditedTo(id, request, await listing(args, EVERY_PARTICIPATION, loaders)),
        ),
    },
    ParticipationConnection,
  ),
  encounters: t.connection(
    {
      type: Encounter,
      extensions: { baseCost: 50 },
      description:
        'The countries this one met: both took part in the same engagements that were held, by themselves or by somebody there who speaks for them. The most often met first, of them those met last.',
      args: { where: t.arg({ type: EngagementFilterInput, description: WHICH_ENGAGEMENTS }) },
      resolve: ({ id }, args, context) => pageEncounters(args, { among: 'COUNTRY', of: id }, context),
    },
    EncounterConnection,
  ),
  hostedEngagements: t.connection(
    {
      type: Engagement,
      description: 'Engagements that take place in it, newest first.',
      args: {
        where: t.arg({ type: EngagementFilterInput, description: WHICH }),
        orderBy: t.arg({
          type: EngagementOrderInput,
          description: 'In which order; newest first when left out.',
        }),
      },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.engagementsHostedBy(id, request, await listing(args, EVERY_ENGAGEMENT, loaders)),
        ),
    },
    EngagementConnection,
  ),
}));

builder.nodeRef(Country, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findParticipants(loaders.participant, 'COUNTRY', ids),
});

function codeOf({ id, countryCode }: { readonly id: number; readonly countryCode: string | null }): string {
  if (countryCode === null) throw new Error(`Expected country ${id} to have a code, found none`);
  return countryCode;
}

import { builder } from './builder.ts';
import { Engagement, EngagementConnection } from './engagement.ts';
import { findParticipants } from './find-participants.ts';
import { numberedId } from './node.ts';
import { page } from './page.ts';
import { Participant } from './participant.ts';
import { Participation, ParticipationConnection } from './participation.ts';

export const Country = builder.prismaObject('Participant', {
  variant: 'Country',
  interfaces: () => [Participant],
  description: 'A state, of today or of the past.',
});

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
      resolve: ({ id }, args, { pages }) =>
        page(args, (request) => pages.participationsRepresenting(id, request)),
    },
    ParticipationConnection,
  ),
  accredited: t.connection(
    {
      type: Participation,
      description: 'Where an ambassador accredited to it appears, newest first.',
      resolve: ({ id }, args, { pages }) =>
        page(args, (request) => pages.participationsAccreditedTo(id, request)),
    },
    ParticipationConnection,
  ),
  hostedEngagements: t.connection(
    {
      type: Engagement,
      description: 'Engagements that take place in it, newest first.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.engagementsHostedBy(id, request)),
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

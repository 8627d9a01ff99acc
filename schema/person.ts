import { builder } from './builder.ts';
import { Encounter, EncounterConnection, pageEncounters, WHICH_ENGAGEMENTS } from './encounter.ts';
import { EngagementFilterInput } from './engagement-filter.ts';
import { findParticipants } from './find-participants.ts';
import { numberedId } from './node.ts';
import { Participant } from './participant.ts';
import { Tenure } from './tenure.ts';

export const Person = builder.prismaObject('Participant', {
  variant: 'Person',
  interfaces: () => [Participant],
  description: 'A person who holds or held an office, or is named beside those who do.',
});

builder.prismaObjectFields(Person, (t) => ({
  tenures: t.field({
    type: [Tenure],
    description: 'The offices articles give this person, the most recently stated first.',
    resolve: ({ id }, _args, { loaders }) => loaders.tenuresOfPerson.load(id),
  }),
  encounters: t.connection(
    {
      type: Encounter,
      extensions: { baseCost: 50 },
      description:
        'The persons this one met: those who took part in the same engagements that were held, the most often met first, of them those met last.',
      args: { where: t.arg({ type: EngagementFilterInput, description: WHICH_ENGAGEMENTS }) },
      resolve: ({ id }, args, context) => pageEncounters(args, { among: 'PERSON', of: id }, context),
    },
    EncounterConnection,
  ),
}));

builder.nodeRef(Person, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findParticipants(loaders.participant, 'PERSON', ids),
});

import { builder } from './builder.ts';
import { Country } from './country.ts';
import { findParticipants } from './find-participants.ts';
import { numberedId } from './node.ts';
import { page } from './page.ts';
import { Participant } from './participant.ts';
import { Participation, ParticipationConnection } from './participation.ts';

export const Organization = builder.prismaObject('Participant', {
  variant: 'Organization',
  interfaces: () => [Participant],
  description: 'A ministry, an international organization, a company or another body.',
});

builder.prismaObjectFields(Organization, (t) => ({
  acronym: t.exposeString('acronym', {
    nullable: true,
    description: 'Its acronym as printed; null when no article gives one.',
  }),
  countryCode: t.expose('countryCode', {
    type: 'CountryCode',
    nullable: true,
    description: 'The state it belongs to; null when it is international or not known to belong to one.',
  }),
  country: t.field({
    type: Country,
    nullable: true,
    description: 'The same as a participant; null also when no article has named that country yet.',
    resolve: ({ countryCode }, _args, { loaders }) =>
      countryCode === null ? null : loaders.country.load(countryCode),
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
}));

builder.nodeRef(Organization, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findParticipants(loaders.participant, 'ORGANIZATION', ids),
});

import { EVERY_PARTICIPATION } from '../src/domain/filter.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { findParticipants } from './find-participants.ts';
import { numberedId } from './node.ts';
import { listing, page } from './page.ts';
import { Participant } from './participant.ts';
import { Participation, ParticipationConnection } from './participation.ts';
import { ParticipationFilterInput } from './participation-filter.ts';

export const Organization = builder.prismaObject('Participant', {
  variant: 'Organization',
  interfaces: () => [Participant],
  description: 'A ministry, an international organization, a company or another body.',
});

const WHICH = 'Which of them; all when left out.';

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
      args: { where: t.arg({ type: ParticipationFilterInput, description: WHICH }) },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.participationsRepresenting(id, request, await listing(args, EVERY_PARTICIPATION, loaders)),
        ),
    },
    ParticipationConnection,
  ),
}));

builder.nodeRef(Organization, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findParticipants(loaders.participant, 'ORGANIZATION', ids),
});

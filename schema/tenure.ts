import { EVERY_PARTICIPATION } from '../src/domain/filter.ts';
import { builder } from './builder.ts';
import { Country } from './country.ts';
import { findNodes, numberedId } from './node.ts';
import { listing, page } from './page.ts';
import { Participant } from './participant.ts';
import { Participation, ParticipationConnection } from './participation.ts';
import { ParticipationFilterInput } from './participation-filter.ts';
import { Person } from './person.ts';

export const Tenure = builder.prismaObject('Tenure', {
  description: "A person's time in an office, as far as dated articles bear it out.",
});

const WHICH = 'Which of them; all when left out.';

builder.prismaObjectFields(Tenure, (t) => ({
  office: t.exposeString('office', { description: 'The office, without its country.' }),
  firstSeen: t.expose('firstSeen', {
    type: 'Date',
    nullable: true,
    description: 'Day of the first article that states it; null when none of them is dated.',
  }),
  lastSeen: t.expose('lastSeen', {
    type: 'Date',
    nullable: true,
    description: 'Day of the last article that states it; null when none of them is dated.',
  }),
  person: t.field({
    type: Person,
    description: 'Who holds or held it.',
    resolve: ({ personId }, _args, { loaders }) => loaders.participant.load(personId),
  }),
  represents: t.field({
    type: Participant,
    nullable: true,
    description: 'The country or organization it is an office of; null when no article tells.',
    resolve: ({ representsId }, _args, { loaders }) =>
      representsId === null ? null : loaders.participant.load(representsId),
  }),
  accreditedTo: t.field({
    type: Country,
    nullable: true,
    description: 'The country an ambassador is accredited to; null for every other office.',
    resolve: ({ accreditedToId }, _args, { loaders }) =>
      accreditedToId === null ? null : loaders.participant.load(accreditedToId),
  }),
  participations: t.connection(
    {
      type: Participation,
      description: 'The articles that state it, newest first.',
      args: { where: t.arg({ type: ParticipationFilterInput, description: WHICH }) },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.participationsOfTenure(id, request, await listing(args, EVERY_PARTICIPATION, loaders)),
        ),
    },
    ParticipationConnection,
  ),
}));

builder.nodeRef(Tenure, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.tenure, ids),
});

import { builder } from './builder.ts';
import { articleFields } from './filter-fields.ts';
import { FILTER_RULES } from './filter-words.ts';
import { participationRole } from './participation.ts';

export const ParticipationFilterInput = builder.inputType('ParticipationFilter', {
  description: `Which participations are wanted. ${FILTER_RULES}`,
  fields: (t) => ({
    roles: t.field({ type: [participationRole.ref], description: 'In one of these roles.' }),
    offices: t.stringList({
      description:
        'In an office, held then, that has these words within, such as "foreign minister"; case, diacritics and punctuation do not matter.',
    }),
    countries: t.field({
      type: ['CountryCode'],
      description: 'Speaking for one of these countries, or accredited to one.',
    }),
    organizations: t.idList({ description: 'Speaking for one of these organizations.' }),
    ...articleFields(t, { published: 'In an article published', about: 'In an article about' }),
    text: t.string({
      description:
        'In an article in whose headline or body all these words stand, in any order; case and diacritics do not matter.',
    }),
  }),
});

import { builder } from './builder.ts';
import { tellingArticleFields } from './filter-fields.ts';
import { FILTER_RULES } from './filter-words.ts';
import { orderInput } from './order.ts';
import { participantKind } from './participant.ts';

export const ParticipantFilterInput = builder.inputType('ParticipantFilter', {
  description: `Which participants are wanted. ${FILTER_RULES}`,
  fields: (t) => ({
    kinds: t.field({ type: [participantKind.ref], description: 'Of one of these kinds.' }),
    names: t.stringList({
      description:
        'With these words within the name or an alias; case, diacritics and punctuation do not matter.',
    }),
    countries: t.field({
      type: ['CountryCode'],
      description:
        'One of these countries itself, an organization that belongs to one, or a person who represents one, as far as is known.',
    }),
    organizations: t.idList({ description: 'Speaking for one of these organizations in an article.' }),
    offices: t.stringList({
      description:
        'Stated to hold an office that has these words within, such as "foreign minister"; case, diacritics and punctuation do not matter.',
    }),
    ...tellingArticleFields(t, 'Named'),
  }),
});

export const ParticipantOrderInput = orderInput('Participant', {
  description: 'What participants can be sorted by.',
  fields: {
    NAME: 'Their name, whatever its case and diacritics.',
    RECORDED_AT: 'When the first bulletin that names them was taken in.',
  },
});

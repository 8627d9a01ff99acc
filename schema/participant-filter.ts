import { builder } from './builder.ts';
import { tellingArticleFields } from './filter-fields.ts';
import { FILTER_RULES } from './filter-words.ts';
import { orderInput } from './order.ts';
import { participantKind } from './participant.ts';
import { badFilter } from './read-filter.ts';

export const ParticipantFilterInput = builder.inputType('ParticipantFilter', {
  description: `Which participants are wanted. ${FILTER_RULES}`,
  fields: (t) => ({
    kinds: t.field({ type: [participantKind.ref], description: 'Of one of these kinds.' }),
    names: t.stringList({
      description:
        'With these words within the name or an alias; case, diacritics and punctuation do not matter.',
    }),
    name: t.string({
      description:
        'With these words within the name or an alias; the same as `names` with one value, and refused beside it.',
      deprecationReason: 'Since 0.2: `names` takes several.',
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

interface GivenNames {
  readonly name?: string | null | undefined;
  readonly names?: readonly string[] | null | undefined;
}

/** The same filter without the field that 0.1 had in place of `names`. Refuses, with `BAD_FILTER`, both together. */
export function readNames<Filter extends GivenNames>(where: Filter | null | undefined) {
  if (!where) return where;
  const { name, ...rest } = where;
  if (name === undefined || name === null) return rest;
  if (rest.names) throw badFilter('name', 'no `names` beside it', 'both');
  return { ...rest, names: [name] };
}

export const ParticipantOrderInput = orderInput('Participant', {
  description: 'What participants can be sorted by.',
  fields: {
    NAME: 'Their name, whatever its case and diacritics.',
    ARTICLES: 'How many articles name them.',
    RECORDED_AT: 'When the first bulletin that names them was taken in.',
  },
});

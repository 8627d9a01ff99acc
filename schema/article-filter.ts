import { agreementKind, agreementStatus } from './agreement.ts';
import { builder } from './builder.ts';
import { engagementKind, engagementStatus } from './engagement.ts';
import { articleFields, type InputFields } from './filter-fields.ts';
import { FILTER_RULES } from './filter-words.ts';
import { orderInput } from './order.ts';

export const ArticleFilterInput = builder.inputType('ArticleFilter', {
  description: `Which articles are wanted, by what their current wording tells. ${FILTER_RULES}`,
  fields: (t) => wordingFields(t),
});

export const ArticleOrderInput = orderInput('Article', {
  description: 'What articles can be sorted by.',
  fields: {
    PUBLISHED_AT: 'When they were published; those printed without a date come last.',
    RECORDED_AT: 'When the first bulletin that prints them was taken in.',
  },
});

/** The fields that ask for what a wording of an article tells. */
export function wordingFields(t: InputFields) {
  return {
    ...articleFields(t, { published: 'Published', about: 'About' }),
    participants: t.idList({
      description:
        'One of these persons, organizations and countries is named in it. One that was merged means the one it was merged into.',
    }),
    participantNames: t.stringList({
      description:
        'Somebody is named in it whose name, or an alias, has these words within; case, diacritics and punctuation do not matter.',
    }),
    offices: t.stringList({
      description:
        'Somebody is named in it as holding an office that has these words within, such as "foreign minister"; case, diacritics and punctuation do not matter.',
    }),
    countries: t.field({
      type: ['CountryCode'],
      description:
        'One of these countries is named in it, has somebody speaking for it, or an ambassador accredited to it.',
    }),
    organizations: t.idList({
      description: 'One of these organizations is named in it, or has somebody speaking for it.',
    }),
    agreementKinds: t.field({
      type: [agreementKind.ref],
      description: 'It tells of an agreement of one of these kinds; a change of an agreement is of that one.',
    }),
    agreementStatuses: t.field({
      type: [agreementStatus.ref],
      description: 'Likewise at one of these stages: an agreement of the kinds asked for, where some are.',
    }),
    engagementKinds: t.field({
      type: [engagementKind.ref],
      description:
        'It tells of an engagement of one of these kinds; a change of an engagement is of that one.',
    }),
    engagementStatuses: t.field({
      type: [engagementStatus.ref],
      description:
        'Likewise with one of these statuses: an engagement of the kinds asked for, where some are.',
    }),
    text: t.string({
      description:
        'All these words stand in its headline or body, in any order; case and diacritics do not matter.',
    }),
  };
}

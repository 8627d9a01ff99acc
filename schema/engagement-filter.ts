import { builder } from './builder.ts';
import { DateRange } from './date-range.ts';
import { engagementKind, engagementStatus } from './engagement.ts';
import { tellingArticleFields } from './filter-fields.ts';
import { FILTER_RULES, OVERLAP } from './filter-words.ts';
import { orderInput } from './order.ts';

export const EngagementFilterInput = builder.inputType('EngagementFilter', {
  description: `Which engagements are wanted. ${FILTER_RULES}`,
  fields: (t) => ({
    kinds: t.field({ type: [engagementKind.ref], description: 'Of one of these kinds.' }),
    statuses: t.field({ type: [engagementStatus.ref], description: 'With one of these statuses by now.' }),
    date: t.field({
      type: DateRange,
      description: `Taking place, or to take place, on one of these days, from its first to its last. ${OVERLAP} One of which no report tells the day is left out.`,
    }),
    participants: t.idList({
      description:
        'One of these persons, organizations and countries takes part. One that was merged means the one it was merged into.',
    }),
    participantNames: t.stringList({
      description:
        'Somebody takes part whose name, or an alias, has these words within; case, diacritics and punctuation do not matter.',
    }),
    offices: t.stringList({
      description:
        'Somebody takes part who, by an article that tells of it, holds an office that has these words within; case, diacritics and punctuation do not matter.',
    }),
    countries: t.field({
      type: ['CountryCode'],
      description:
        'One of these countries takes part, has somebody there who speaks for it or an ambassador accredited to it, or is where it takes place.',
    }),
    organizations: t.idList({
      description: 'One of these organizations takes part, or has somebody there who speaks for it.',
    }),
    hostCountries: t.field({
      type: ['CountryCode'],
      description: 'Taking place in one of these countries.',
    }),
    ...tellingArticleFields(t, 'Told of'),
  }),
});

export const EngagementOrderInput = orderInput('Engagement', {
  description: 'What engagements can be sorted by.',
  fields: {
    DATE: 'The first day they may take place on, else the day of their first report; those of no known day come last.',
    REPORTS: 'How many reports articles make of them.',
    RECORDED_AT: 'When the first bulletin that tells of them was taken in.',
  },
});

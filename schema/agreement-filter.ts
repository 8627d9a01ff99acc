import { agreementKind, agreementStatus } from './agreement.ts';
import { builder } from './builder.ts';
import { DateRange } from './date-range.ts';
import { tellingArticleFields } from './filter-fields.ts';
import { FILTER_RULES, OVERLAP } from './filter-words.ts';
import { orderInput } from './order.ts';

export const AgreementFilterInput = builder.inputType('AgreementFilter', {
  description: `Which agreements are wanted. ${FILTER_RULES}`,
  fields: (t) => ({
    kinds: t.field({ type: [agreementKind.ref], description: 'Of one of these kinds.' }),
    statuses: t.field({ type: [agreementStatus.ref], description: 'Come to one of these stages by now.' }),
    titles: t.stringList({
      description: 'With these words within the title; case, diacritics and punctuation do not matter.',
    }),
    date: t.field({
      type: DateRange,
      description: `Signed or adopted, or to be, on one of these days. ${OVERLAP} One of which no report tells the date is left out.`,
    }),
    period: t.field({
      type: DateRange,
      description: `Covering one of these days. ${OVERLAP} One of which no report tells the period is left out.`,
    }),
    participants: t.idList({
      description:
        'One of these countries and organizations is a party, or one of these persons takes part in an article that tells of it. One that was merged means the one it was merged into.',
    }),
    participantNames: t.stringList({
      description:
        'Likewise somebody whose name, or an alias, has these words within; case, diacritics and punctuation do not matter.',
    }),
    countries: t.field({ type: ['CountryCode'], description: 'One of these countries is a party.' }),
    organizations: t.idList({ description: 'One of these organizations is a party.' }),
    ...tellingArticleFields(t, 'Told of'),
  }),
});

export const AgreementOrderInput = orderInput('Agreement', {
  description: 'What agreements can be sorted by.',
  fields: {
    DATE: 'The first day they may be of, else the day of their first report; those of no known day come last.',
    TITLE: 'Their title, whatever its case and diacritics.',
    REPORTS: 'How many reports articles make of them.',
    RECORDED_AT: 'When the first bulletin that tells of them was taken in.',
  },
});

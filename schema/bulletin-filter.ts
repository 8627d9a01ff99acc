import { wordingFields } from './article-filter.ts';
import { builder } from './builder.ts';
import { bulletinFormat } from './bulletin.ts';
import { DateRange, DateTimeRange } from './date-range.ts';
import { FILTER_RULES } from './filter-words.ts';
import { orderInput } from './order.ts';

export const BulletinFilterInput = builder.inputType('BulletinFilter', {
  description: `Which bulletins are wanted: those that print an article which is all that is asked for. ${FILTER_RULES}`,
  fields: (t) => ({
    ...wordingFields(t),
    formats: t.field({ type: [bulletinFormat.ref], description: 'The bulletin is of one of these forms.' }),
    capturedOn: t.field({
      type: DateRange,
      description: 'The bulletin was captured on one of these days. One that does not say when is in none.',
    }),
    ingestedAt: t.field({ type: DateTimeRange, description: 'The bulletin was taken in within this time.' }),
  }),
});

export const BulletinOrderInput = orderInput('Bulletin', {
  description: 'What bulletins can be sorted by.',
  fields: {
    INGESTED_AT: 'When they were taken in.',
    CAPTURED_ON: 'The day they were captured; those that do not say when come last.',
  },
});

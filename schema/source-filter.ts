import { builder } from './builder.ts';
import { FILTER_RULES } from './filter-words.ts';
import { orderInput } from './order.ts';

export const SourceFilterInput = builder.inputType('SourceFilter', {
  description: `Which sources are wanted. ${FILTER_RULES}`,
  fields: (t) => ({
    countries: t.field({ type: ['CountryCode'], description: 'Belonging to one of these states.' }),
  }),
});

export const SourceOrderInput = orderInput('Source', {
  description: 'What sources can be sorted by.',
  fields: {
    NAME: 'Their name, letter by letter.',
    RECORDED_AT: 'When the record first met them.',
  },
});

import { builder } from './builder.ts';

export const DateTimeRange = builder.inputType('DateTimeRange', {
  description: 'A stretch of time; open where an end of it is left out or null.',
  fields: (t) => ({
    from: t.field({ type: 'DateTime', description: 'At this instant or later.' }),
    until: t.field({ type: 'DateTime', description: 'Before this instant.' }),
  }),
});

export const DateRange = builder.inputType('DateRange', {
  description: 'Days from one to another, both included; open where an end of it is left out or null.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The last day.' }),
  }),
});

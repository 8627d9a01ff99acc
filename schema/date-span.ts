import type { DatePrecision } from '../src/domain/date-span.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';

const precision = closedList<DatePrecision>('DatePrecision', {
  description: 'How fine a date is as its text states it.',
  values: {
    DAY: 'One day, or days that are all named.',
    MONTH: 'A month, such as "November 2025".',
    QUARTER: 'A quarter of a year.',
    HALF: 'A half of a year.',
    YEAR: 'A year or several, such as "2026-2027".',
  },
});

export const DateSpan = builder.prismaObject('DateSpan', {
  description: 'A date as precise as the text: the days it may cover and the words it was read from.',
});

builder.prismaObjectFields(DateSpan, (t) => ({
  earliest: t.expose('earliest', { type: 'Date', description: 'First day it may cover.' }),
  latest: t.expose('latest', {
    type: 'Date',
    description: 'Last day it may cover; the first one for a single day.',
  }),
  precision: t.field({
    type: precision.ref,
    description: 'How fine the text states it.',
    resolve: (span) => precision.read(span.precision),
  }),
  words: t.exposeString('words', { description: 'The words it was read from, verbatim.' }),
}));

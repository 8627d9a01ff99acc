import type { OrderDirection } from '../src/domain/order.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';

const direction = closedList<OrderDirection>('OrderDirection', {
  description: 'Which way a list is sorted.',
  values: {
    ASC: 'From low to high, early to late, A to Z.',
    DESC: 'From high to low, late to early, Z to A.',
  },
});

/** Defines how the list of a noun can be sorted: `ArticleOrder`, with `ArticleOrderField` and words for each field. */
export function orderInput<Field extends string>(
  noun: string,
  { description, fields }: { readonly description: string; readonly fields: Readonly<Record<Field, string>> },
) {
  const field = closedList<Field>(`${noun}OrderField`, { description, values: fields });
  return builder.inputType(`${noun}Order`, {
    description:
      'How a list is sorted. Entries alike in the field come in the order of their ids, and entries without a value last, either way. A cursor is good in the order it was given out in and refused in any other.',
    fields: (t) => ({
      field: t.field({ type: field.ref, required: true, description: 'By what.' }),
      direction: t.field({ type: direction.ref, required: true, description: 'Which way.' }),
    }),
  });
}

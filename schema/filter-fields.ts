import type { builder } from './builder.ts';
import { DateTimeRange } from './date-range.ts';
import { topic } from './topic.ts';

export type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The fields that ask for an article. */
export function articleFields(t: InputFields, it: { readonly published: string; readonly about: string }) {
  return {
    sources: t.idList({ description: `${it.published} by one of these sources.` }),
    publishedAt: t.field({
      type: DateTimeRange,
      description: `${it.published} within this time. An article printed without a date is in none.`,
    }),
    topics: t.field({ type: [topic.ref], description: `${it.about} at least one of these topics.` }),
  };
}

/** The fields that ask for an article which tells of something else. */
export function tellingArticleFields(t: InputFields, told: string) {
  const one = 'It is one article that is all that `sources`, `publishedAt`, `topics` and `text` ask for.';
  return {
    ...articleFields(t, {
      published: `${told} in an article published`,
      about: `${told} in an article about`,
    }),
    text: t.string({
      description: `${told} in an article in whose headline or body all these words stand, in any order; case and diacritics do not matter. ${one}`,
    }),
  };
}

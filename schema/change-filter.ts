import type { ChangeKind } from '../src/domain/change.ts';
import type { ChangeFilter } from '../src/domain/filter.ts';
import { EVERY_CHANGE } from '../src/domain/filter.ts';
import { wordingFields } from './article-filter.ts';
import { builder } from './builder.ts';
import { changeKind } from './change.ts';
import type { Loaders } from './context.ts';
import { FILTER_RULES } from './filter-words.ts';
import { GAP } from './gap.ts';
import { badFilter, type GivenFilter, readFilter } from './read-filter.ts';

export const ChangeFilterInput = builder.inputType('ChangeFilter', {
  description: `Which changes are wanted, by what the article tells in which they were told. ${FILTER_RULES}`,
  fields: (t) => ({
    kinds: t.field({
      type: [changeKind.ref],
      description: 'Of one of these kinds. A `GAP` is no change: it comes whatever is asked for.',
    }),
    ...wordingFields(t),
  }),
});

/** A filter as clients give it. */
type Given = Omit<GivenFilter<ChangeFilter>, 'kinds'> & {
  readonly kinds?: readonly (ChangeKind | typeof GAP)[] | null | undefined;
};

/** The filter of the feed that a client asks for. Refuses as `readFilter` does, and a `GAP` among the kinds likewise. */
export async function readChangeFilter(
  given: Given | null | undefined,
  loaders: Loaders,
): Promise<ChangeFilter> {
  if (!given) return EVERY_CHANGE;
  const kinds = given.kinds?.filter((kind) => kind !== GAP) ?? null;
  if (kinds && kinds.length !== given.kinds?.length) {
    throw badFilter('kinds', 'kinds of changes', 'GAP, which comes whatever is asked for');
  }
  return await readFilter({ ...given, kinds }, EVERY_CHANGE, loaders);
}

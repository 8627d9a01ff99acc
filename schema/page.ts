import type { Listing, ListOrder } from '../src/domain/order.ts';
import type { Page, PageRequest } from '../src/domain/page.ts';
import { MAX_PAGE_SIZE } from '../src/domain/page.ts';
import { Refusal } from '../src/domain/refusal.ts';
import type { Loaders } from './context.ts';
import { refusing } from './errors.ts';
import { type GivenFilter, readFilter } from './read-filter.ts';

/** Relay's arguments of a connection, as a client gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** The number of entries a client asks for where a list is read from its beginning only. Refuses as `page` does. */
export function pageSize(first: number): number {
  return pageRequest({ first }).count;
}

/**
 * A page for a client's arguments. Refuses, with `BAD_PAGE_SIZE`, unless exactly one of `first` and `last` says how many
 * entries, from 1 to the most one may ask for; and, with `BAD_CURSOR`, a cursor of another list.
 */
export function page<Row>(
  args: PageArguments,
  read: (request: PageRequest) => Promise<Page<Row>>,
): Promise<Page<Row>> {
  return refusing(async () => read(pageRequest(args)));
}

/** What a client wants of a list, by the arguments `where` and `orderBy`. Refuses as `readFilter` does. */
export async function listing<Filter extends object, Field extends string>(
  args: {
    readonly where?: GivenFilter<Filter> | null | undefined;
    readonly orderBy?: ListOrder<Field> | null | undefined;
  },
  everything: Filter,
  loaders: Loaders,
): Promise<Listing<Filter, Field>> {
  return { filter: await readFilter(args.where, everything, loaders), order: args.orderBy ?? null };
}

function pageRequest({ first, last, after, before }: PageArguments): PageRequest {
  const counts = [first, last].filter((count) => count !== null && count !== undefined);
  const [count] = counts;
  if (count === undefined) throw badPageSize('neither');
  if (counts.length > 1) throw badPageSize('both');
  if (count < 1 || count > MAX_PAGE_SIZE) throw badPageSize(`${count}`);
  return { count, from: count === first ? 'START' : 'END', after: after ?? null, before: before ?? null };
}

function badPageSize(found: string): Refusal {
  return new Refusal(
    'BAD_PAGE_SIZE',
    `Expected either \`first\` or \`last\`, from 1 to ${MAX_PAGE_SIZE}, found ${found}`,
  );
}

import type { ListOrder } from '../domain/order.ts';
import type { PageOrder } from './page-order.ts';
import type { Rows, Table } from './rows.ts';

/** A list that is read a page at a time. All parts are SQL of ours, never a client's words. */
export interface PageSource<T extends Table, Field extends string> {
  /** Names the list in its cursors. */
  readonly name: string;
  /** The table whose rows make the list. */
  readonly table: T;
  /** What to read from: that table and whatever it is joined with. */
  readonly from: string;
  /** What it can be sorted by. */
  readonly fields: Readonly<Record<Field, LeadingColumn>>;
  /** How it is sorted unless told. */
  readonly order: ListOrder<Field>;
}

/** The column of a field; null for one that sorts as the ids do. */
export interface LeadingColumn {
  readonly column: string | null;
  readonly nullable: boolean;
  /** Where another table's index sorts by it: what to read the whole list from, and its key there. */
  readonly along?: { readonly from: string; readonly column: string; readonly id: string };
}

/** A list that hangs on a parent. */
export interface NestedPageSource<T extends Table, Field extends string> extends PageSource<T, Field> {
  /** The column that holds the parent's id. */
  readonly parent: string;
}

/** A sort key as `keyColumns` selects it. */
export interface SortKeyed {
  readonly keyLead: string | null;
  readonly keyId: number | bigint;
}

/** A row with its sort key beside it. */
export type KeyedRow<T extends Table> = Rows[T] & SortKeyed;

/** How a list is sorted when it is asked for in an order, or in its own. */
export function pageOrder<T extends Table, Field extends string>(
  { name, table, fields, order: own }: PageSource<T, Field>,
  asked: ListOrder<Field> | null,
): PageOrder {
  const { field, direction } = asked ?? own;
  const { column: lead, nullable } = fields[field];
  const isOwn = field === own.field && direction === own.direction;
  return {
    name: isOwn ? name : `${name} by ${field} ${direction}`,
    lead,
    nullable,
    id: `"${table}"."id"`,
    direction,
  };
}

/** The same of the whole list, and what to read it from, so that an index sorts it. */
export function wholeListOrder<T extends Table, Field extends string>(
  source: PageSource<T, Field>,
  asked: ListOrder<Field> | null,
): { readonly from: string; readonly order: PageOrder } {
  const order = pageOrder(source, asked);
  const { along } = source.fields[(asked ?? source.order).field];
  if (along === undefined) return { from: source.from, order };
  return { from: along.from, order: { ...order, lead: along.column, id: along.id } };
}

import type { PageOrder } from './page-order.ts';
import type { Rows, Table } from './rows.ts';

/** A list that is read a page at a time. All parts are SQL of ours, never a client's words. */
export interface PageSource<T extends Table> {
  /** The table whose rows make the list. */
  readonly table: T;
  /** What to read from: that table and whatever it is joined with. */
  readonly from: string;
  readonly order: PageOrder;
}

/** A list that hangs on a parent. */
export interface NestedPageSource<T extends Table> extends PageSource<T> {
  /** The column that holds the parent's id. */
  readonly parent: string;
}

/** A row with its sort key beside it. */
export type KeyedRow<T extends Table> = Rows[T] & {
  readonly keyLead: string | null;
  readonly keyId: number | bigint;
};

/** Most entries a client can ask for at once. */
export const MAX_PAGE_SIZE = 100;

/** A stretch of a list: the first or last so many entries between two places in it. */
export interface PageRequest {
  /** 1 to `MAX_PAGE_SIZE`. */
  readonly count: number;
  /** Which end of the stretch the entries are counted from; they come in list order either way. */
  readonly from: 'START' | 'END';
  /** Opaque place of the entry before the stretch; null for the beginning of the list. */
  readonly after: string | null;
  /** Opaque place of the entry behind the stretch; null for the end of the list. */
  readonly before: string | null;
}

/** A stretch of a list, in the shape of a Relay connection. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Length of the whole list. Counts when called, not before. */
  readonly totalCount: () => Promise<number>;
}

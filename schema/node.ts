import { Refusal } from '../src/domain/refusal.ts';
import type { Loader } from './context.ts';

/** The rows of these ids in their order, null where there is none: how a node is fetched by its global id. */
export async function findNodes<Row>(
  loader: Loader<number, Row>,
  ids: readonly number[],
): Promise<(Row | null)[]> {
  const found = await loader.loadMany(ids);
  return found.map((row) => {
    if (!(row instanceof Error)) return row;
    if (row instanceof Refusal && row.code === 'NOT_FOUND') return null;
    throw row;
  });
}

/** How a row's number becomes part of its global id and is read back from it. */
export const numberedId = {
  resolve: (row: { readonly id: number }) => row.id,
  parse: (id: string) => Number(id),
};

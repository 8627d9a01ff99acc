import { GraphQLError } from 'graphql';
import { formatGlobalId, type NodeType, parseGlobalId } from '../src/domain/global-id.ts';

/** The opaque id of a row, as Pothos asks for it. */
export function encodeGlobalID(typename: string, id: string | number | bigint): string {
  return formatGlobalId(typename, id);
}

/** The type and number in a global id. Throws a GraphQLError (`BAD_ID`) for anything that is not one of ours. */
export function decodeGlobalID(globalId: string): { readonly typename: string; readonly id: string } {
  const parsed = parseGlobalId(globalId);
  if (parsed === undefined) throw badId('a node', globalId);
  return { typename: parsed.typename, id: String(parsed.id) };
}

/** The number in the global id of an entity of that type. Throws a GraphQLError (`BAD_ID`) for any other id. */
export function parseRowId(type: NodeType, globalId: string): number {
  const { typename, id } = decodeGlobalID(globalId);
  if (typename !== type) throw badId(type, globalId);
  return Number(id);
}

function badId(expected: string, found: string): GraphQLError {
  const shown = found.length > 40 ? `${found.slice(0, 40)}…` : found;
  return new GraphQLError(`Expected the id of ${expected}, found "${shown}"`, {
    extensions: { code: 'BAD_ID' },
  });
}

import { GraphQLError } from 'graphql';

const GLOBAL_ID = /^([A-Z][A-Za-z]*):([1-9]\d{0,15})$/;

/** The opaque id of a row: its type and number, so that no two entities share one. */
export function encodeGlobalID(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** The type and number in a global id. Throws a GraphQLError (`BAD_ID`) for anything that is not one of ours. */
export function decodeGlobalID(globalId: string): { readonly typename: string; readonly id: string } {
  const match = GLOBAL_ID.exec(Buffer.from(globalId, 'base64url').toString());
  const [, typename, id] = match ?? [];
  if (typename === undefined || id === undefined) throw badId(globalId);
  return { typename, id };
}

/** Refuses an id that is none, or not of the kind asked for. */
export function badId(globalId: string): GraphQLError {
  const shown = globalId.length > 40 ? `${globalId.slice(0, 40)}…` : globalId;
  return new GraphQLError(`Expected the id of a node, found "${shown}"`, { extensions: { code: 'BAD_ID' } });
}

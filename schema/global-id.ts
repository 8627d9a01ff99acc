import { GraphQLError } from 'graphql';

/** The types whose entities have ids of their own. */
export const NODE_TYPES = [
  'Agreement',
  'AgreementReport',
  'Article',
  'Bulletin',
  'Country',
  'Engagement',
  'EngagementReport',
  'Organization',
  'Participation',
  'Person',
  'Revision',
  'Source',
  'Tenure',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

const GLOBAL_ID = new RegExp(`^(${NODE_TYPES.join('|')}):([1-9]\\d{0,14})$`);

/** The opaque id of a row: its type and number, so that no two entities share one. */
export function encodeGlobalID(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** The type and number in a global id. Throws a GraphQLError (`BAD_ID`) for anything that is not one of ours. */
export function decodeGlobalID(globalId: string): { readonly typename: string; readonly id: string } {
  const match = GLOBAL_ID.exec(Buffer.from(globalId, 'base64url').toString());
  const [, typename, id] = match ?? [];
  if (typename === undefined || id === undefined) throw badId('a node', globalId);
  return { typename, id };
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

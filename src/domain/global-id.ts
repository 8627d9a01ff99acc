/** The types whose entities have ids of their own. */
export const NODE_TYPES = [
  'Agreement',
  'AgreementReport',
  'Article',
  'ArticleTopic',
  'Bulletin',
  'Country',
  'Curation',
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

/** What an id says. */
export interface GlobalId {
  readonly typename: NodeType;
  /** Number of the row; below zero for one that decisions of people made. */
  readonly id: number;
}

const GLOBAL_ID = /^(\w+):(-?[1-9]\d{0,14})$/;

/** The opaque id of a row: its type and number, so that no two entities share one. */
export function formatGlobalId(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url');
}

/** The type and number in an id; undefined for anything that is not one of ours. */
export function parseGlobalId(text: string): GlobalId | undefined {
  const [, name, id] = GLOBAL_ID.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  const typename = NODE_TYPES.find((type) => type === name);
  return typename === undefined || id === undefined ? undefined : { typename, id: Number(id) };
}

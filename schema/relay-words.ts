import { MAX_PAGE_SIZE } from '../src/domain/page.ts';

/** How the parts that Relay's conventions add to the schema read to a client. */
export const relayWords = {
  nodeTypeOptions: { description: 'Anything that has an id of its own and can be fetched again by it.' },
  idFieldOptions: {
    description: 'Opaque id, unique among all nodes. Give it to `node` to fetch this again.',
  },
  nodeQueryOptions: {
    description: 'The node of this id; null when there is none.',
    args: { id: { description: 'Id of a node.' } },
  },
  nodesQueryOptions: {
    description: 'The nodes of these ids, in their order; null for each id without a node.',
    args: { ids: { description: 'Ids of nodes.' } },
  },
  pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
  hasNextPageFieldOptions: { description: 'Whether the list goes on behind this page.' },
  hasPreviousPageFieldOptions: { description: 'Whether the list begins before this page.' },
  startCursorFieldOptions: { description: 'Cursor of the first entry; null on an empty page.' },
  endCursorFieldOptions: {
    description: 'Cursor of the last entry, to be given as `after` for the next page; null on an empty page.',
  },
  cursorFieldOptions: { description: 'Place of this entry in the list, for `after` and `before`.' },
  edgesFieldOptions: {
    description: 'The entries of the page, each with its cursor.',
    nullable: { list: false, items: false },
  },
  nodeFieldOptions: { description: 'The entry itself.', nullable: false },
  nodesOnConnection: { description: 'The entries of the page without their cursors.' },
  pageInfoFieldOptions: { description: 'Where the page stands in the list.' },
  firstArgOptions: {
    description: `So many entries from the beginning, 1 to ${MAX_PAGE_SIZE}. Either \`first\` or \`last\` is required.`,
  },
  lastArgOptions: {
    description: `So many entries from the end, 1 to ${MAX_PAGE_SIZE}. Either \`first\` or \`last\` is required.`,
  },
  afterArgOptions: {
    description:
      'Only entries behind the one of this cursor, whether or not it is still there. What was recorded meanwhile is among them where it sorts behind it; nothing comes twice. A cursor stays good under any `where`, for this list in this order.',
  },
  beforeArgOptions: {
    description: 'Only entries before the one of this cursor; all that is said of `after` holds for it too.',
  },
} as const;

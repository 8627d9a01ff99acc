import { diffArrays } from 'diff';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';

/** Beyond so many changed lines a diff is no help to a reader, and takes long to find. */
const MAX_CHANGES = 500;

export type LineChangeKind = 'KEPT' | 'ADDED' | 'REMOVED';

/** A line of two texts compared. */
export interface LineChangeShape {
  readonly kind: LineChangeKind;
  readonly text: string;
}

const lineChangeKind = closedList<LineChangeKind>('LineChangeKind', {
  description: 'What became of a line between two wordings.',
  values: {
    KEPT: 'In both wordings.',
    ADDED: 'Only in the newer wording.',
    REMOVED: 'Only in the older wording.',
  },
});

export const LineChange = builder.objectRef<LineChangeShape>('LineChange').implement({
  description: 'One line of two wordings compared: the headline or a paragraph.',
  fields: (t) => ({
    kind: t.expose('kind', { type: lineChangeKind.ref, description: 'What became of it.' }),
    text: t.exposeString('text', { description: 'The line, verbatim.' }),
  }),
});

/**
 * What became of each line between two texts, in reading order. Texts that have too little in common to compare are
 * told as all removed, then all added.
 */
export function compareLines(older: string | null, newer: string): readonly LineChangeShape[] {
  const before = older === null ? [] : older.split('\n');
  const after = newer.split('\n');
  const changes = diffArrays(before, after, { maxEditLength: MAX_CHANGES }) ?? [
    { added: false, removed: true, value: before },
    { added: true, removed: false, value: after },
  ];
  return changes.flatMap(({ added, removed, value }) => {
    const kind = added ? 'ADDED' : removed ? 'REMOVED' : 'KEPT';
    return value.map((text) => ({ kind, text }) as const);
  });
}

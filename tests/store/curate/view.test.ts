import { expect, it } from 'vitest';
import { createView, type Decision, findResting } from '../../../src/store/curate/view.ts';

const merge = (id: number, survivorId: number, ...mergedIds: number[]): Decision => ({
  kind: 'MERGE',
  id,
  survivorId,
  mergedIds,
});
const split = (id: number, participantId: number, splitOffId: number, ...wordings: string[]): Decision => ({
  kind: 'SPLIT',
  id,
  participantId,
  splitOffId,
  wordings: new Set(wordings),
});

it('lets each decision act on what those before it show', () => {
  const { shownFor } = createView([merge(1, 1, 2), split(2, 1, 9, 'b osmon'), merge(3, 4, 1)]);
  expect([shownFor(2, 'b osmon'), shownFor(2, 'bektur osmon'), shownFor(1, null)]).toEqual([9, 4, 4]);
});

it('tells whom a wording tells apart, merged ones among them', () => {
  const { dependsOnWording } = createView([merge(1, 1, 2), split(2, 1, 9, 'b osmon'), merge(3, 9, 5)]);
  expect([1, 2, 5].map(dependsOnWording)).toEqual([true, true, false]);
});

it('lets a merge be undone before a later merge of its survivor, and not before a split of it', () => {
  const later = [merge(1, 1, 2), merge(2, 3, 1)];
  expect(findResting(later, 1)).toBeUndefined();
  expect(findResting([...later, split(3, 3, 9, 'b osmon')], 1)?.id).toBe(3);
});

/** A decision that stands, as far as it says who is shown. */
export type Decision = MergeDecision | SplitDecision;

export interface MergeDecision {
  readonly kind: 'MERGE';
  readonly id: number;
  readonly survivorId: number;
  readonly mergedIds: readonly number[];
}

export interface SplitDecision {
  readonly kind: 'SPLIT';
  readonly id: number;
  readonly participantId: number;
  readonly splitOffId: number;
  /** The wordings that name the one split off, folded. */
  readonly wordings: ReadonlySet<string>;
}

/** Who is shown for whom. */
export interface View {
  /**
   * The participant shown where a bulletin was found to speak of one, by the folded name its article gives; null for a
   * reference without a wording of its own, such as the organization somebody represents: no split moves it.
   */
  readonly shownFor: (foundId: number, folded: string | null) => number;
  /** True when it depends on the wording who is shown. */
  readonly dependsOnWording: (foundId: number) => boolean;
  /** Those of whose facts some, or all, are shown of somebody else. */
  readonly movedIds: readonly number[];
  /** Those of whom facts of others are shown. */
  readonly receivingIds: readonly number[];
}

/** The view that decisions, the oldest first, make together. Each one acts on what those before it show. */
export function createView(decisions: readonly Decision[]): View {
  const shownFor = (foundId: number, folded: string | null) =>
    decisions.reduce((shownId, decision) => applyDecision(decision, shownId, folded), foundId);
  return {
    shownFor,
    dependsOnWording: (foundId) => {
      let shownId = foundId;
      for (const decision of decisions) {
        if (decision.kind === 'SPLIT' && decision.participantId === shownId) return true;
        shownId = applyDecision(decision, shownId, null);
      }
      return false;
    },
    movedIds: unique(decisions.flatMap(movedBy)),
    receivingIds: unique(
      decisions.map((decision) => (decision.kind === 'MERGE' ? decision.survivorId : decision.splitOffId)),
    ),
  };
}

/**
 * The first of the decisions made after one that would mean something else without it: those about a participant it
 * split off, and those that split what it had merged. Undefined when it can be taken back.
 */
export function findResting(decisions: readonly Decision[], id: number): Decision | undefined {
  const own = decisions.findIndex((decision) => decision.id === id);
  const decision = decisions[own];
  if (decision === undefined) return undefined;
  return decisions.find((later, index) => {
    if (index <= own) return false;
    if (decision.kind === 'SPLIT') return subjectsOf(later).includes(decision.splitOffId);
    const before = createView(decisions.slice(0, index));
    return later.kind === 'SPLIT' && before.shownFor(decision.survivorId, null) === later.participantId;
  });
}

function applyDecision(decision: Decision, shownId: number, folded: string | null): number {
  if (decision.kind === 'MERGE') return decision.mergedIds.includes(shownId) ? decision.survivorId : shownId;
  const isSplitOff = shownId === decision.participantId && folded !== null && decision.wordings.has(folded);
  return isSplitOff ? decision.splitOffId : shownId;
}

function movedBy(decision: Decision): readonly number[] {
  return decision.kind === 'MERGE' ? decision.mergedIds : [decision.participantId];
}

function subjectsOf(decision: Decision): readonly number[] {
  return decision.kind === 'MERGE'
    ? [decision.survivorId, ...decision.mergedIds]
    : [decision.participantId, decision.splitOffId];
}

function unique(ids: readonly number[]): readonly number[] {
  return [...new Set(ids)];
}

import type { FactType } from '../../domain/curation.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Writer } from '../writer.ts';
import { mergeParticipants, splitParticipant, undoCuration } from './decide.ts';
import { type FoundParticipants, findParticipants, getParticipantId } from './find-participants.ts';
import { type CurationOnRecord, listCurations } from './list-curations.ts';
import { rejectFact } from './reject-fact.ts';

/** Who decided, and why. */
export interface Ruling {
  readonly reason: string;
  /** Name of who decides. */
  readonly by: string;
}

/** What a decision did. */
export interface Ruled {
  readonly curationId: number;
  /** The participant shown for all it merged, the one it split off, or the one an undone decision was about; null for one about a fact. */
  readonly participantId: number | null;
  /** Sequence of its change in the feed. */
  readonly sequence: number;
}

/**
 * Decisions of people about who is who, and which facts are wrong. Each is kept with its reason, takes effect and is told in the feed in one
 * transaction, holds for everything ingested later, and can be taken back. They throw CurationRefused where the record
 * does not bear them out, and DatabaseBusy as every write.
 */
export interface Curator {
  /** These are one: the first, under its own name. All are persons, or all organizations. */
  readonly merge: (
    decision: Ruling & { readonly survivorId: number; readonly otherIds: readonly number[] },
  ) => Promise<Ruled>;
  /**
   * Articles that name a participant so, by the fullest name they give it, mean another one. Articles that give a
   * fuller name beside it are not moved.
   */
  readonly split: (
    decision: Ruling & { readonly participantId: number; readonly wordings: readonly string[] },
  ) => Promise<Ruled>;
  /** A fact is wrong: it is shown no longer, nor when the same is found again in the same wording. */
  readonly reject: (
    decision: Ruling & { readonly type: FactType; readonly factId: number },
  ) => Promise<Ruled>;
  /** Takes a decision back: the record becomes what it would be had the decision never been made. */
  readonly undo: (decision: Ruling & { readonly curationId: number }) => Promise<Ruled>;
  /** All decisions, or those that stand, the newest first. */
  readonly list: (options?: { readonly standing?: boolean }) => Promise<readonly CurationOnRecord[]>;
  /** The participants with these words within a name, those of most articles first. */
  readonly find: (name: string) => Promise<FoundParticipants>;
  /**
   * The number of the one that a global id, or one of its names in full, means. Refuses a name that fits none or several,
   * and tells which.
   */
  readonly getId: (reference: string) => Promise<number>;
}

/** The curator of a record. */
export function createCurator(reader: PrismaClient, writer: Writer, now: () => Date): Curator {
  return {
    merge: (decision) =>
      writer.write((transaction) => mergeParticipants(transaction, { ...decision, at: now() })),
    split: (decision) =>
      writer.write((transaction) => splitParticipant(transaction, { ...decision, at: now() })),
    reject: (decision) => writer.write((transaction) => rejectFact(transaction, { ...decision, at: now() })),
    undo: (decision) => writer.write((transaction) => undoCuration(transaction, { ...decision, at: now() })),
    list: ({ standing = false } = {}) => listCurations(reader, standing),
    find: (name) => findParticipants(reader, name),
    getId: (reference) => getParticipantId(reader, reference),
  };
}

import { fold } from '../../domain/fold.ts';
import type { Transaction } from '../writer.ts';
import { findInBatches } from './find-in-batches.ts';
import type { RowBatch } from './row-batch.ts';

/** That somebody held one office on the day an article was published. */
export interface TenureStatement {
  /** The participation that states it. */
  readonly participationId: number;
  /** Order in which the article states it, from 0. */
  readonly position: number;
  readonly personId: number;
  readonly office: string;
  readonly representsId: number | null;
  readonly accreditedToId: number | null;
  /** `YYYY-MM-DD`; null when the article prints no day. */
  readonly day: string | null;
}

type Holding = Pick<TenureStatement, 'personId' | 'office' | 'representsId' | 'accreditedToId'>;

interface Tenure extends Holding {
  readonly id: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

/**
 * Stores the tenures that statements bear out, tied to the participations that state them. One tenure is one person in
 * one office for one state or organization; a statement widens its days. A new holder ends nobody's tenure: articles
 * name deputies, acting and outgoing holders beside each other, and none of them says that another has left.
 */
export async function storeTenures(
  transaction: Transaction,
  batch: RowBatch,
  statements: readonly TenureStatement[],
): Promise<void> {
  const personIds = new Set(statements.map(({ personId }) => personId));
  const stored = await findInBatches(personIds, (batch) =>
    transaction.tenure.findMany({ where: { personId: { in: batch } }, orderBy: { id: 'asc' } }),
  );
  const before = new Map(stored.map((tenure) => [keyOf(tenure), tenure]));
  const after = new Map<string, Tenure>(before);
  for (const { participationId, position, day, ...holding } of statements) {
    const key = keyOf(holding);
    const tenure = widen(after.get(key) ?? open(batch, holding), day);
    after.set(key, tenure);
    batch.add('participationTenure', { participationId, tenureId: tenure.id, position });
  }
  for (const [key, tenure] of after) {
    const known = before.get(key);
    if (!known) batch.add('tenure', { ...tenure, foldedOffice: fold(tenure.office) });
    else if (known !== tenure) await updateTenure(transaction, tenure);
  }
}

function keyOf({ personId, office, representsId, accreditedToId }: Holding): string {
  return [personId, fold(office), representsId, accreditedToId].join('|');
}

function open(batch: RowBatch, { personId, office, representsId, accreditedToId }: Holding): Tenure {
  const id = batch.nextId('tenure');
  return { id, personId, office, representsId, accreditedToId, firstSeen: null, lastSeen: null };
}

function widen(tenure: Tenure, day: string | null): Tenure {
  if (day === null) return tenure;
  const { firstSeen, lastSeen } = tenure;
  if (firstSeen !== null && lastSeen !== null && firstSeen <= day && day <= lastSeen) return tenure;
  return {
    ...tenure,
    firstSeen: firstSeen !== null && firstSeen < day ? firstSeen : day,
    lastSeen: lastSeen !== null && lastSeen > day ? lastSeen : day,
  };
}

async function updateTenure(transaction: Transaction, { id, firstSeen, lastSeen }: Tenure): Promise<void> {
  await transaction.tenure.update({ where: { id }, data: { firstSeen, lastSeen } });
}

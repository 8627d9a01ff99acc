import { fold } from '../../domain/fold.ts';
import type { Transaction } from '../writer.ts';
import type { RowBatch } from './row-batch.ts';

/** That somebody held an office on the day an article was published. Offices stated together are one. */
export interface TenureStatement {
  readonly personId: number;
  readonly office: string;
  readonly representsId: number | null;
  readonly accreditedToId: number | null;
  /** `YYYY-MM-DD`; null when the article prints no day. */
  readonly day: string | null;
}

interface Tenure extends Omit<TenureStatement, 'day'> {
  readonly id: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
}

/**
 * Stores the tenures that statements bear out and returns their ids, one for each statement and null for a null. One
 * tenure is one person in one office for one state or organization; a statement widens its days and ends no other.
 */
export async function storeTenures(
  transaction: Transaction,
  batch: RowBatch,
  statements: readonly (TenureStatement | null)[],
): Promise<readonly (number | null)[]> {
  const personIds = new Set(statements.flatMap((statement) => statement?.personId ?? []));
  const stored = await transaction.tenure.findMany({ where: { personId: { in: [...personIds] } } });
  const before = new Map(stored.map((tenure) => [keyOf(tenure), tenure]));
  const after = new Map<string, Tenure>(before);
  const ids = statements.map((statement) => {
    if (statement === null) return null;
    const key = keyOf(statement);
    const tenure = widen(after.get(key) ?? open(batch, statement), statement.day);
    after.set(key, tenure);
    return tenure.id;
  });
  for (const [key, tenure] of after) {
    const known = before.get(key);
    if (!known) batch.add('tenure', { ...tenure, foldedOffice: fold(tenure.office) });
    else if (known !== tenure) await updateTenure(transaction, tenure);
  }
  return ids;
}

function keyOf({ personId, office, representsId, accreditedToId }: Omit<TenureStatement, 'day'>): string {
  return [personId, fold(office), representsId, accreditedToId].join('|');
}

function open(batch: RowBatch, { day: _, ...statement }: TenureStatement): Tenure {
  return { ...statement, id: batch.nextId('tenure'), firstSeen: null, lastSeen: null };
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

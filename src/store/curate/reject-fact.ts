import { CurationRefused, type FactType } from '../../domain/curation.ts';
import { fold } from '../../domain/fold.ts';
import type { Transaction } from '../writer.ts';
import { asFound } from './as-found.ts';
import { assertStated } from './assert-stated.ts';
import type { Ruled, Ruling } from './curator.ts';
import { findStandingDecisions } from './find-decisions.ts';
import { type FoundFact, findFacts } from './found-facts.ts';
import { createView } from './view.ts';

interface Rejection extends Ruling {
  readonly type: FactType;
  readonly factId: number;
  readonly at: Date;
}

/** Says that a fact is wrong: it is shown no longer, now or when its wording is read again. */
export async function rejectFact(transaction: Transaction, rejection: Rejection): Promise<Ruled> {
  assertStated(rejection);
  return await asFound(transaction, async () => {
    const fact = await getFact(transaction, rejection);
    await assertStands(transaction, fact);
    if (fact.type === 'Participation') await assertAlone(transaction, fact);
    return await record(transaction, fact, rejection);
  });
}

async function getFact(transaction: Transaction, { type, factId }: Rejection): Promise<FoundFact> {
  const revisionId = await findRevision(transaction, type, factId);
  const facts = await findFacts(transaction, type, revisionId === undefined ? [] : [revisionId]);
  const fact = facts.find(({ id }) => id === factId);
  if (fact) return fact;
  throw new CurationRefused(
    'UNKNOWN_FACT',
    `Expected a fact on record, found no ${type} of number ${factId}`,
  );
}

async function findRevision(
  transaction: Transaction,
  type: FactType,
  id: number,
): Promise<number | undefined> {
  const query = { where: { id }, select: { revisionId: true } } as const;
  switch (type) {
    case 'Participation':
      return (await transaction.participation.findUnique(query))?.revisionId;
    case 'AgreementReport':
      return (await transaction.agreementReport.findUnique(query))?.revisionId;
    case 'EngagementReport':
      return (await transaction.engagementReport.findUnique(query))?.revisionId;
    case 'ArticleTopic':
      return (await transaction.articleTopic.findUnique(query))?.revisionId;
  }
}

async function assertStands(
  transaction: Transaction,
  { type, revisionId, key, words }: FoundFact,
): Promise<void> {
  const known = await transaction.curationFact.findFirst({
    where: { type, revisionId, key, curation: { undoneAt: null } },
  });
  if (known === null) return;
  const found = `found that decision ${known.curationId} rejects "${words}" already`;
  throw new CurationRefused('ALREADY_REJECTED', `Expected a fact that is shown, ${found}`);
}

/** What merges made one of several is not what one article says: those of it can't be told from each other any longer. */
async function assertAlone(transaction: Transaction, { id, revisionId, words }: FoundFact): Promise<void> {
  const { shownFor } = createView(await findStandingDecisions(transaction));
  const rows = await transaction.participation.findMany({ where: { revisionId } });
  const shown = new Map(rows.map((row) => [row.id, shownFor(row.participantId, fold(row.name))]));
  if (rows.every((row) => row.id === id || shown.get(row.id) !== shown.get(id))) return;
  const found = `found "${words}" joined with others by a decision: undo that one first`;
  throw new CurationRefused('JOINED', `Expected a fact as the article tells it, ${found}`);
}

async function record(
  transaction: Transaction,
  fact: FoundFact,
  { reason, by, at }: Rejection,
): Promise<Ruled> {
  const { type, revisionId, key, words } = fact;
  const { id: curationId } = await transaction.curation.create({
    data: { kind: 'REJECT', reason: reason.trim(), decidedBy: by.trim(), decidedAt: at },
  });
  await transaction.curationFact.create({ data: { curationId, type, revisionId, key, words } });
  const { articleId } = await transaction.revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { articleId: true },
  });
  const { sequence } = await transaction.change.create({
    data: { kind: 'FACT_REJECTED', at, curationId, revisionId, articleId },
  });
  return { curationId, participantId: null, sequence };
}

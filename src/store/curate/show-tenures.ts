import { z } from 'zod';
import type { Transaction } from '../writer.ts';
import { diffRows, type RowExchange } from './exchange-rows.ts';
import { groupBy } from './group-by.ts';
import { madeId } from './made-id.ts';
import { type Row, readRows } from './rows.ts';
import { showLinks } from './show-links.ts';
import type { ShownParticipations } from './show-participations.ts';
import type { View } from './view.ts';

type Tenure = Row<'Tenure'>;

/**
 * The tenures of persons, as shown: one for each person, office and whom it is held for, over the days of the articles
 * that bear it out.
 */
export async function showTenures(
  transaction: Transaction,
  view: View,
  participations: ShownParticipations,
): Promise<readonly RowExchange[]> {
  const moved = await readRows(transaction, 'Tenure', {
    where: '"Tenure"."personId" IN (SELECT id FROM ids) OR "Tenure"."representsId" IN (SELECT id FROM ids)',
    ids: view.movedIds,
  });
  const staying = await findStaying(transaction, view, moved);
  const links = await findLinks(transaction, moved, participations);
  const statements = await listStatements(transaction, moved, { links, view, participations });
  const shown = nameTenures(staying, statements);
  const shownLinks = showLinks(links, participations, (link) => {
    const statement = statements.find((one) => one.link === link);
    return (statement && shown.get(keyOf(statement.tenure))?.id) ?? link.tenureId;
  });
  return [
    ...diffRows('Tenure', [...staying, ...moved], [...shown.values()]),
    ...diffRows('ParticipationTenure', links, shownLinks),
  ];
}

/** The other tenures of those who get moved ones: a moved one may turn out to be one of them. */
async function findStaying(
  transaction: Transaction,
  view: View,
  moved: readonly Tenure[],
): Promise<readonly Tenure[]> {
  const movedIds = new Set(moved.map(({ id }) => id));
  const personIds = [...view.receivingIds, ...moved.map(({ personId }) => personId)];
  const where = '"Tenure"."personId" IN (SELECT id FROM ids)';
  const all = await readRows(transaction, 'Tenure', { where, ids: [...new Set(personIds)] });
  return all.filter(({ id }) => !movedIds.has(id));
}

/** What ties moved tenures, and participations that become one, to each other. */
async function findLinks(
  transaction: Transaction,
  moved: readonly Tenure[],
  { joined }: ShownParticipations,
): Promise<readonly Row<'ParticipationTenure'>[]> {
  const ofTenures = await readRows(transaction, 'ParticipationTenure', {
    where: '"ParticipationTenure"."tenureId" IN (SELECT id FROM ids)',
    ids: moved.map(({ id }) => id),
  });
  const ofJoined = await readRows(transaction, 'ParticipationTenure', {
    where: '"ParticipationTenure"."participationId" IN (SELECT id FROM ids)',
    ids: joined.flat().map(({ id }) => id),
  });
  const known = new Set(ofTenures.map(({ tenureId }) => tenureId));
  return [...ofTenures, ...ofJoined.filter(({ tenureId }) => !known.has(tenureId))];
}

/** That somebody, as shown, holds what a found tenure says; of each article that bears it out. */
interface Statement {
  readonly link: Row<'ParticipationTenure'> | undefined;
  readonly tenure: Tenure;
  readonly foundId: number;
}

interface Moving {
  readonly links: readonly Row<'ParticipationTenure'>[];
  readonly view: View;
  readonly participations: ShownParticipations;
}

async function listStatements(
  transaction: Transaction,
  moved: readonly Tenure[],
  { links, view, participations: { shownById, shownIn } }: Moving,
): Promise<readonly Statement[]> {
  const days = await findDays(
    transaction,
    links.map(({ participationId }) => participationId),
  );
  const linksOf = groupBy(links, ({ tenureId }) => tenureId);
  return moved.flatMap((tenure): Statement[] => {
    const { id: foundId, representsId } = tenure;
    const own = linksOf.get(foundId) ?? [];
    if (own.length === 0) {
      const personId = view.shownFor(tenure.personId, null);
      const represents = representsId === null ? null : view.shownFor(representsId, null);
      return [{ link: undefined, tenure: { ...tenure, personId, representsId: represents }, foundId }];
    }
    return own.map((link) => {
      const { participantId, revisionId } = shownById.get(link.participationId) ?? {};
      if (participantId === undefined || revisionId === undefined) {
        throw new Error(`Expected participation ${link.participationId} to be shown, found it left out`);
      }
      const day = days.get(link.participationId) ?? null;
      const represents = representsId === null ? null : shownIn(revisionId, representsId);
      const held = { personId: participantId, representsId: represents, firstSeen: day, lastSeen: day };
      return { link, tenure: { ...tenure, ...held }, foundId };
    });
  });
}

const DayRows = z.array(z.object({ id: z.coerce.number(), day: z.string().nullable() }));

/** The local publication days of articles, by participation. */
async function findDays(
  transaction: Transaction,
  participationIds: readonly number[],
): Promise<ReadonlyMap<number, string | null>> {
  const rows = await transaction.$queryRaw`
    SELECT q."id", substr(a."publishedLocal", 1, 10) AS "day" FROM "Participation" q
    JOIN "Revision" w ON w."id" = q."revisionId" JOIN "Article" a ON a."id" = w."articleId"
    WHERE q."id" IN (SELECT value FROM json_each(${JSON.stringify(participationIds)}))`;
  return new Map(DayRows.parse(rows).map(({ id, day }) => [id, day]));
}

/** The tenures that stay with what is stated besides, and those stated alone; each keeps the id of one it comes from. */
function nameTenures(
  staying: readonly Tenure[],
  statements: readonly Statement[],
): ReadonlyMap<string, Tenure> {
  const shown = new Map(staying.map((tenure) => [keyOf(tenure), tenure]));
  const taken = new Set(staying.map(({ id }) => id));
  for (const { tenure, foundId } of statements) {
    const key = keyOf(tenure);
    const known = shown.get(key);
    const id = known?.id ?? (taken.has(foundId) ? freeId(taken, foundId, tenure.personId) : foundId);
    taken.add(id);
    shown.set(key, known ? widen(known, tenure) : { ...tenure, id });
  }
  return shown;
}

function freeId(taken: ReadonlySet<number>, foundId: number, personId: number): number {
  let id = madeId(foundId, personId);
  while (taken.has(id)) id -= 1;
  return id;
}

function widen(one: Tenure, other: Tenure): Tenure {
  const days = [one.firstSeen, one.lastSeen, other.firstSeen, other.lastSeen]
    .filter((day) => day !== null)
    .sort();
  return { ...one, firstSeen: days[0] ?? null, lastSeen: days.at(-1) ?? null };
}

function keyOf({ personId, foldedOffice, representsId, accreditedToId }: Tenure): string {
  return [personId, foldedOffice, representsId, accreditedToId].join('|');
}

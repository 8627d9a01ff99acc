import { z } from 'zod';
import { fold } from '../../domain/fold.ts';
import type { CountryCode } from '../../domain/participant.ts';
import { isFuller, NOBODY, narrowState } from '../identity/known-participant.ts';
import type { Transaction } from '../writer.ts';
import { diffRows, type RowExchange } from './exchange-rows.ts';
import { groupBy } from './group-by.ts';
import { type Row, readRows } from './rows.ts';
import type { ShownAliases } from './show-aliases.ts';
import type { View } from './view.ts';

type Participant = Row<'Participant'>;

/** What is known of one participant that was found, as far as it is shown as one other. */
type Part = Pick<Participant, 'name' | 'countryCode' | 'acronym'> & {
  readonly foundId: number;
  readonly shownId: number;
};

/**
 * Participants, as shown. One into which others are merged keeps its own name; state and acronym are those anybody of
 * them states. What a split leaves on either side is called by the fullest name in use there.
 */
export async function showParticipants(
  transaction: Transaction,
  view: View,
  aliases: ShownAliases,
): Promise<readonly RowExchange[]> {
  const involved = [...new Set([...view.movedIds, ...view.receivingIds])];
  const where = `"Participant"."id" IN (SELECT id FROM ids)
    OR "Participant"."id" IN (SELECT "participantId" FROM "CurationSubject")`;
  const found = await readRows(transaction, 'Participant', { where, ids: involved });
  const statements = await findStatements(transaction, view);
  const parts = found
    .filter(({ shownAsId }) => shownAsId === null)
    .flatMap((participant) => listParts(participant, { view, aliases, statements }));
  const partsOf = groupBy(parts, ({ shownId }) => shownId);
  const isInvolved = new Set(involved);
  const isShown = (id: number) => partsOf.has(id) || !isInvolved.has(id);
  const shown = found.map((participant) => {
    const { id, shownAsId } = participant;
    const own = partsOf.get(id);
    if (own) return { ...participant, ...describe(id, own), shownAsId: null };
    const other = view.shownFor(shownAsId || id, null);
    return { ...participant, shownAsId: other === id || !isShown(other) ? NOBODY : other };
  });
  return diffRows('Participant', found, shown);
}

interface Known {
  readonly view: View;
  readonly aliases: ShownAliases;
  readonly statements: readonly Statement[];
}

/** The one part of a participant that moves as a whole, or one for each participant its wordings are shown as. */
function listParts(participant: Participant, { view, aliases, statements }: Known): readonly Part[] {
  const { id: foundId, name, countryCode, acronym } = participant;
  const remaining = view.shownFor(foundId, null);
  if (!view.dependsOnWording(foundId)) return [{ foundId, shownId: remaining, name, countryCode, acronym }];
  const told = groupBy(
    statements.filter((one) => one.foundId === foundId),
    (one) => view.shownFor(foundId, fold(one.name)),
  );
  const parts = [...told].map(([shownId, own]) => ({
    foundId,
    shownId,
    name: own.some((one) => one.name === name) ? name : fullest(own.map((one) => one.name)),
    countryCode: narrowest(own.map(({ state }) => state)),
    acronym: own.find((one) => one.acronym !== null)?.acronym ?? null,
  }));
  const isReferredTo = !told.has(remaining) && aliases.formsOf(foundId, remaining).length > 0;
  return isReferredTo ? [...parts, { foundId, shownId: remaining, name, countryCode, acronym }] : parts;
}

/** Its own part speaks first, then those of the others in the order in which they were found. */
function describe(id: number, parts: readonly Part[]) {
  const ordered = parts.toSorted(
    (one, other) => Number(other.foundId === id) - Number(one.foundId === id) || one.foundId - other.foundId,
  );
  const name = ordered[0]?.name ?? '';
  return {
    name,
    foldedName: fold(name),
    countryCode: narrowest(ordered.map(({ countryCode }) => countryCode)),
    acronym: ordered.find(({ acronym }) => acronym !== null)?.acronym ?? null,
  };
}

function fullest(names: readonly string[]): string {
  return names.reduce((best, name) => (isFuller(name, best) ? name : best));
}

/** The writer put nothing but codes of countries there. */
function narrowest(states: readonly (string | null)[]): string | null {
  return states.reduce<CountryCode | null>(
    (known, state) => narrowState(known, state as CountryCode | null),
    null,
  );
}

const StatementRows = z.array(
  z.object({
    foundId: z.coerce.number(),
    name: z.string(),
    acronym: z.string().nullable(),
    state: z.string().nullable(),
  }),
);
type Statement = z.infer<typeof StatementRows>[number];

/** What participations, first to last, state of those whom wordings tell apart: a row for each way of naming them. */
async function findStatements(transaction: Transaction, view: View): Promise<readonly Statement[]> {
  const ids = JSON.stringify(view.movedIds.filter(view.dependsOnWording));
  return StatementRows.parse(
    await transaction.$queryRaw`
      SELECT q."participantId" AS "foundId", q."name", q."acronym", r."countryCode" AS state
      FROM "Participation" q LEFT JOIN "Participant" r ON r."id" = q."representsId" AND r."kind" = 'COUNTRY'
      WHERE q."participantId" IN (SELECT value FROM json_each(${ids}))
      GROUP BY 1, 2, 3, 4 ORDER BY min(q."revisionId"), min(q."position")`,
  );
}

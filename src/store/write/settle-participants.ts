import { z } from 'zod';
import { fold } from '../../domain/fold.ts';
import type { CountryCode } from '../../domain/participant.ts';
import { isFuller, NOBODY, narrowState } from '../identity/known-participant.ts';
import type { Transaction } from '../writer.ts';
import type { Mentioned } from './mentioned-participants.ts';

/**
 * Brings participants into line with the facts that are left of them: forms no wording uses any longer go, the name is
 * the fullest form in use, state and acronym are those that facts state, tenures those that participations bear out, and
 * a participant nothing speaks of is no more. `before` and `after` are what the changed wordings said and say.
 */
export async function settleParticipants(
  transaction: Transaction,
  { before, after }: { readonly before: Mentioned; readonly after: Mentioned },
): Promise<void> {
  const ids = [...new Set([...before.participantIds, ...after.participantIds])];
  const used = new Set(after.forms.map(keyOf));
  await dropForms(
    transaction,
    before.forms.filter((form) => !used.has(keyOf(form))),
  );
  await settleTenures(transaction, ids);
  await settleNames(transaction, ids);
  await dropUnmentioned(transaction, before.participantIds);
}

function keyOf({ participantId, form }: Mentioned['forms'][number]): string {
  return `${participantId} ${form}`;
}

/** A country keeps the name it is listed under. */
async function dropForms(transaction: Transaction, forms: Mentioned['forms']): Promise<void> {
  if (forms.length === 0) return;
  const pairs = JSON.stringify(forms.map(({ participantId, form }) => [participantId, form]));
  await transaction.$executeRaw`DELETE FROM "Alias" WHERE "id" IN (
    SELECT a."id" FROM json_each(${pairs}) AS pair
    JOIN "Alias" a ON a."participantId" = pair.value ->> 0 AND a."name" = pair.value ->> 1
    JOIN "Participant" p ON p."id" = a."participantId"
    WHERE NOT (p."kind" = 'COUNTRY' AND p."name" = a."name") AND NOT EXISTS (
      SELECT 1 FROM "Participation" q WHERE q."participantId" = a."participantId" AND (
        q."name" = a."name" OR q."acronym" = a."name" OR EXISTS (SELECT 1 FROM "Evidence" v
          WHERE v."participationId" = q."id" AND v."proves" = 'MENTION' AND v."quote" = a."name"))))`;
}

/** Tenures of these persons, as the participations tied to them bear out. */
export async function settleTenures(transaction: Transaction, personIds: readonly number[]): Promise<void> {
  const ids = JSON.stringify(personIds);
  await transaction.$executeRaw`DELETE FROM "Tenure" WHERE "personId" IN (SELECT value FROM json_each(${ids}))
    AND "id" NOT IN (SELECT "tenureId" FROM "ParticipationTenure")`;
  await transaction.$executeRaw`UPDATE "Tenure" SET ("firstSeen", "lastSeen") = (
      SELECT min(substr(a."publishedLocal", 1, 10)), max(substr(a."publishedLocal", 1, 10))
      FROM "ParticipationTenure" y JOIN "Participation" q ON q."id" = y."participationId"
      JOIN "Revision" w ON w."id" = q."revisionId" JOIN "Article" a ON a."id" = w."articleId"
      WHERE y."tenureId" = "Tenure"."id")
    WHERE "personId" IN (SELECT value FROM json_each(${ids}))`;
}

const IdRows = z.array(z.object({ id: z.coerce.number() }));

const StatementRows = z.array(
  z.object({
    id: z.coerce.number(),
    name: z.string(),
    acronym: z.string().nullable(),
    state: z.string().nullable(),
  }),
);

/** What participations, first to last, state of persons and organizations: one row for each way of naming them. */
async function findStatements(transaction: Transaction, ids: readonly number[]) {
  return StatementRows.parse(
    await transaction.$queryRaw`
      SELECT q."participantId" AS id, q."name", q."acronym", r."countryCode" AS state
      FROM "Participation" q JOIN "Participant" p ON p."id" = q."participantId"
      LEFT JOIN "Participant" r ON r."id" = q."representsId" AND r."kind" = 'COUNTRY'
      WHERE p."kind" <> 'COUNTRY' AND q."participantId" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      GROUP BY 1, 2, 3, 4 ORDER BY min(q."revisionId"), min(q."position")`,
  );
}

const SettledRows = z.array(
  z.object({
    id: z.coerce.number(),
    name: z.string(),
    countryCode: z.string().nullable(),
    acronym: z.string().nullable(),
    isInUse: z.coerce.number().transform((found) => found > 0),
  }),
);

/** Name, state and acronym of persons and organizations from the participations that are left of them. */
export async function settleNames(transaction: Transaction, ids: readonly number[]): Promise<void> {
  const statements = await findStatements(transaction, ids);
  const participants = SettledRows.parse(
    await transaction.$queryRaw`
      SELECT "id", "name", "countryCode", "acronym", EXISTS (SELECT 1 FROM "Alias" a
        WHERE a."participantId" = p."id" AND a."name" = p."name") AS "isInUse"
      FROM "Participant" p WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(statements.map(({ id }) => id))}))`,
  );
  for (const { id, name, countryCode, acronym, isInUse } of participants) {
    const told = statements.filter((one) => one.id === id);
    const names = told.map((one) => one.name);
    const settled = {
      name: isInUse ? name : names.reduce((best, one) => (isFuller(one, best) ? one : best)),
      countryCode: told.reduce<CountryCode | null>(
        (state, one) => narrowState(state, one.state as CountryCode | null),
        null,
      ),
      acronym: told.find((one) => one.acronym !== null)?.acronym ?? null,
    };
    if (settled.name === name && settled.countryCode === countryCode && settled.acronym === acronym) continue;
    await transaction.participant.update({
      where: { id },
      data: { ...settled, foldedName: fold(settled.name) },
    });
  }
}

/**
 * Deletes those that no fact speaks of. The changes that told of them stay in the feed without them, and those that a
 * person decided something about keep a row that nothing shows.
 */
async function dropUnmentioned(transaction: Transaction, ids: readonly number[]): Promise<void> {
  // The cheapest questions first: most participants are spoken of elsewhere, and one answer suffices.
  const rows = IdRows.parse(
    await transaction.$queryRaw`
      SELECT "id" FROM "Participant" p WHERE "id" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND NOT EXISTS (SELECT 1 FROM "Participation" WHERE "participantId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Participation" WHERE "representsId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Participation" WHERE "accreditedToId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "AgreementParty" WHERE "participantId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "EngagementParticipant" WHERE "participantId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Engagement" WHERE "countryId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "EngagementReport" WHERE "countryId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "AgreementReportParty" WHERE "participantId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "EngagementReportParticipant" WHERE "participantId" = p."id")
      AND NOT EXISTS (SELECT 1 FROM "Tenure" WHERE p."id" IN ("personId", "representsId", "accreditedToId"))`,
  );
  const dropped = rows.map(({ id }) => id);
  if (dropped.length === 0) return;
  await transaction.alias.deleteMany({ where: { participantId: { in: dropped } } });
  const where = { id: { in: dropped } };
  const isDecidedOn = { curations: { some: {} } };
  // It keeps its id for the day a wording tells of it again: until then nothing finds it.
  await transaction.participant.updateMany({
    where: { ...where, ...isDecidedOn },
    data: { shownAsId: NOBODY },
  });
  await transaction.participant.deleteMany({ where: { ...where, NOT: isDecidedOn } });
}

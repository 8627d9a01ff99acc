import { z } from 'zod';
import type { Transaction } from '../writer.ts';

/** Whom the facts of some wordings speak of, and how they name those who take part. */
export interface Mentioned {
  readonly participantIds: readonly number[];
  readonly forms: readonly { readonly participantId: number; readonly form: string }[];
}

const IdRows = z.array(z.object({ id: z.coerce.number() }));
const FormRows = z.array(z.object({ participantId: z.coerce.number(), form: z.string() }));

/** Everybody the stored facts of these wordings speak of. */
export async function findMentioned(
  transaction: Transaction,
  revisionIds: readonly number[],
): Promise<Mentioned> {
  const ids = JSON.stringify(revisionIds);
  const participants = await transaction.$queryRaw`
    WITH wanted AS (SELECT value AS "revisionId" FROM json_each(${ids}))
    SELECT "participantId" AS id FROM "Participation" NATURAL JOIN wanted
    UNION SELECT "representsId" FROM "Participation" NATURAL JOIN wanted WHERE "representsId" IS NOT NULL
    UNION SELECT "accreditedToId" FROM "Participation" NATURAL JOIN wanted WHERE "accreditedToId" IS NOT NULL
    UNION SELECT y."participantId" FROM "AgreementReport" r NATURAL JOIN wanted
      JOIN "AgreementReportParty" y ON y."reportId" = r."id"
    UNION SELECT "countryId" FROM "EngagementReport" NATURAL JOIN wanted WHERE "countryId" IS NOT NULL`;
  const forms = await transaction.$queryRaw`
    WITH told AS (SELECT q."id", q."participantId", q."name", q."acronym" FROM "Participation" q
      WHERE q."revisionId" IN (SELECT value FROM json_each(${ids})))
    SELECT "participantId", "name" AS form FROM told
    UNION SELECT "participantId", "acronym" FROM told WHERE "acronym" IS NOT NULL
    UNION SELECT told."participantId", v."quote" FROM told
      JOIN "Evidence" v ON v."participationId" = told."id" AND v."proves" = 'MENTION'`;
  return {
    participantIds: IdRows.parse(participants).map(({ id }) => id),
    forms: FormRows.parse(forms),
  };
}

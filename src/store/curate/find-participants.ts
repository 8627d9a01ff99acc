import { z } from 'zod';
import { CurationRefused } from '../../domain/curation.ts';
import { EVERY_PARTICIPANT } from '../../domain/filter.ts';
import { fold } from '../../domain/fold.ts';
import { formatGlobalId, parseGlobalId } from '../../domain/global-id.ts';
import type { ParticipantKind } from '../../domain/participant.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { isWantedParticipant } from '../filter/participant-filter.ts';
import { getShown } from './get-shown.ts';

/** A participant, told so that a person knows which one it is. */
export interface NamedParticipant {
  readonly id: number;
  /** The id the API gives it. */
  readonly globalId: string;
  readonly kind: ParticipantKind;
  readonly name: string;
  /** Code of the state it is, belongs to or represents; null where no article tells. */
  readonly state: string | null;
  /** Offices of a person, the most recently stated first. */
  readonly offices: readonly string[];
  /** The forms under which articles name it. */
  readonly forms: readonly string[];
  /** Articles that name it. */
  readonly articles: number;
}

export interface FoundParticipants {
  readonly participants: readonly NamedParticipant[];
  /** How many more there are. */
  readonly more: number;
}

const MOST_FOUND = 50;

/** The types of the API and their kinds. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['Person', 'PERSON'],
  ['Organization', 'ORGANIZATION'],
  ['Country', 'COUNTRY'],
]);

/** The id the API gives a participant. */
export function globalIdOf({ id, kind }: { readonly id: number; readonly kind: string }): string {
  return formatGlobalId(`${kind.charAt(0)}${kind.slice(1).toLowerCase()}`, id);
}

/** The participants with these words within a name or form, those of most articles first, as many as can be read. */
export async function findParticipants(reader: PrismaClient, name: string): Promise<FoundParticipants> {
  const where = isWantedParticipant({ ...EVERY_PARTICIPANT, names: [name] });
  const participants = await describeParticipants(reader, where);
  return {
    participants: participants.slice(0, MOST_FOUND),
    more: Math.max(0, participants.length - MOST_FOUND),
  };
}

/**
 * The number of the participant that a global id, or one of its names in full, means; of one merged into another its
 * own. Throws CurationRefused: `UNKNOWN_PARTICIPANT` where there is none, `AMBIGUOUS_NAME` where a name fits several,
 * telling which.
 */
export async function getParticipantId(reader: PrismaClient, reference: string): Promise<number> {
  const globalId = parseGlobalId(reference);
  if (globalId !== undefined && TYPES.has(globalId.typename)) {
    const { kind } = await getShown(reader, globalId.id);
    if (TYPES.get(globalId.typename) === kind) return globalId.id;
  }
  const folded = fold(reference);
  const [participant, ...others] = await describeParticipants(
    reader,
    Prisma.sql`"Participant"."shownAsId" IS NULL AND ("Participant"."foldedName" = ${folded} OR EXISTS (
      SELECT 1 FROM "Alias" WHERE "participantId" = "Participant"."id" AND "folded" = ${folded}))`,
  );
  if (participant === undefined) {
    const found = `found nobody for "${reference}"`;
    throw new CurationRefused(
      'UNKNOWN_PARTICIPANT',
      `Expected the id or a whole name of a participant, ${found}`,
    );
  }
  if (others.length === 0) return participant.id;
  const fitting = [participant, ...others].map((one) => `\n  ${printBriefly(one)}`).join('');
  throw new CurationRefused(
    'AMBIGUOUS_NAME',
    `Expected an id, or a name of one participant, found "${reference}", a name of ${others.length + 1}:${fitting}`,
  );
}

function printBriefly({ globalId, kind, name, state, offices }: NamedParticipant): string {
  return [globalId, kind, name, state, offices[0]]
    .filter((part) => part !== null && part !== undefined)
    .join('  ');
}

const Rows = z.array(
  z.object({
    id: z.coerce.number(),
    kind: z.string(),
    name: z.string(),
    state: z.string().nullable(),
    offices: z.string(),
    forms: z.string(),
    articles: z.coerce.number(),
  }),
);
const Words = z.array(z.string());

async function describeParticipants(
  reader: PrismaClient,
  where: Prisma.Sql,
): Promise<readonly NamedParticipant[]> {
  const rows = Rows.parse(
    await reader.$queryRaw`
      SELECT "Participant"."id", "Participant"."kind", "Participant"."name", "Participant"."countryCode" AS "state",
        (SELECT json_group_array("office") FROM (SELECT "office" FROM "Tenure"
          WHERE "personId" = "Participant"."id" GROUP BY "foldedOffice" ORDER BY max("lastSeen") DESC)) AS "offices",
        (SELECT json_group_array("name") FROM (SELECT "name" FROM "Alias"
          WHERE "participantId" = "Participant"."id" ORDER BY "id")) AS "forms",
        (SELECT count(*) FROM "Participation" JOIN "Article"
          ON "Article"."currentRevisionId" = "Participation"."revisionId"
          WHERE "Participation"."participantId" = "Participant"."id") AS "articles"
      FROM "Participant" WHERE ${where}
      ORDER BY "articles" DESC, "Participant"."foldedName", "Participant"."id"`,
  );
  return rows.map(({ kind, offices, forms, ...row }) => ({
    ...row,
    kind: kind as ParticipantKind,
    globalId: globalIdOf({ id: row.id, kind }),
    offices: Words.parse(JSON.parse(offices)),
    forms: Words.parse(JSON.parse(forms)),
  }));
}

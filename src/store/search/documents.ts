import { z } from 'zod';
import { countryName, isCountryCode } from '../../domain/countries.ts';
import type { SearchField, SearchKind } from '../../domain/search.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { Reader } from '../reader.ts';
import { isOneOf } from '../rows.ts';
import type { Transaction } from '../writer.ts';

/** What something can be found by. */
export interface SearchDocument {
  readonly kind: SearchKind;
  readonly id: number;
  readonly fields: readonly DocumentField[];
}

export interface DocumentField {
  readonly field: SearchField;
  readonly text: string;
}

/** The documents of rows of one kind, in no order; none for a row that is gone or not shown. One statement. */
export async function readDocuments(
  reader: Reader | Transaction,
  kind: SearchKind,
  ids: readonly number[],
): Promise<readonly SearchDocument[]> {
  const rows = Parts.parse(await reader.$queryRaw(STATEMENTS[kind](ids)));
  return rows.map(({ id, ...parts }) => ({ kind, id, fields: listFields(kind, parts) }));
}

const Names = z
  .string()
  .nullable()
  .transform((list) => z.array(z.string().nullable()).parse(JSON.parse(list ?? '[]')));

/** What is found of a kind by its statement; all of them are asked for the same columns. */
const Parts = z.array(
  z.object({
    id: z.coerce.number(),
    /** What it is called. */
    title: z.string().nullable(),
    acronym: z.string().nullable().default(null),
    /** What else it is called. */
    aliases: Names.default([]),
    body: z.string().nullable().default(null),
    /** Others that are named beside it, or offices. */
    beside: Names.default([]),
    place: z.string().nullable().default(null),
    country: z.string().nullable().default(null),
    countryCode: z.string().nullable().default(null),
  }),
);
type Parts = Omit<z.infer<typeof Parts>[number], 'id'>;

const TITLES = {
  BULLETIN: 'TITLE',
  SOURCE: 'NAME',
  ARTICLE: 'HEADLINE',
  ENGAGEMENT: 'TITLE',
  AGREEMENT: 'TITLE',
  ORGANIZATION: 'NAME',
  COUNTRY: 'NAME',
  PERSON: 'NAME',
} as const satisfies Record<SearchKind, SearchField>;

const BESIDE: { readonly [Kind in SearchKind]?: SearchField } = {
  ENGAGEMENT: 'PARTICIPANT',
  AGREEMENT: 'PARTY',
  PERSON: 'OFFICE',
};

function listFields(kind: SearchKind, parts: Parts): readonly DocumentField[] {
  const { title, acronym, aliases, body, beside, place, country, countryCode } = parts;
  const besideField = BESIDE[kind];
  const named = aliases.filter((alias) => alias !== title && alias !== acronym);
  const codeName = countryCode !== null && isCountryCode(countryCode) ? countryName(countryCode) : null;
  return [
    ...list(TITLES[kind], [title]),
    ...list('ACRONYM', [acronym]),
    ...list('ALIAS', named),
    ...list('BODY', [body]),
    ...(besideField ? list(besideField, beside) : []),
    ...list('PLACE', [place]),
    ...list('COUNTRY', [country, codeName]),
  ];
}

function list(field: SearchField, texts: readonly (string | null)[]): readonly DocumentField[] {
  return texts.flatMap((text) => (text === null || text === '' ? [] : [{ field, text }]));
}

type Statement = (ids: readonly number[]) => Prisma.Sql;

const STATEMENTS: Readonly<Record<SearchKind, Statement>> = {
  BULLETIN: (ids) => Prisma.sql`SELECT "id", "title" FROM "Bulletin" WHERE ${isOneOf(Prisma.sql`"id"`, ids)}`,
  SOURCE: (ids) => Prisma.sql`SELECT "id", "name" AS "title", "countryCode" FROM "Source"
    WHERE ${isOneOf(Prisma.sql`"id"`, ids)}`,
  // The headline is the first line of the text.
  ARTICLE: (ids) => Prisma.sql`
    SELECT "Article"."id", "Article"."headline" AS "title",
      CASE instr("Revision"."text", char(10)) WHEN 0 THEN NULL
        ELSE substr("Revision"."text", instr("Revision"."text", char(10)) + 1) END AS "body"
    FROM "Article" JOIN "Revision" ON "Revision"."id" = "Article"."currentRevisionId"
    WHERE ${isOneOf(Prisma.sql`"Article"."id"`, ids)}`,
  ENGAGEMENT: (ids) => Prisma.sql`
    SELECT "Engagement"."id", "title", "place", "country"."name" AS "country",
      ${namesBeside('EngagementParticipant', Prisma.sql`"engagementId" = "Engagement"."id"`)} AS "beside"
    FROM "Engagement" LEFT JOIN "Participant" AS "country" ON "country"."id" = "Engagement"."countryId"
    WHERE ${isOneOf(Prisma.sql`"Engagement"."id"`, ids)}`,
  AGREEMENT: (ids) => Prisma.sql`
    SELECT "Agreement"."id", "title", "place",
      ${namesBeside('AgreementParty', Prisma.sql`"agreementId" = "Agreement"."id"`)} AS "beside"
    FROM "Agreement" WHERE ${isOneOf(Prisma.sql`"Agreement"."id"`, ids)}`,
  ORGANIZATION: (ids) => selectParticipants('ORGANIZATION', ids, Prisma.sql`"acronym", "countryCode"`),
  COUNTRY: (ids) => selectParticipants('COUNTRY', ids, Prisma.sql`"acronym"`),
  PERSON: (ids) =>
    selectParticipants(
      'PERSON',
      ids,
      Prisma.sql`(SELECT json_group_array("office") FROM (
        SELECT "Tenure"."office" || coalesce(', ' || "of"."name", '') AS "office"
        FROM "Tenure" LEFT JOIN "Participant" AS "of" ON "of"."id" = "Tenure"."representsId"
        WHERE "Tenure"."personId" = "Participant"."id" ORDER BY "Tenure"."id")) AS "beside"`,
    ),
};

function namesBeside(link: 'AgreementParty' | 'EngagementParticipant', isTied: Prisma.Sql): Prisma.Sql {
  const table = Prisma.raw(`"${link}"`);
  return Prisma.sql`(SELECT json_group_array("name") FROM (SELECT "Participant"."name" FROM ${table}
    JOIN "Participant" ON "Participant"."id" = ${table}."participantId"
    WHERE ${table}.${isTied} ORDER BY ${table}."position", "Participant"."id"))`;
}

function selectParticipants(kind: SearchKind, ids: readonly number[], more: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT "id", "name" AS "title", (SELECT json_group_array("name") FROM (
      SELECT "name" FROM "Alias" WHERE "participantId" = "Participant"."id" ORDER BY "id")) AS "aliases", ${more}
    FROM "Participant"
    WHERE ${isOneOf(Prisma.sql`"id"`, ids)} AND "kind" = ${kind} AND "shownAsId" IS NULL`;
}

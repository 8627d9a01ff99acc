import type { ChangeFilter } from '../../domain/filter.ts';
import { fold } from '../../domain/fold.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { allOf } from '../filters.ts';
import { isOneOf } from '../rows.ts';

/** Where a change stands: the wording it was told in, and which agreement or engagement is its own matter. */
interface Wording {
  readonly revision: Prisma.Sql;
  /** Ids; null where the wording speaks for itself. */
  readonly own: { readonly agreement: Prisma.Sql; readonly engagement: Prisma.Sql } | null;
  /** The changes a statement looks at, as a condition on `"sequence"`. */
  readonly stretch: Prisma.Sql;
}

type Asked<Filter> = { readonly [Part in keyof Filter]: Filter[Part] | null };

/**
 * The changes wanted, as a condition on `"Change"`. A change is what its wording tells, a bulletin taken in what any one
 * of its wordings tells; a change of an agreement or an engagement is of the kind and status which that has now. Ids of
 * participants mean those shown for them. The stretch is what the statement looks at, as a condition on `"sequence"`.
 */
export function isWantedChange(filter: ChangeFilter, stretch: Prisma.Sql): Prisma.Sql {
  const { kinds } = filter;
  return allOf([kinds && isOneOf(Prisma.sql`"Change"."kind"`, kinds), isTold(filter, stretch)]);
}

function isTold(filter: ChangeFilter, stretch: Prisma.Sql): Prisma.Sql | null {
  const { kinds: _kinds, ...rest } = filter;
  if (Object.values(rest).every((part) => part === null)) return null;
  const ofBulletin = toldIn(filter, { revision: Prisma.sql`"Appearance"."revisionId"`, own: null, stretch });
  const own = {
    agreement: Prisma.sql`"Change"."agreementId"`,
    engagement: Prisma.sql`"Change"."engagementId"`,
  };
  return Prisma.sql`CASE WHEN "Change"."kind" = 'BULLETIN_INGESTED'
    THEN EXISTS (SELECT 1 FROM "Appearance" WHERE "bulletinId" = "Change"."bulletinId" AND ${ofBulletin})
    ELSE ${toldIn(filter, { revision: Prisma.sql`"Change"."revisionId"`, own, stretch })} END`;
}

function toldIn(filter: ChangeFilter, wording: Wording): Prisma.Sql {
  const { sources, topics, participants, participantNames, countries, organizations, text } = filter;
  return allOf([
    sources && isPublishedBy(sources, wording),
    topics && isAbout(topics, wording),
    participants && isOf(isShownFor(participants), wording),
    participantNames && isOf(isNamed(participantNames), wording),
    organizations && isOf(isShownFor(organizations), wording, ['representsId']),
    countries && isOf(isCountry(countries), wording, ['representsId', 'accreditedToId']),
    tellsOf('Agreement', { kind: filter.agreementKinds, status: filter.agreementStatuses }, wording),
    tellsOf('Engagement', { kind: filter.engagementKinds }, wording),
    text === null ? null : isWorded(text, wording),
  ]);
}

function isPublishedBy(sources: readonly number[], { revision }: Wording): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "Revision" JOIN "Article" ON "Article"."id" = "Revision"."articleId"
    WHERE "Revision"."id" = ${revision} AND ${isOneOf(Prisma.sql`"Article"."publisherId"`, sources)})`;
}

function isAbout(topics: readonly string[], { revision }: Wording): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM "ArticleTopic" WHERE "revisionId" = ${revision}
    AND ${isOneOf(Prisma.sql`"topic"`, topics)})`;
}

/** Whether somebody wanted takes part, or is spoken for, in the wording, or is whom a decision is about. */
function isOf(
  isWanted: (participantId: Prisma.Sql) => Prisma.Sql,
  { revision, own }: Wording,
  spokenFor: readonly ('representsId' | 'accreditedToId')[] = [],
): Prisma.Sql {
  const columns = ['participantId', ...spokenFor].map((column) =>
    isWanted(Prisma.raw(`"Participation"."${column}"`)),
  );
  const inWording = Prisma.sql`EXISTS (SELECT 1 FROM "Participation" WHERE "revisionId" = ${revision}
    AND (${Prisma.join(columns, ' OR ')}))`;
  if (own === null) return inWording;
  const shownId = Prisma.sql`coalesce("subject"."shownAsId", "subject"."id")`;
  return Prisma.sql`(${inWording} OR EXISTS (SELECT 1 FROM "CurationSubject"
    JOIN "Participant" AS "subject" ON "subject"."id" = "CurationSubject"."participantId"
    WHERE "CurationSubject"."curationId" = "Change"."curationId" AND ${isWanted(shownId)}))`;
}

function isShownFor(ids: readonly number[]): (participantId: Prisma.Sql) => Prisma.Sql {
  const shown = Prisma.sql`SELECT coalesce("shownAsId", "id") FROM "Participant"
    WHERE ${isOneOf(Prisma.sql`"id"`, ids)}`;
  return (participantId) => Prisma.sql`${participantId} IN (${shown})`;
}

/** Folded names hold letters, digits and spaces only, so `LIKE` is literal. */
function isNamed(names: readonly string[]): (participantId: Prisma.Sql) => Prisma.Sql {
  const any = (column: string) =>
    Prisma.join(
      names.map((name) => Prisma.sql`${Prisma.raw(column)} LIKE ${`%${fold(name)}%`}`),
      ' OR ',
    );
  return (participantId) => Prisma.sql`EXISTS (SELECT 1 FROM "Participant" WHERE "id" = ${participantId}
    AND (${any('"foldedName"')} OR EXISTS (
      SELECT 1 FROM "Alias" WHERE "participantId" = "Participant"."id" AND (${any('"folded"')}))))`;
}

function isCountry(codes: readonly string[]): (participantId: Prisma.Sql) => Prisma.Sql {
  const countries = Prisma.sql`SELECT "id" FROM "Participant"
    WHERE "kind" = 'COUNTRY' AND ${isOneOf(Prisma.sql`"countryCode"`, codes)}`;
  return (participantId) => Prisma.sql`${participantId} IN (${countries})`;
}

interface Stated {
  readonly kind: readonly string[];
  readonly status: readonly string[];
}

/** Whether one of a kind and a status wanted is the change's own matter, or, where it has none, is told of. */
function tellsOf(
  what: 'Agreement' | 'Engagement',
  { kind = null, status = null }: Partial<Asked<Stated>>,
  { revision, own }: Wording,
): Prisma.Sql | null {
  if (kind === null && status === null) return null;
  const isWanted = allOf([
    kind && isOneOf(Prisma.sql`"kind"`, kind),
    status && isOneOf(Prisma.sql`"status"`, status),
  ]);
  const reported = Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(`"${what}Report"`)}
    WHERE "revisionId" = ${revision} AND ${isWanted})`;
  if (own === null) return reported;
  const id = what === 'Agreement' ? own.agreement : own.engagement;
  return Prisma.sql`CASE WHEN ${id} IS NULL THEN ${reported}
    ELSE EXISTS (SELECT 1 FROM ${Prisma.raw(`"${what}"`)} WHERE "id" = ${id} AND ${isWanted}) END`;
}

/**
 * All words, in any order. Folded words hold letters and digits only, so quotes keep them words. The index is asked once
 * for a stretch: to ask it for each wording costs many times as much.
 */
function isWorded(text: string, { revision, stretch }: Wording): Prisma.Sql {
  const words = fold(text)
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' ');
  const wordings = Prisma.sql`(
    SELECT "revisionId" FROM "Change" WHERE ${stretch}
    UNION ALL SELECT "Appearance"."revisionId" FROM "Change"
    JOIN "Appearance" ON "Appearance"."bulletinId" = "Change"."bulletinId"
    WHERE "Change"."kind" = 'BULLETIN_INGESTED' AND ${stretch})`;
  return Prisma.sql`${revision} IN (SELECT "rowid" FROM "RevisionText" WHERE "RevisionText" MATCH ${words}
    AND "rowid" BETWEEN (SELECT min("revisionId") FROM ${wordings}) AND (SELECT max("revisionId") FROM ${wordings}))`;
}

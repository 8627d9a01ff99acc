import type { IsoDate } from '../../domain/date-span.ts';
import type { Page, PageRequest } from '../../domain/page.ts';
import type { Encounter, EncounterScope } from '../../domain/relations.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { PageOrder } from '../page-order.ts';
import type { Reader } from '../reader.ts';
import type { Rows } from '../rows.ts';
import { columnsOf } from '../rows.ts';
import { attendancesOf } from './attendance.ts';
import { createSelectedPages } from './selected-pages.ts';

/** Ids of two participants fit one number that SQL and JavaScript count exactly, as long as there are not so many. */
const PARTICIPANTS = 2 ** 26;

/** The most frequent first, of those the most recent. */
const ORDER: PageOrder = {
  name: 'encounters',
  lead: `CAST("listed"."count" * 100000000 + coalesce(replace("listed"."last", '-', ''), 0) AS INTEGER)`,
  nullable: false,
  id: `("listed"."participantId" * ${PARTICIPANTS} + "listed"."withId")`,
  direction: 'DESC',
};

const ENGAGEMENT_ORDER: PageOrder = {
  name: 'engagements of an encounter',
  lead: '"listed"."sortDate"',
  nullable: true,
  id: '"listed"."id"',
  direction: 'DESC',
};

interface EncounterRow {
  readonly participantId: number;
  readonly withId: number;
  readonly count: bigint;
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
}

/** Encounters of a scope. Each kind of page is one statement for all that ask together, and one for their totals. */
export interface Encounters {
  /** Of everybody, each two of them once. */
  readonly all: (request: PageRequest) => Promise<Page<Encounter>>;
  /** Of one participant with others. */
  readonly of: (participantId: number, request: PageRequest) => Promise<Page<Encounter>>;
  /** The engagements that make one, newest first. */
  readonly engagements: (
    encounter: Pick<Encounter, 'participantId' | 'withId'>,
    request: PageRequest,
  ) => Promise<Page<Rows['Engagement']>>;
}

/** Encounters of scopes; those asked for in one scope share statements. */
export function createEncounters(reader: Reader): (scope: EncounterScope) => Encounters {
  const known = new Map<string, Encounters>();
  return (scope) => {
    const key = JSON.stringify(scope);
    const encounters = known.get(key) ?? createScopedEncounters(reader, scope);
    known.set(key, encounters);
    return encounters;
  };
}

function createScopedEncounters(reader: Reader, scope: EncounterScope): Encounters {
  const all = createSelectedPages<number, EncounterRow>(reader, {
    order: ORDER,
    select: () => selectEncounters(scope),
  });
  const of = createSelectedPages<number, EncounterRow>(reader, {
    order: ORDER,
    select: (ids) => selectEncounters(scope, ids),
  });
  const engagements = createSelectedPages<string, Rows['Engagement']>(reader, {
    order: ENGAGEMENT_ORDER,
    select: (pairs) => selectEngagements(scope, pairs),
  });
  return {
    all: async (request) => readEncounters(await all(0, request)),
    of: async (participantId, request) => readEncounters(await of(participantId, request)),
    engagements: ({ participantId, withId }, request) => engagements(`${participantId} ${withId}`, request),
  };
}

function readEncounters({ edges, ...rest }: Page<EncounterRow>): Page<Encounter> {
  const read = ({ participantId, withId, count, first, last }: EncounterRow): Encounter => ({
    participantId,
    withId,
    count: Number(count),
    first,
    last,
  });
  return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: read(node) })) };
}

function selectEncounters(scope: EncounterScope, ids?: readonly number[]) {
  const mine = ids && { column: 'participantId' as const, oneOf: valuesOf(ids) };
  const shared = { column: 'engagementId' as const, oneOf: Prisma.sql`SELECT "engagementId" FROM "one"` };
  // Everybody's are counted once for both, whichever comes first; one's own with each other, from where one stands.
  const isEachOnce = scope.speakingFor === null && !ids;
  const before = Prisma.sql`WITH "one" AS MATERIALIZED (${attendancesOf(scope, 0, mine ?? null)}),
    "other" AS MATERIALIZED (${isEachOnce ? Prisma.sql`SELECT * FROM "one"` : attendancesOf(scope, 1, shared)})`;
  const entries = Prisma.sql`SELECT ${ids ? Prisma.sql`"one"."participantId"` : Prisma.sql`0`} AS "parent",
      "one"."participantId", "other"."participantId" AS "withId", COUNT(*) AS "count",
      MIN("one"."day") AS "first", MAX("one"."day") AS "last"
    FROM "one" JOIN "other" ON "other"."engagementId" = "one"."engagementId"
      AND "other"."participantId" ${Prisma.raw(isEachOnce ? '>' : '<>')} "one"."participantId"
    GROUP BY "one"."participantId", "other"."participantId"`;
  return { before, entries };
}

function selectEngagements(scope: EncounterScope, keys: readonly string[]) {
  const pairs = keys.map((key) => key.split(' ').map(Number));
  const side = (which: 0 | 1) =>
    attendancesOf(scope, which, {
      column: 'participantId',
      oneOf: valuesOf(pairs.map((pair) => pair[which] ?? 0)),
    });
  const before = Prisma.sql`WITH "one" AS MATERIALIZED (${side(0)}), "other" AS MATERIALIZED (${side(1)}),
    "pair" AS (SELECT "value" ->> 0 AS "one", "value" ->> 1 AS "other" FROM json_each(${JSON.stringify(pairs)}))`;
  const entries = Prisma.sql`SELECT "pair"."one" || ' ' || "pair"."other" AS "parent", ${columnsOf('Engagement')}
    FROM "pair" JOIN "one" ON "one"."participantId" = "pair"."one"
    JOIN "other" ON "other"."participantId" = "pair"."other" AND "other"."engagementId" = "one"."engagementId"
    JOIN "Engagement" ON "Engagement"."id" = "one"."engagementId"`;
  return { before, entries };
}

function valuesOf(ids: readonly number[]): Prisma.Sql {
  return Prisma.sql`SELECT "value" FROM json_each(${JSON.stringify(ids)})`;
}

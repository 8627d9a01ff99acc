import { z } from 'zod';
import { fold } from '../../domain/fold.ts';
import type { CountryCode, ParticipantKind } from '../../domain/participant.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { KnownParticipant, Subject } from '../identity/known-participant.ts';
import { nameForm, searchKeyOf } from '../identity/name-form.ts';
import type { Transaction } from '../writer.ts';
import { findInBatches } from './find-in-batches.ts';
import { dayOf } from './report-rows.ts';

/** Everybody on record whom one of the subjects may be. */
export async function findCandidates(
  transaction: Transaction,
  subjects: readonly Subject[],
): Promise<readonly KnownParticipant[]> {
  await addSearchKeys(transaction);
  const ids = await findCandidateIds(transaction, subjects);
  const rows = await findInBatches(ids, (batch) =>
    transaction.participant.findMany({
      where: { id: { in: batch } },
      include: {
        aliases: { select: { name: true }, orderBy: { id: 'asc' } },
        tenures: { select: { office: true, firstSeen: true, lastSeen: true } },
      },
    }),
  );
  const served = await findServed(transaction, ids);
  return rows.map((row) => adapt(row, served.get(row.id) ?? []));
}

const ServedRows = z.array(z.object({ personId: z.coerce.number(), folded: z.string() }));

/** By persons, the folded names of the organizations for which they held an office. */
async function findServed(
  transaction: Transaction,
  ids: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = ServedRows.parse(
    await transaction.$queryRaw`SELECT DISTINCT t."personId", a."folded" FROM "Tenure" t
      JOIN "Participant" r ON r."id" = t."representsId" AND r."kind" = 'ORGANIZATION'
      JOIN "Alias" a ON a."participantId" = r."id"
      WHERE t."personId" IN (SELECT value FROM json_each(${JSON.stringify([...ids])}))`,
  );
  const served = new Map<number, string[]>();
  for (const { personId, folded } of rows) {
    served.set(personId, [...(served.get(personId) ?? []), folded]);
  }
  return served;
}

/** Gives their key to forms that were stored before there was one: no migration can compute it. */
async function addSearchKeys(transaction: Transaction): Promise<void> {
  const forms = await transaction.alias.findMany({
    where: { searchKey: '' },
    select: { id: true, name: true },
  });
  if (forms.length === 0) return;
  const keys = JSON.stringify(forms.map(({ id, name }) => [id, searchKeyOf(name)]));
  await transaction.$executeRaw`UPDATE "Alias" SET "searchKey" = entry.value ->> 1
    FROM json_each(${keys}) AS entry WHERE "Alias"."id" = entry.value ->> 0`;
}

async function findCandidateIds(
  transaction: Transaction,
  subjects: readonly Subject[],
): Promise<ReadonlySet<number>> {
  const persons = subjects
    .filter(({ kind }) => kind === 'PERSON')
    .flatMap(({ name }) => nameForm(name).spellings);
  const organizations = subjects
    .filter(({ kind }) => kind === 'ORGANIZATION')
    .flatMap(({ name, acronym }) => [name, acronym ?? name].map(fold));
  const countries = subjects.filter(({ kind }) => kind === 'COUNTRY').map(({ state }) => state ?? '');
  // The names each in a query of its own: one list of bound values may be as long as SQLite allows, two may not.
  const aliases = [
    ...(await findAliases(transaction, 'PERSON', { searchKey: { in: unique(persons) } })),
    ...(await findAliases(transaction, 'ORGANIZATION', { folded: { in: unique(organizations) } })),
  ];
  const states = await transaction.participant.findMany({
    where: { kind: 'COUNTRY', countryCode: { in: unique(countries) } },
    select: { id: true },
  });
  return new Set([...aliases.map(({ participantId }) => participantId), ...states.map(({ id }) => id)]);
}

async function findAliases(
  transaction: Transaction,
  kind: ParticipantKind,
  where: Prisma.AliasWhereInput,
): Promise<readonly { readonly participantId: number }[]> {
  return await transaction.alias.findMany({
    where: { ...where, participant: { kind } },
    select: { participantId: true },
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

interface ParticipantRow {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly countryCode: string | null;
  readonly acronym: string | null;
  readonly aliases: readonly { readonly name: string }[];
  readonly tenures: readonly {
    readonly office: string;
    readonly firstSeen: string | null;
    readonly lastSeen: string | null;
  }[];
}

function adapt(
  { id, kind, name, countryCode, acronym, aliases, tenures }: ParticipantRow,
  served: readonly string[],
): KnownParticipant {
  return {
    id,
    kind: kind as ParticipantKind,
    name,
    state: countryCode as CountryCode | null,
    acronym,
    forms: aliases.map((alias) => alias.name),
    offices: tenures.map(({ office, firstSeen, lastSeen }) => ({
      title: office,
      firstSeen: dayOf(firstSeen),
      lastSeen: dayOf(lastSeen),
    })),
    serves: served,
    met: false,
  };
}

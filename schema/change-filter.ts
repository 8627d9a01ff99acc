import type { ChangeKind } from '../src/domain/change.ts';
import { isCountryCode } from '../src/domain/countries.ts';
import type { ChangeFilter } from '../src/domain/filter.ts';
import { EVERY_CHANGE } from '../src/domain/filter.ts';
import { fold } from '../src/domain/fold.ts';
import type { NodeType } from '../src/domain/global-id.ts';
import { Refusal } from '../src/domain/refusal.ts';
import { agreementKind, agreementStatus } from './agreement.ts';
import { builder } from './builder.ts';
import { changeKind } from './change.ts';
import type { Loaders } from './context.ts';
import { engagementKind } from './engagement.ts';
import { findParticipants } from './find-participants.ts';
import { GAP } from './gap.ts';
import { decodeGlobalID, parseRowId } from './global-id.ts';
import { findNodes } from './node.ts';
import { topic } from './topic.ts';

/** Values one list may hold, and words a text. */
const MAX_VALUES = 100;
const PARTICIPANT_TYPES = { Person: 'PERSON', Organization: 'ORGANIZATION', Country: 'COUNTRY' } as const;

const RULES =
  'Each field narrows further; one left out, or null, narrows nothing. The values of a list are alternatives. What could match nothing, such as an empty list or an id that nothing has, is refused.';

export const ChangeFilterInput = builder.inputType('ChangeFilter', {
  description: `Which changes are wanted, by what the article tells in which they were told. ${RULES}`,
  fields: (t) => ({
    kinds: t.field({
      type: [changeKind.ref],
      description: 'Of one of these kinds. A `GAP` is no change: it comes whatever is asked for.',
    }),
    ...tellingFields(t),
  }),
});

export const BulletinFilterInput = builder.inputType('BulletinFilter', {
  description: `Which bulletins are wanted: those that print an article which is all that is asked for. ${RULES}`,
  fields: (t) => tellingFields(t),
});

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

function tellingFields(t: InputFields) {
  return {
    sources: t.idList({ description: 'Published by one of these sources.' }),
    topics: t.field({ type: [topic.ref], description: 'About at least one of these topics.' }),
    participants: t.idList({
      description:
        'One of these persons, organizations and countries is named in it. One that was merged means the one it was merged into.',
    }),
    participantNames: t.stringList({
      description:
        'Somebody is named in it whose name, or an alias, has these words within; case, diacritics and punctuation do not matter.',
    }),
    countries: t.field({
      type: ['CountryCode'],
      description:
        'One of these countries is named in it, has somebody speaking for it, or an ambassador accredited to it.',
    }),
    organizations: t.idList({
      description: 'One of these organizations is named in it, or has somebody speaking for it.',
    }),
    agreementKinds: t.field({
      type: [agreementKind.ref],
      description: 'It tells of an agreement of one of these kinds; a change of an agreement is of that one.',
    }),
    agreementStatuses: t.field({
      type: [agreementStatus.ref],
      description: 'Likewise at one of these stages: an agreement of the kinds asked for, where some are.',
    }),
    engagementKinds: t.field({
      type: [engagementKind.ref],
      description:
        'It tells of an engagement of one of these kinds; a change of an engagement is of that one.',
    }),
    text: t.string({
      description:
        'All these words stand in its headline or body, in any order; case and diacritics do not matter.',
    }),
  };
}

/** A filter as clients give it. */
type GivenFilter = Omit<typeof BulletinFilterInput.$inferInput, never> & {
  readonly kinds?: readonly (ChangeKind | typeof GAP)[] | null | undefined;
};

/**
 * The filter a client asks for. Refuses, with `BAD_FILTER`, what can match nothing by itself; with `BAD_ID` an id of
 * something else; with `NOT_FOUND` an id that nothing has, or a code of no country.
 */
export async function readChangeFilter(
  given: GivenFilter | null | undefined,
  loaders: Loaders,
): Promise<ChangeFilter> {
  if (!given) return EVERY_CHANGE;
  for (const [name, value] of Object.entries(given)) assertMatchable(name, value);
  return {
    kinds: given.kinds ? given.kinds.filter((kind) => kind !== GAP) : null,
    sources: given.sources ? await findSources(given.sources, loaders) : null,
    topics: given.topics ?? null,
    participants: given.participants ? await findAnyone(given.participants, loaders) : null,
    participantNames: given.participantNames ?? null,
    countries: given.countries ?? null,
    organizations: given.organizations ? await findOrganizations(given.organizations, loaders) : null,
    agreementKinds: given.agreementKinds ?? null,
    agreementStatuses: given.agreementStatuses ?? null,
    engagementKinds: given.engagementKinds ?? null,
    text: given.text ?? null,
  };
}

function assertMatchable(name: string, value: string | readonly string[] | null | undefined): void {
  if (value === null || value === undefined) return;
  const values = typeof value === 'string' ? fold(value).split(' ') : value;
  if (values.length === 0)
    throw badFilter(name, 'at least one value', 'an empty list, which nothing matches');
  if (values.length > MAX_VALUES)
    throw badFilter(name, `at most ${MAX_VALUES} values or words`, `${values.length}`);
  for (const one of values) {
    if (name === 'kinds' && one === GAP) {
      throw badFilter(name, 'kinds of changes', 'GAP, which comes whatever is asked for');
    }
    if ((name === 'text' || name === 'participantNames') && fold(one) === '') {
      throw badFilter(
        name,
        'words',
        `"${typeof value === 'string' ? value : one}", which has no letter and no digit`,
      );
    }
    if (name === 'countries' && !isCountryCode(one)) throw notFound('country', one);
  }
}

async function findSources(ids: readonly string[], { source }: Loaders): Promise<readonly number[]> {
  const numbers = ids.map((id) => parseRowId('Source', id));
  assertFound(await findNodes(source, numbers), 'source', ids);
  return numbers;
}

async function findOrganizations(
  ids: readonly string[],
  { participant }: Loaders,
): Promise<readonly number[]> {
  const numbers = ids.map((id) => parseRowId('Organization', id));
  assertFound(await findParticipants(participant, 'ORGANIZATION', numbers), 'organization', ids);
  return numbers;
}

async function findAnyone(ids: readonly string[], { participant }: Loaders): Promise<readonly number[]> {
  const decoded = ids.map((id) => decodeGlobalID(id));
  const numbers = decoded.map(({ id }) => Number(id));
  const found = await findNodes(participant, numbers);
  const fitting = decoded.map(({ typename }, index) =>
    isParticipantType(typename) && found[index]?.kind === PARTICIPANT_TYPES[typename] ? found[index] : null,
  );
  assertFound(fitting, 'participant', ids);
  return numbers;
}

function isParticipantType(typename: string): typename is keyof typeof PARTICIPANT_TYPES & NodeType {
  return Object.hasOwn(PARTICIPANT_TYPES, typename);
}

function assertFound(rows: readonly (object | null)[], what: string, ids: readonly string[]): void {
  const missing = rows.indexOf(null);
  if (missing >= 0) throw notFound(what, ids[missing] ?? '');
}

function notFound(what: string, found: string): Refusal {
  return new Refusal('NOT_FOUND', `Expected a ${what} on record in the filter, found none for "${found}"`);
}

function badFilter(name: string, expected: string, found: string): Refusal {
  return new Refusal('BAD_FILTER', `Expected \`${name}\` of the filter to have ${expected}, found ${found}`);
}

import { expect, it } from 'vitest';
import { CurationRefused } from '../../../src/domain/curation.ts';
import { formatGlobalId } from '../../../src/domain/global-id.ts';
import type { Curator } from '../../../src/store/curate/curator.ts';
import { buildBulletin } from '../build-bulletin.ts';
import { dumpRecord } from '../dump-record.ts';
import { openTestStore, type TestStore } from '../test-store.ts';

const RULING = { reason: 'They are known to us', by: 'A. Clerk' };
const PARTICIPANTS = [
  { name: 'Bektur Osmon', state: 'KG' },
  { name: 'Leyla Demir', state: 'TR' },
  { kind: 'ORGANIZATION', name: 'River Council' },
] as const;

/** The one merged into the first, whose wording was split off afterwards. */
const MERGED_ID = 7;

/** Bektur Osmon has the id 1; Osmon Bekturkul was merged into him, and split off again. */
async function openCurated(): Promise<TestStore> {
  const store = await openTestStore();
  const articles = [
    { headline: 'One', body: 'Bektur Osmon, Leyla Demir, River Council', participants: PARTICIPANTS },
    { headline: 'Two', body: 'Leyla Demir', participants: [{ name: 'Leyla Demir', state: 'KG' }] },
    { headline: 'Three', body: 'Osmon Bekturkul', participants: [{ name: 'Osmon Bekturkul', state: 'KG' }] },
  ];
  await store.storeBulletin(buildBulletin({ articles }));
  const survivorId = await store.curator.getId('Bektur Osmon');
  const otherId = await store.curator.getId('Osmon Bekturkul');
  await store.curator.merge({ ...RULING, survivorId, otherIds: [otherId] });
  await store.curator.split({ ...RULING, participantId: survivorId, wordings: ['Osmon Bekturkul'] });
  return store;
}

interface Refused {
  readonly what: string;
  readonly code: string;
  readonly message: RegExp;
  /** What was decided before. */
  readonly before?: (curator: Curator) => Promise<unknown>;
  readonly decide: (curator: Curator) => Promise<unknown>;
}

const REFUSED: readonly Refused[] = [
  {
    what: 'a participant nobody knows',
    code: 'UNKNOWN_PARTICIPANT',
    message: /found none of number 99/,
    decide: ({ merge }) => merge({ ...RULING, survivorId: 1, otherIds: [99] }),
  },
  {
    what: 'a name nobody has',
    code: 'UNKNOWN_PARTICIPANT',
    message: /found nobody for "Osmo"/,
    decide: ({ getId }) => getId('Osmo'),
  },
  {
    what: 'a name of two, and tells both',
    code: 'AMBIGUOUS_NAME',
    message: /a name of 2:\n {2}\w+ {2}PERSON {2}Leyla Demir {2}\w\w\n {2}\w+ {2}PERSON/,
    decide: ({ getId }) => getId('leyla demir'),
  },
  {
    what: 'the id of a person as that of an organization',
    code: 'UNKNOWN_PARTICIPANT',
    message: /whole name of a participant/,
    decide: ({ getId }) => getId(formatGlobalId('Organization', 1)),
  },
  {
    what: 'a person and an organization as one',
    code: 'DIFFERENT_KINDS',
    message: /found Bektur Osmon a PERSON and River Council a ORGANIZATION/,
    decide: async ({ merge, getId }) =>
      merge({ ...RULING, survivorId: 1, otherIds: [await getId('River Council')] }),
  },
  {
    what: 'countries',
    code: 'COUNTRY',
    message: /found the country Kyrgyzstan/,
    decide: async ({ merge, getId }) =>
      merge({ ...RULING, survivorId: await getId('Kyrgyzstan'), otherIds: [1] }),
  },
  {
    what: 'a country to be split',
    code: 'COUNTRY',
    message: /neither merged nor split/,
    decide: async ({ split, getId }) =>
      split({ ...RULING, participantId: await getId('Kyrgyzstan'), wordings: ['KG'] }),
  },
  {
    what: 'a participant merged with itself',
    code: 'SAME_PARTICIPANT',
    message: /found the same/,
    decide: ({ merge }) => merge({ ...RULING, survivorId: 1, otherIds: [1] }),
  },
  {
    what: 'nobody to merge',
    code: 'SAME_PARTICIPANT',
    message: /found nobody/,
    decide: ({ merge }) => merge({ ...RULING, survivorId: 1, otherIds: [] }),
  },
  {
    what: 'two that are one already',
    code: 'ALREADY_ONE',
    message: /shown as one already, Bektur Osmon/,
    decide: ({ merge }) => merge({ ...RULING, survivorId: 1, otherIds: [MERGED_ID] }),
  },
  {
    what: 'no reason',
    code: 'EMPTY_REASON',
    message: /found none/,
    decide: ({ undo }) => undo({ ...RULING, reason: ' ', curationId: 2 }),
  },
  {
    what: 'nobody who decides',
    code: 'EMPTY_NAME',
    message: /who decides, found none/,
    decide: ({ undo }) => undo({ ...RULING, by: '', curationId: 2 }),
  },
  {
    what: 'a wording that names somebody else',
    code: 'UNKNOWN_WORDING',
    message: /one of "Bektur Osmon", found "Leyla Demir"/,
    decide: ({ split }) => split({ ...RULING, participantId: 1, wordings: ['Leyla Demir'] }),
  },
  {
    what: 'all wordings split off',
    code: 'NOTHING_LEFT',
    message: /found all/,
    decide: ({ split }) => split({ ...RULING, participantId: 1, wordings: ['Bektur Osmon'] }),
  },
  {
    what: 'no wordings split off',
    code: 'NOTHING_LEFT',
    message: /found none/,
    decide: ({ split }) => split({ ...RULING, participantId: 1, wordings: [] }),
  },
  {
    what: 'the end of a decision never made',
    code: 'UNKNOWN_CURATION',
    message: /found 9/,
    decide: ({ undo }) => undo({ ...RULING, curationId: 9 }),
  },
  {
    what: 'the end of a decision taken back already',
    code: 'ALREADY_UNDONE',
    message: /taken back by A. Clerk on 2026-02-05/,
    before: ({ undo }) => undo({ ...RULING, curationId: 2 }),
    decide: ({ undo }) => undo({ ...RULING, curationId: 2 }),
  },
  {
    what: 'the end of a merge that a split rests on, and tells which',
    code: 'RESTED_ON',
    message: /found decision 2: undo that one first/,
    decide: ({ undo }) => undo({ ...RULING, curationId: 1 }),
  },
  {
    what: 'the end of a split whose part was merged since',
    code: 'RESTED_ON',
    message: /found decision 3/,
    before: async ({ merge, getId }) =>
      merge({ ...RULING, survivorId: await getId('Osmon Bekturkul'), otherIds: [1] }),
    decide: ({ undo }) => undo({ ...RULING, curationId: 2 }),
  },
];

it.each(REFUSED)('refuses $what, and changes nothing', async ({ code, message, before, decide }) => {
  await using store = await openCurated();
  await before?.(store.curator);
  const record = dumpRecord(store.file);
  const decisions = await store.curator.list();
  const error: unknown = await decide(store.curator).then(
    () => undefined,
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(CurationRefused);
  expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  expect(dumpRecord(store.file)).toEqual(record);
  expect(await store.curator.list()).toEqual(decisions);
});

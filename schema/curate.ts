import { CurationRefused, FACT_TYPES, type FactType } from '../src/domain/curation.ts';
import { builder } from './builder.ts';
import type { RuledDecision } from './context.ts';
import { Curation } from './curation.ts';
import { decodeGlobalID, parseRowId } from './global-id.ts';
import { findNodes } from './node.ts';
import { Participant } from './participant.ts';
import { CURATION_REFUSALS } from './refusal.ts';

const CurationReport = builder.objectRef<RuledDecision>('CurationReport').implement({
  description: 'What a decision did. It is on record under the name of the token, and told in the feed.',
  fields: (t) => ({
    curation: t.field({
      type: Curation,
      description: 'The decision as it is on record.',
      resolve: ({ curationId }, _args, { loaders }) => loaders.curation.load(curationId),
    }),
    participant: t.field({
      type: Participant,
      nullable: true,
      description:
        'The one the others were merged into, the one split off, or the one an undone decision was about; null for a decision about a fact, or when no article tells of it any longer.',
      resolve: async ({ participantId }, _args, { loaders }) =>
        participantId === null ? null : ((await findNodes(loaders.participant, [participantId]))[0] ?? null),
    }),
    cursor: t.field({
      type: 'Cursor',
      description: 'Where the feed tells of it.',
      resolve: ({ sequence }, _args, { feed }) => ({ key: feed.key, sequence }),
    }),
  }),
});

const REASON = 'Why, for those who ask later; 1 to 2,000 characters.';

const MergeParticipantsInput = builder.inputType('MergeParticipantsInput', {
  description: 'Participants that are one.',
  fields: (t) => ({
    survivor: t.id({ required: true, description: 'The one to be shown for all, under its own name.' }),
    others: t.idList({ required: true, description: 'Those that are the same, 100 at most.' }),
    reason: t.string({ required: true, description: REASON }),
  }),
});

builder.mutationField('mergeParticipants', (t) =>
  t.field({
    type: CurationReport,
    nullable: true,
    description:
      'Decides that participants are one: all persons, or all organizations. It holds for everything ingested before and after, and can be undone. Takes a token for `curate`. Null only beside an error.',
    args: {
      input: t.arg({ type: MergeParticipantsInput, required: true, description: 'Who is one, and why.' }),
    },
    errors: refusable('MergeParticipantsResult', 'What merging participants did, or why it was refused.'),
    resolve: (_root, { input }, { actions }) =>
      actions.merge(() => ({
        survivorId: participantId(input.survivor),
        otherIds: bounded(input.others).map(participantId),
        reason: input.reason,
      })),
  }),
);

const SplitParticipantInput = builder.inputType('SplitParticipantInput', {
  description: 'Names of a participant that mean another.',
  fields: (t) => ({
    participant: t.id({ required: true, description: 'The one that is two.' }),
    wordings: t.stringList({
      required: true,
      description:
        'Names, in full as articles give them, that mean the other one, 100 at most; case and diacritics do not matter. Others must remain.',
    }),
    reason: t.string({ required: true, description: REASON }),
  }),
});

builder.mutationField('splitParticipant', (t) =>
  t.field({
    type: CurationReport,
    nullable: true,
    description:
      'Decides that certain names of a participant mean another one. It holds for everything ingested before and after, and can be undone. Takes a token for `curate`. Null only beside an error.',
    args: {
      input: t.arg({ type: SplitParticipantInput, required: true, description: 'Who is two, and why.' }),
    },
    errors: refusable('SplitParticipantResult', 'What splitting a participant did, or why it was refused.'),
    resolve: (_root, { input }, { actions }) =>
      actions.split(() => ({
        participantId: participantId(input.participant),
        wordings: bounded(input.wordings),
        reason: input.reason,
      })),
  }),
);

const RejectFactInput = builder.inputType('RejectFactInput', {
  description: 'A fact that is wrong.',
  fields: (t) => ({
    fact: t.id({
      required: true,
      description:
        'The participation, report of an agreement or of an engagement, or topic of an article; of one article and one wording of it.',
    }),
    reason: t.string({ required: true, description: REASON }),
  }),
});

builder.mutationField('rejectFact', (t) =>
  t.field({
    type: CurationReport,
    nullable: true,
    description:
      'Decides that a fact is wrong: it is shown no longer, nor when the same is found again in the same wording; agreements, engagements and participants are what their other facts say. It stays on record and can be undone. Takes a token for `curate`. Null only beside an error.',
    args: {
      input: t.arg({ type: RejectFactInput, required: true, description: 'Which fact, and why.' }),
    },
    errors: refusable('RejectFactResult', 'What rejecting a fact did, or why it was refused.'),
    resolve: (_root, { input }, { actions }) =>
      actions.reject(() => ({ ...readFact(input.fact), reason: input.reason })),
  }),
);

const UndoCurationInput = builder.inputType('UndoCurationInput', {
  description: 'A decision to be taken back.',
  fields: (t) => ({
    curation: t.id({ required: true, description: 'The decision.' }),
    reason: t.string({ required: true, description: REASON }),
  }),
});

builder.mutationField('undoCuration', (t) =>
  t.field({
    type: CurationReport,
    nullable: true,
    description:
      'Takes a decision back: the record becomes what it would be had it never been made. Takes a token for `curate`. Null only beside an error.',
    args: {
      input: t.arg({ type: UndoCurationInput, required: true, description: 'Which decision, and why.' }),
    },
    errors: refusable('UndoCurationResult', 'What taking a decision back did, or why it was refused.'),
    resolve: (_root, { input }, { actions }) =>
      actions.undo(() => ({ curationId: parseRowId('Curation', input.curation), reason: input.reason })),
  }),
);

/** Expected refusals as members of a union beside the report. */
function refusable(name: string, description: string) {
  return { types: CURATION_REFUSALS, directResult: true, union: { name, description } } as const;
}

const PARTICIPANTS: readonly string[] = ['Person', 'Organization', 'Country'];

function readFact(globalId: string): { readonly type: FactType; readonly factId: number } {
  const { typename, id } = decodeGlobalID(globalId);
  const type = FACT_TYPES.find((one) => one === typename);
  if (type) return { type, factId: Number(id) };
  throw new CurationRefused(
    'UNKNOWN_FACT',
    `Expected the id of a fact, found that of another type, ${typename}`,
  );
}

const MOST_VALUES = 100;

function participantId(globalId: string): number {
  const { typename, id } = decodeGlobalID(globalId);
  if (PARTICIPANTS.includes(typename)) return Number(id);
  throw new CurationRefused(
    'UNKNOWN_PARTICIPANT',
    `Expected the id of a participant, found that of another type, ${typename}`,
  );
}

function bounded(values: readonly string[]): readonly string[] {
  if (values.length <= MOST_VALUES) return values;
  throw new CurationRefused('TOO_MANY', `Expected at most ${MOST_VALUES} at once, found ${values.length}`);
}

import {
  BulletinTooLarge,
  BulletinUnreadable,
  RecordBusy,
  TooManyBulletins,
} from '../src/domain/bulletin-refusals.ts';
import { type CurationRefusalCode, CurationRefused } from '../src/domain/curation.ts';
import { Forbidden, type Scope, Unauthenticated } from '../src/domain/viewer.ts';
import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';

type RefusedActionCode =
  | CurationRefusalCode
  | 'BUSY'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'TOO_LARGE'
  | 'UNAUTHENTICATED'
  | 'UNREADABLE';

const refusalCode = closedList<RefusedActionCode>('RefusalCode', {
  description: 'Why a mutation was refused. Nothing was changed.',
  values: {
    ALREADY_ONE: 'The participants are shown as one already.',
    ALREADY_REJECTED: 'The fact is rejected already.',
    ALREADY_UNDONE: 'The decision was taken back already.',
    AMBIGUOUS_NAME: 'The name is that of several participants.',
    BUSY: 'Another process kept the record from being written; the same may be asked again.',
    COUNTRY: 'Countries are neither merged nor split.',
    DIFFERENT_KINDS: 'Only persons, or only organizations, are merged.',
    EMPTY_NAME: 'Nobody is named who decides.',
    EMPTY_REASON: 'No reason is given.',
    FORBIDDEN: 'The token is not for this.',
    JOINED: 'A decision joined the fact with others of its article and has to be taken back first.',
    LONG_REASON: 'The reason is longer than 2,000 characters.',
    NOTHING_LEFT: 'A split takes some of the names of a participant, not all and not none.',
    RATE_LIMITED: 'Too much was asked in too little time; the same may be asked again later.',
    RESTED_ON: 'A later decision rests on this one and has to be taken back first.',
    SAME_PARTICIPANT: 'A participant cannot be merged into itself.',
    TOO_LARGE: 'The bulletin is larger than the service takes.',
    TOO_MANY: 'More than 100 are given at once.',
    UNAUTHENTICATED: 'No token was shown.',
    UNKNOWN_CURATION: 'No decision has this id.',
    UNKNOWN_FACT: 'No fact that is shown has this id.',
    UNKNOWN_PARTICIPANT: 'No participant has this id.',
    UNKNOWN_WORDING: 'The articles do not name the participant so.',
    UNREADABLE: 'The bulletin is not what it is said to be, or cannot be read in reasonable time.',
  },
});

const scope = closedList<Scope>('Scope', {
  description: 'What a token is for.',
  values: {
    read: 'To read, where that takes a token.',
    ingest: 'To hand in bulletins, and to read.',
    curate: 'To set the record right, and to read.',
  },
});

interface Refused {
  readonly message: string;
  readonly code: RefusedActionCode;
}

const Refusal = builder.interfaceRef<Refused>('Refusal').implement({
  description: 'Why a mutation did nothing, where that was to be expected.',
  fields: (t) => ({
    message: t.exposeString('message', {
      description: 'What was expected and what was found, for people to read.',
    }),
    code: t.field({
      type: refusalCode.ref,
      description: 'Why, for programs to act on.',
      resolve: ({ code }) => code,
    }),
  }),
});

builder.objectType(Unauthenticated, {
  name: 'Unauthenticated',
  description: 'No token was shown.',
  interfaces: [Refusal],
});

builder.objectType(Forbidden, {
  name: 'Forbidden',
  description: 'The token that was shown is not for this.',
  interfaces: [Refusal],
  fields: (t) => ({
    scope: t.field({
      type: scope.ref,
      description: 'What the token has to be for.',
      resolve: (refused) => refused.scope,
    }),
  }),
});

builder.objectType(BulletinTooLarge, {
  name: 'TooLarge',
  description: 'The bulletin is larger than the service takes.',
  interfaces: [Refusal],
  fields: (t) => ({
    size: t.exposeInt('size', { description: 'Its bytes.' }),
    limit: t.exposeInt('limit', { description: 'The bytes it may have.' }),
  }),
});

builder.objectType(BulletinUnreadable, {
  name: 'Unreadable',
  description: 'The bulletin is not what it is said to be, or cannot be read in reasonable time.',
  interfaces: [Refusal],
});

builder.objectType(TooManyBulletins, {
  name: 'RateLimited',
  description: 'Too much was asked in too little time.',
  interfaces: [Refusal],
  fields: (t) => ({
    retryAfter: t.exposeInt('retryAfter', {
      description: 'Seconds after which the same may be asked again.',
    }),
  }),
});

builder.objectType(RecordBusy, {
  name: 'Busy',
  description: 'Another process kept the record from being written; the same may be asked again.',
  interfaces: [Refusal],
});

builder.objectType(CurationRefused, {
  name: 'CurationRefused',
  description: 'A decision that cannot be made, or taken back, as the record stands.',
  interfaces: [Refusal],
});

/** What a mutation that ingests may be refused for. */
export const INGEST_REFUSALS = [
  Unauthenticated,
  Forbidden,
  BulletinTooLarge,
  BulletinUnreadable,
  TooManyBulletins,
  RecordBusy,
];

/** What a mutation that curates may be refused for. */
export const CURATION_REFUSALS = [Unauthenticated, Forbidden, CurationRefused, RecordBusy];

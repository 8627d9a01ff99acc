import { BulletinUnreadable } from '../src/domain/bulletin-refusals.ts';
import { isTimeZone, type TimeZone } from '../src/domain/local-time.ts';
import { builder } from './builder.ts';
import { Bulletin } from './bulletin.ts';
import { closedList } from './closed-list.ts';
import type { IngestedBulletin } from './context.ts';
import { Diagnostic } from './diagnostic.ts';
import { INGEST_REFUSALS } from './refusal.ts';

const outcome = closedList<IngestedBulletin['outcome']>('IngestOutcome', {
  description: 'What handing in a bulletin did.',
  values: {
    ingested: 'It was taken in.',
    revised: 'It was taken in, and gave a known article another wording.',
    unchanged: 'Nothing: these very bytes were known.',
  },
});

const IngestReport = builder.objectRef<IngestedBulletin>('IngestReport').implement({
  description: 'What became of a bulletin that was handed in. It is in the record, and told in the feed.',
  fields: (t) => ({
    outcome: t.field({
      type: outcome.ref,
      description: 'What handing it in did.',
      resolve: (report) => report.outcome,
    }),
    bulletin: t.field({
      type: Bulletin,
      description: 'The bulletin as it is on record.',
      resolve: ({ bulletinId }, _args, { loaders }) => loaders.bulletin.load(bulletinId),
    }),
    articles: t.exposeInt('articles', { description: 'How many articles it prints.' }),
    newArticles: t.exposeInt('newArticles', {
      description: 'How many of them nobody had printed before.',
    }),
    revisedArticles: t.exposeInt('revisedArticles', {
      description: 'How many articles already known it gave another wording.',
    }),
    diagnostics: t.field({
      type: [Diagnostic],
      description: 'What was odd in it, from top to bottom; empty when nothing was.',
      resolve: ({ bulletinId }, _args, { loaders }) => loaders.diagnosticsOfBulletin.load(bulletinId),
    }),
    cursor: t.field({
      type: 'Cursor',
      nullable: true,
      description: 'Where the feed tells of it; null when that is no longer kept.',
      resolve: ({ sequence }, _args, { feed }) => (sequence === 0 ? null : { key: feed.key, sequence }),
    }),
  }),
});

const BulletinContent = builder.inputType('BulletinContent', {
  description: 'What a bulletin holds: one of the two.',
  isOneOf: true,
  fields: (t) => ({
    text: t.string({ description: 'The document as text.' }),
    bytes: t.string({
      description: "The document's bytes in base64, for one in another encoding than UTF-8.",
    }),
  }),
});

const IngestBulletinInput = builder.inputType('IngestBulletinInput', {
  description: 'A bulletin to be taken in.',
  fields: (t) => ({
    content: t.field({
      type: BulletinContent,
      required: true,
      description: 'The document, 1 MiB at most.',
    }),
    origin: t.string({
      required: true,
      description:
        'Where it comes from, for people to read, such as a file name or a URL; 1 to 500 characters.',
    }),
    source: t.string({ description: 'Name of the publisher, for articles that name none.' }),
    timeZone: t.field({
      type: 'TimeZone',
      description: 'Zone of the printed times, for articles that print none.',
    }),
  }),
});

builder.mutationField('ingestBulletin', (t) =>
  t.field({
    type: IngestReport,
    nullable: true,
    description:
      'Takes a bulletin into the record, with all it tells, and pushes it to those who listen. The same bytes again change nothing. Takes a token for `ingest`. Null only beside an error.',
    args: {
      input: t.arg({ type: IngestBulletinInput, required: true, description: 'The bulletin.' }),
    },
    errors: {
      types: INGEST_REFUSALS,
      directResult: true,
      union: {
        name: 'IngestBulletinResult',
        description: 'What became of a bulletin that was handed in, or why it was not taken.',
      },
    },
    resolve: (_root, { input: { content, origin, source, timeZone } }, { actions }) =>
      actions.ingest(() => ({
        bytes: readContent(content),
        origin: readOrigin(origin),
        source: source?.trim() || null,
        timeZone: readTimeZone(timeZone),
      })),
  }),
);

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
const LONGEST_ORIGIN = 500;

function readContent(content: { readonly text?: string | null; readonly bytes?: string | null }): Uint8Array {
  if (content.text) return Buffer.from(content.text);
  const found = (content.bytes ?? '').replace(/\s+/g, '');
  if (found === '') throw new BulletinUnreadable('Expected a document, found an empty one');
  if (!BASE64.test(found)) throw new BulletinUnreadable('Expected bytes in base64, found something else');
  return Buffer.from(found, 'base64');
}

function readOrigin(origin: string): string {
  const trimmed = origin.trim();
  if (trimmed !== '' && trimmed.length <= LONGEST_ORIGIN) return trimmed;
  throw new BulletinUnreadable(
    `Expected an origin of 1 to ${LONGEST_ORIGIN} characters, found ${trimmed.length} characters`,
  );
}

function readTimeZone(timeZone: string | null | undefined): TimeZone | null {
  if (timeZone === null || timeZone === undefined) return null;
  if (isTimeZone(timeZone)) return timeZone;
  throw new BulletinUnreadable(`Expected a time zone such as Asia/Almaty or +05:00, found "${timeZone}"`);
}

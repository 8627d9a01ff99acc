import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Transaction } from '../writer.ts';

/** The rows of each table, as they are inserted. */
export interface Rows {
  source: Prisma.SourceCreateManyInput;
  bulletin: Prisma.BulletinCreateManyInput;
  article: Prisma.ArticleCreateManyInput;
  revision: Prisma.RevisionCreateManyInput;
  appearance: Prisma.AppearanceCreateManyInput;
  participant: Prisma.ParticipantCreateManyInput;
  alias: Prisma.AliasCreateManyInput;
  tenure: Prisma.TenureCreateManyInput;
  participation: Prisma.ParticipationCreateManyInput;
  participationTenure: Prisma.ParticipationTenureCreateManyInput;
  dateSpan: Prisma.DateSpanCreateManyInput;
  agreement: Prisma.AgreementCreateManyInput;
  agreementParty: Prisma.AgreementPartyCreateManyInput;
  agreementReport: Prisma.AgreementReportCreateManyInput;
  agreementReportParty: Prisma.AgreementReportPartyCreateManyInput;
  engagement: Prisma.EngagementCreateManyInput;
  engagementParticipant: Prisma.EngagementParticipantCreateManyInput;
  engagementReport: Prisma.EngagementReportCreateManyInput;
  engagementReportParticipant: Prisma.EngagementReportParticipantCreateManyInput;
  articleTopic: Prisma.ArticleTopicCreateManyInput;
  evidence: Prisma.EvidenceCreateManyInput;
  diagnostic: Prisma.DiagnosticCreateManyInput;
  change: Prisma.ChangeCreateManyInput;
}
export type Table = keyof Rows;

/**
 * The rows a transaction is going to insert. Ids are dealt here and not by the database, so that a row can be named by
 * another before either is there; the write lock keeps everybody else from dealing the same ones.
 */
export interface RowBatch {
  /** An id nobody has: one more than the last one dealt in that table, gapless unless rows are deleted. */
  readonly nextId: (table: Table) => number;
  readonly add: <T extends Table>(table: T, row: Rows[T]) => void;
  /** Inserts what was added since the last time, parents before children. */
  readonly insert: () => Promise<void>;
}

const SequenceRows = z.array(z.object({ name: z.string(), seq: z.coerce.number() }));

/** A batch for a transaction that holds the write lock. */
export async function startRowBatch(transaction: Transaction): Promise<RowBatch> {
  const sequences = SequenceRows.parse(await transaction.$queryRaw`SELECT name, seq FROM sqlite_sequence`);
  const lastIds = new Map(sequences.map(({ name, seq }) => [name.toLowerCase(), seq]));
  let pending = new Map<Table, object[]>();
  return {
    nextId: (table) => {
      const id = (lastIds.get(table.toLowerCase()) ?? 0) + 1;
      lastIds.set(table.toLowerCase(), id);
      return id;
    },
    add: (table, row) => {
      const rows = pending.get(table);
      if (rows) rows.push(row);
      else pending.set(table, [row]);
    },
    insert: async () => {
      const added = pending;
      pending = new Map();
      for (const table of TABLES) {
        const rows = added.get(table);
        if (rows) await insertRows(transaction, table, rows);
      }
    },
  };
}

/** Every table, parents before children. */
const TABLES = [
  'source',
  'bulletin',
  'article',
  'revision',
  'appearance',
  'participant',
  'alias',
  'tenure',
  'participation',
  'participationTenure',
  'dateSpan',
  'agreement',
  'agreementParty',
  'agreementReport',
  'agreementReportParty',
  'engagement',
  'engagementParticipant',
  'engagementReport',
  'engagementReportParticipant',
  'articleTopic',
  'evidence',
  'diagnostic',
  'change',
] as const satisfies readonly Table[];

/**
 * All rows of a table in one statement with one bound value. The client's `createMany` takes some twenty times as long,
 * which would be most of the time a bulletin takes.
 */
async function insertRows(transaction: Transaction, table: Table, rows: readonly object[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const tuples = rows.map((row) => {
    const cells = new Map<string, unknown>(Object.entries(row));
    return columns.map((column) => cellOf(cells.get(column)));
  });
  const name = `${table.charAt(0).toUpperCase()}${table.slice(1)}`;
  // Unsafe is what the client calls a statement that is not a literal; this one is made of names in this file's types.
  const statement = `INSERT INTO "${name}" (${names}) SELECT ${values} FROM json_each(?)`;
  await transaction.$executeRawUnsafe(statement, JSON.stringify(tuples));
}

/** A value as the database's JSON reader gives it back: instants as the client writes them, half characters replaced. */
function cellOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : (value ?? null);
}

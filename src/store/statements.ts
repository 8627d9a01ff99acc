import Database from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import { Prisma } from '../generated/prisma/client.ts';
import type { Reader } from './reader.ts';
import { retry } from './retry.ts';

/** Statements kept prepared; the one not run for longest makes room. */
const MAX_PREPARED = 500;

/** A connection that reads with statements it prepares once. */
export interface Statements {
  /** Gives what a Prisma client's `$queryRaw` gives, at a tenth of its cost: that prepares anew what it runs. */
  readonly reader: Reader;
  /**
   * A number that differs from the last one when anybody has committed in between, this process included; null while it
   * cannot be read, be it for another process's lock. Takes some microseconds.
   */
  readonly dataVersion: () => number | null;
  readonly close: () => void;
}

/**
 * Opens a database file for reading beside the clients of open-client.ts. A statement that meets another process's lock
 * is run again for so many milliseconds, without blocking the process.
 */
export function openStatements(file: string, busyWaitMs: number): Statements {
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 });
  const prepared = new LRUCache<string, PreparedRead>({ max: MAX_PREPARED });
  const version = database.prepare<[], number>('PRAGMA data_version').pluck();
  const closing = new AbortController();
  const find = (text: string): PreparedRead => {
    const known = prepared.get(text);
    if (known) return known;
    const made = prepareRead(database, text);
    prepared.set(text, made);
    return made;
  };
  const run = async (text: string, values: readonly unknown[]): Promise<unknown> => {
    try {
      return find(text)(values);
    } catch (error) {
      if (!isLocked(error)) throw error;
      return await retry(() => find(text)(values), {
        isPassing: isLocked,
        forMs: busyWaitMs,
        signal: closing.signal,
      });
    }
  };
  return {
    reader: {
      $queryRaw: <Rows>(query: TemplateStringsArray | Prisma.Sql, ...given: readonly unknown[]) => {
        const { sql, values } = 'sql' in query ? query : Prisma.sql(query, ...given);
        return run(sql, values.map(toColumn)) as Promise<Rows>;
      },
    },
    dataVersion: () => {
      try {
        return version.get() ?? null;
      } catch (error) {
        // What else is wrong with the file is told to whoever reads the record instead.
        if (error instanceof Database.SqliteError) return null;
        throw error;
      }
    },
    close: () => {
      closing.abort(new Error('The connection was closed while a statement waited for a lock'));
      database.close();
    },
  };
}

type Row = Record<string, unknown>;
type PreparedRead = (values: readonly unknown[]) => readonly Row[];

/** Rows are made here of bare values: where better-sqlite3 makes them, a value takes twice as long. */
function prepareRead(database: Database.Database, text: string): PreparedRead {
  const statement = database.prepare<unknown[], unknown[]>(text).raw();
  const columns = statement.columns();
  const names = columns.map(({ name }) => name);
  const times = columns.flatMap(({ type }, index) => (type === 'DATETIME' ? index : []));
  return (values) => {
    const found = statement.all(...values);
    for (const index of times) for (const row of found) row[index] = toDate(row[index]);
    return found.map((row) => nameValues(row, names));
  };
}

function nameValues(values: readonly unknown[], names: readonly string[]): Row {
  const row: Row = {};
  let index = 0;
  for (const name of names) {
    row[name] = values[index];
    index += 1;
  }
  return row;
}

/** How Prisma reads the only type of ours that SQLite has not. */
function toDate(value: unknown): Date | null {
  return typeof value === 'string' ? new Date(value) : null;
}

/** How Prisma writes them. */
function toColumn(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value;
}

function isLocked(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}

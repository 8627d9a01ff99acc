import type { Prisma } from '../generated/prisma/client.ts';

/** What the record is read with: statements of ours, nothing else. */
export interface Reader {
  /** The rows of a statement, as Prisma gives them. Values travel beside the statement, never in it. */
  readonly $queryRaw: <Rows = unknown>(
    query: TemplateStringsArray | Prisma.Sql,
    ...values: readonly unknown[]
  ) => Promise<Rows>;
}

/** Statements run so far. */
export interface StatementCount {
  readonly count: number;
}

/** A reader that counts what is run by it alone, for one operation among many that share a connection. */
export interface CountedReader {
  readonly reader: Reader;
  readonly statements: StatementCount;
}

/** Counts from zero. */
export function countStatements(reader: Reader): CountedReader {
  const statements = { count: 0 };
  return {
    reader: {
      $queryRaw: (query, ...values) => {
        statements.count += 1;
        return reader.$queryRaw(query, ...values);
      },
    },
    statements,
  };
}

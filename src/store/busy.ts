import { z } from 'zod';

/** How the adapter and the client above it report SQLite's "database is locked". */
const BusyError = z.union([
  z.object({ code: z.literal('P1008') }),
  z.object({ cause: z.object({ kind: z.literal('SocketTimeout') }) }),
]);

/** True for the error of a statement that another process's lock kept from running. */
export function isBusy(error: unknown): boolean {
  return BusyError.safeParse(error).success;
}

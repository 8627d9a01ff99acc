import { z } from 'zod';

const LockedOut = z.object({ cause: z.object({ kind: z.literal('SocketTimeout') }) });

/** How the adapter, and the client above it for its own statements and for raw ones, report "database is locked". */
const BusyError = z.union([
  LockedOut,
  z.object({ code: z.literal('P1008') }),
  z.object({ meta: z.object({ driverAdapterError: LockedOut }) }),
]);

/** True for the error of a statement that another process's lock kept from running. */
export function isBusy(error: unknown): boolean {
  return BusyError.safeParse(error).success;
}

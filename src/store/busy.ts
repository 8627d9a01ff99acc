import { z } from 'zod';

const LockedOut = z.object({ cause: z.object({ kind: z.literal('SocketTimeout') }) });

/** How the adapter, and the client above it for its own statements and for raw ones, report "database is locked". */
const BusyError = z.union([
  LockedOut,
  z.object({ code: z.literal('P1008') }),
  z.object({ meta: z.object({ driverAdapterError: LockedOut }) }),
]);

/** Beside a lock: the disk fails, the file or its neighbours can't be opened, other processes recover or hand over. */
const PASSING = /^SQLITE_(BUSY|LOCKED|IOERR|PROTOCOL|CANTOPEN|NOMEM|FULL)/;

const PassingCause = z.object({ cause: z.object({ originalCode: z.string().regex(PASSING) }) });

const PassingError = z.union([
  PassingCause,
  z.object({ meta: z.object({ driverAdapterError: PassingCause }) }),
]);

/** True for the error of a statement that was in order and failed for a reason that may be gone when it is tried again. */
export function mayPass(error: unknown): boolean {
  return isBusy(error) || PassingError.safeParse(error).success;
}

/** True for the error of a statement that another process's lock kept from running. */
export function isBusy(error: unknown): boolean {
  return BusyError.safeParse(error).success;
}

import type { BulletinTooLarge } from '../domain/bulletin-refusals.ts';

/** A path that leads to a device, a socket or a pipe. */
export class NotAFile extends Error {
  override readonly name = 'NotAFile';
  readonly origin: string;

  constructor(origin: string) {
    super(`Expected a file or a folder, found something else at ${origin}`);
    this.origin = origin;
  }
}

/** A folder deeper below the given path than Chancery looks. */
export class FolderTooDeep extends Error {
  override readonly name = 'FolderTooDeep';
  readonly origin: string;
  /** Levels of folders allowed. */
  readonly limit: number;

  constructor(origin: string, limit: number) {
    super(`Expected at most ${limit} levels of folders, found more at ${origin}`);
    this.origin = origin;
    this.limit = limit;
  }
}

/** The operating system did not let the path be read; `cause` is its error. */
export class PathUnreadable extends Error {
  override readonly name = 'PathUnreadable';
  readonly origin: string;

  constructor(origin: string, cause: Error) {
    super(`Expected to read ${origin}, found ${cause.message}`, { cause });
    this.origin = origin;
  }
}

/** Why a path yields no bulletin. */
export type ReceiveRefusal = BulletinTooLarge | NotAFile | FolderTooDeep | PathUnreadable;

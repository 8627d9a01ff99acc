import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { ReceivedBulletin } from '../domain/bulletin.ts';
import { BulletinTooLarge } from '../domain/bulletin-refusals.ts';
import { type FindOptions, type FoundPath, findBulletinFiles } from './find-bulletin-files.ts';
import type { ReceiveOptions } from './receive-bytes.ts';
import { receiveStream } from './receive-stream.ts';
import { NotAFile, PathUnreadable, type ReceiveRefusal } from './refusals.ts';

/** What became of one path: a bulletin, or the reason why there is none. */
export type Reception =
  | { readonly kind: 'RECEIVED'; readonly bulletin: ReceivedBulletin }
  | { readonly kind: 'REFUSED'; readonly origin: string; readonly error: ReceiveRefusal };

/**
 * Receives every file that paths lead to, one at a time, in the order of `findBulletinFiles`. A path that cannot be
 * received is yielded with its reason and stops no other.
 */
export async function* receivePaths(
  paths: readonly string[],
  options: ReceiveOptions & FindOptions = {},
): AsyncGenerator<Reception, void, undefined> {
  yield* receiveFound(await findBulletinFiles(paths, options), options);
}

/** Receives what `findBulletinFiles` listed, in its order: one reception for each item of the list. */
export async function* receiveFound(
  found: readonly FoundPath[],
  options: ReceiveOptions = {},
): AsyncGenerator<Reception, void, undefined> {
  for (const item of found) yield item.kind === 'FILE' ? await receiveFile(item.path, options) : item;
}

async function receiveFile(file: string, options: ReceiveOptions): Promise<Reception> {
  try {
    return { kind: 'RECEIVED', bulletin: await readBulletin(file, options) };
  } catch (error) {
    if (error instanceof BulletinTooLarge || error instanceof NotAFile) {
      return { kind: 'REFUSED', origin: file, error };
    }
    if (error instanceof Error && 'code' in error) {
      return { kind: 'REFUSED', origin: file, error: new PathUnreadable(file, error) };
    }
    throw error;
  }
}

async function readBulletin(file: string, options: ReceiveOptions): Promise<ReceivedBulletin> {
  // A pipe may have taken the file's place since it was found; opened to wait for a writer, it would wait for ever.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!(await handle.stat()).isFile()) throw new NotAFile(file);
    return await receiveStream(handle.createReadStream({ autoClose: false }), file, options);
  } finally {
    await handle.close();
  }
}

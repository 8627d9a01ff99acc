import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { FolderTooDeep, NotAFile, PathUnreadable, type ReceiveRefusal } from './refusals.ts';

/** A path that leads to a bulletin's file, or one that does not and why. */
export type FoundPath =
  | { readonly kind: 'FILE'; readonly path: string }
  | { readonly kind: 'REFUSED'; readonly origin: string; readonly error: ReceiveRefusal };

/** Where to look. */
export interface FindOptions {
  /** Levels of folders below a given path; 32 unless given. */
  readonly depthLimit?: number;
}

const DEFAULT_DEPTH_LIMIT = 32;

interface Search {
  readonly depthLimit: number;
  /** Real paths of the folders read so far: a link back to one of them is not followed. */
  readonly visited: Set<string>;
}

/**
 * Lists the files that paths lead to: the paths in the order given, folders with all that is below them sorted by name
 * (by code unit, so on every machine alike). Hidden names are skipped unless given themselves. What cannot be read is
 * listed as refused, in its place. Counting the list first is what a progress bar needs.
 */
export async function findBulletinFiles(
  paths: readonly string[],
  { depthLimit = DEFAULT_DEPTH_LIMIT }: FindOptions = {},
): Promise<readonly FoundPath[]> {
  const search = { depthLimit, visited: new Set<string>() };
  const found: FoundPath[] = [];
  for (const given of paths) found.push(...(await findBelow(given, 0, search)));
  return found;
}

async function findBelow(origin: string, depth: number, search: Search): Promise<readonly FoundPath[]> {
  try {
    const stats = await stat(origin);
    if (stats.isDirectory()) return await findInFolder(origin, depth, search);
    return [judgeFile(origin, stats)];
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [refuse(origin, new PathUnreadable(origin, error))];
    throw error;
  }
}

async function findInFolder(folder: string, depth: number, search: Search): Promise<readonly FoundPath[]> {
  const real = await realpath(folder);
  if (search.visited.has(real)) return [];
  if (depth > search.depthLimit) return [refuse(folder, new FolderTooDeep(folder, search.depthLimit))];
  search.visited.add(real);
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
  const found: FoundPath[] = [];
  for (const name of names) found.push(...(await findBelow(path.join(folder, name), depth + 1, search)));
  return found;
}

function judgeFile(origin: string, stats: Stats): FoundPath {
  return stats.isFile() ? { kind: 'FILE', path: origin } : refuse(origin, new NotAFile(origin));
}

function refuse(origin: string, error: ReceiveRefusal): FoundPath {
  return { kind: 'REFUSED', origin, error };
}

import path from 'node:path';

/**
 * The file a database URL such as `file:./data/chancery.db` names, as an absolute path. Throws a RangeError for anything
 * but a file: readers and the writer use connections of their own, so a database in memory would be two databases.
 */
export function databaseFile(url: string): string {
  const file = /^file:(?:\/\/)?(?<file>[^?]+)$/.exec(url)?.groups?.file;
  if (file === undefined || file === ':memory:') {
    throw new RangeError(`Expected a database URL like file:./data/chancery.db, found ${url}`);
  }
  return path.resolve(file);
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve('schema/operations');

/** The committed operations by name: `front-page` and its text. */
export const operations: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER).map((file) => [path.parse(file).name, readFileSync(path.join(FOLDER, file), 'utf8')]),
);

/** The text of a committed operation. */
export function operation(name: string): string {
  const text = operations.get(name);
  if (text === undefined) throw new Error(`Expected an operation ${name} in ${FOLDER}, found none`);
  return text;
}

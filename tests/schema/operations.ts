import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, print, separateOperations } from 'graphql';

const FOLDER = path.resolve('schema/operations');

/** The committed operations by name: `front-page` and the text of `FrontPage`, with the fragments it takes. */
export const operations: ReadonlyMap<string, string> = new Map(
  readdirSync(FOLDER)
    .map((file) => parse(readFileSync(path.join(FOLDER, file), 'utf8')))
    .flatMap((document) => Object.entries(separateOperations(document)))
    .map(([name, document]) => [toKebabCase(name), print(document)]),
);

/** The text of a committed operation. */
export function operation(name: string): string {
  const text = operations.get(name);
  if (text === undefined) throw new Error(`Expected an operation ${name} in ${FOLDER}, found none`);
  return text;
}

function toKebabCase(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

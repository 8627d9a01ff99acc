import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../src/domain/refusal.ts';

/** Codes that Yoga gives where it reads a request. */
const BY_YOGA = ['REQUEST_ENTITY_TOO_LARGE'];
/** A code in an error's extensions, in a fault of a request, or handed to what makes one. */
const CODE = /\bcode: '(?<named>[A-Z][A-Z_]+)'|\btooMuch\(\s*'(?<limit>[A-Z_]+)'|\bcode = '(?<own>[A-Z_]+)'/g;

function readCodes(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(CODE)])
    .flatMap(({ groups }) => groups?.named ?? groups?.limit ?? groups?.own ?? []);
}

it('docs/error-codes.md lists the codes that the service gives, each once and in order', () => {
  const source = ['src/serve', 'src/domain', 'schema'].flatMap(readCodes);
  const given = [...new Set([...source, ...REFUSAL_CODES, ...BY_YOGA])].sort();
  const listed = [...readFileSync('docs/error-codes.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
    ([, code]) => code,
  );
  expect(listed).toEqual(given);
});

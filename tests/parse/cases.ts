import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ParsedBulletin } from '../../src/domain/bulletin.ts';
import { parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';

/** The bulletin of a case: one small file, named by the quirk it shows. */
export function parseCase(slug: string): ParsedBulletin {
  return parseFile(path.join(import.meta.dirname, 'cases', `${slug}.txt`));
}

export function parseFile(file: string): ParsedBulletin {
  return parseBulletin(receiveBytes(readFileSync(file), file).text);
}

/** Each diagnostic as `line:column rule`, in order. */
export function remarksOf({ diagnostics }: ParsedBulletin): readonly string[] {
  return diagnostics.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
}

/** Each article as time, counter and headline. */
export function outlineOf({ articles }: ParsedBulletin): readonly string[] {
  return articles.map(({ publishedAt, counter, headline }) => `${publishedAt} ${counter} ${headline}`);
}

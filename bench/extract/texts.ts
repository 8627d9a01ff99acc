import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { shared } from '../../tests/shared.ts';

/** Files that are read together. */
export interface Texts {
  readonly name: string;
  readonly files: readonly string[];
  readonly bytes: number;
}

const OWN = ['samples', 'tests/bulletins'];
const GOLD = ['seed', 'gold/dev'].map((folder) => path.join(shared, folder));
const NO_TEXT = /(\.gold\.json|gold\.json|README\.md)$/;

/** The corpus, where it is at hand, and all the bulletins beside it. */
export function listTexts(): readonly Texts[] {
  const corpus = listFiles(path.join(shared, 'corpus'));
  const texts = [buildTexts('corpus', corpus), buildTexts('bulletins', [...GOLD, ...OWN].flatMap(listFiles))];
  return texts.filter(({ files }) => files.length > 0);
}

function buildTexts(name: string, files: readonly string[]): Texts {
  return { name, files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !NO_TEXT.test(file))
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile())
    .sort();
}

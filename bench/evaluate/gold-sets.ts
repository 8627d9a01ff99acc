import { readdirSync } from 'node:fs';
import path from 'node:path';
import { shared } from '../../tests/shared.ts';

/** Bulletins that are scored together: a column of the table. */
export interface GoldSet {
  readonly name: string;
  readonly cases: readonly GoldCase[];
}

/** A bulletin and what a careful reader finds in it, as paths of files. */
export interface GoldCase {
  readonly bulletin: string;
  readonly gold: string;
}

const OWN = path.join('tests', 'bulletins');
const TRAVELS = 'travels.gold.json';

/** All gold there is: of the real captures, then of the project's own bulletins. */
export function listGoldSets(): readonly GoldSet[] {
  const dev = listFiles(path.join(shared, 'gold', 'dev'), '.gold.json');
  return [
    { name: 'seed', cases: [findSeed()] },
    { name: 'dev', cases: dev.filter((gold) => path.basename(gold) !== TRAVELS).map(withBulletin) },
    { name: 'travels', cases: dev.filter((gold) => path.basename(gold) === TRAVELS).map(withBulletin) },
    { name: 'a', cases: listOwn('a-') },
    { name: 'z', cases: listOwn('z-') },
  ];
}

function findSeed(): GoldCase {
  const [bulletin = ''] = listFiles(path.join(shared, 'seed'), '.txt');
  return { bulletin, gold: path.join(shared, 'gold', 'seed.gold.json') };
}

function withBulletin(gold: string): GoldCase {
  return { bulletin: gold.replace('.gold.json', '.txt'), gold };
}

function listOwn(prefix: string): readonly GoldCase[] {
  const slugs = readdirSync(OWN).filter((slug) => slug.startsWith(prefix));
  return slugs.sort().map((slug) => {
    const file = readdirSync(path.join(OWN, slug)).find((name) => name.startsWith('bulletin.')) ?? '';
    return { bulletin: path.join(OWN, slug, file), gold: path.join(OWN, slug, 'gold.json') };
  });
}

function listFiles(folder: string, ending: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => path.join(folder, name));
}

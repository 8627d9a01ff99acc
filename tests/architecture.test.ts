import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What a part of the program may import of ours; `type:` allows types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  config: [],
  receive: ['domain'],
  parse: ['domain'],
  extract: ['domain', 'type:parse'],
  store: ['domain', 'generated/prisma'],
  publish: ['domain', 'type:store'],
  ingest: ['receive', 'parse', 'extract', 'store', 'publish', 'domain'],
  schema: ['domain', 'type:generated/prisma', 'generated/pothos-types'],
  serve: ['schema', 'store', 'publish', 'ingest', 'config', 'domain'],
  client: ['generated/operations'],
  cli: [
    'serve',
    'ingest',
    'receive',
    'store',
    'publish',
    'client',
    'config',
    'generated/operations',
    'domain',
  ],
  main: ['cli', 'config'],
  web: ['client', 'generated/operations'],
};
/** Stages that compute and do nothing else. */
const PURE = ['domain', 'parse', 'extract', 'schema'];
const OUTSIDE =
  /^node:(fs|net|tls|dgram|http|https|http2|child_process|worker_threads|process|os|timers)(\/|$)/;
/** What runs in browsers, and what it may import that is not ours. */
const IN_BROWSERS = ['client', 'web'];
const FIT_FOR_BROWSERS = /^(?!node:|ws$|graphql-ws$)/;
const DATABASE_PACKAGE = /^(@prisma\/|better-sqlite3)/;
const LONGEST_FILE = 300;
const LONGEST_README = 10;

interface Import {
  readonly from: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

const sources = [...listFiles('src'), ...listFiles('schema')].filter((file) => /\.tsx?$/.test(file));
const tests = listFiles('tests').filter((file) => file.endsWith('.ts'));
const imports = sources.flatMap(readImports);
const ours = imports
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map((one) => ({ ...one, to: path.join(path.dirname(one.from), one.specifier) }));

describe('the way of a bulletin', () => {
  it.each(Object.keys(MAY_IMPORT))('lets %s import what the table allows and nothing else', (part) => {
    const forbidden = ours
      .filter(({ from, to }) => partOf(from) === part && partOf(to) !== part)
      .filter(({ to, typeOnly }) => !isAllowed(part, partOf(to), typeOnly))
      .map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`);
    expect(forbidden).toEqual([]);
  });

  it('has a row for every part of the program', () => {
    const parts = new Set(sources.map(partOf));
    expect([...parts].filter((part) => !(part in MAY_IMPORT))).toEqual([]);
  });

  it('has no cycle of folders', () => {
    expect(findCycle(buildGraph())).toBeUndefined();
  });

  it('reads the database in src/store alone', () => {
    const elsewhere = imports
      .filter(({ specifier, typeOnly }) => DATABASE_PACKAGE.test(specifier) && !typeOnly)
      .filter(({ from }) => partOf(from) !== 'store');
    expect(elsewhere).toEqual([]);
  });

  it('keeps the pure stages away from files, sockets and processes', () => {
    const impure = imports.filter(
      ({ from, specifier }) => PURE.includes(partOf(from)) && OUTSIDE.test(specifier),
    );
    expect(impure).toEqual([]);
  });

  it('keeps what browsers run away from Node', () => {
    const unfit = imports.filter(
      ({ from, specifier }) => IN_BROWSERS.includes(partOf(from)) && !FIT_FOR_BROWSERS.test(specifier),
    );
    const globals = sources
      .filter((file) => IN_BROWSERS.includes(partOf(file)))
      .filter((file) => /\b(Buffer|process\.|NodeJS|setImmediate)/.test(readFileSync(file, 'utf8')));
    expect({ unfit, globals }).toEqual({ unfit: [], globals: [] });
  });

  it('keeps the clock and chance out of the contract, whose answers are told again', () => {
    const changing = /\bDate\.now\(|new Date\(\)|performance\.now|Math\.random|random(UUID|Bytes)/;
    const changingSql = /'now'|CURRENT_(TIME|DATE)|\brandom(blob)?\(/i;
    const guilty = sources.filter((file) => {
      const part = partOf(file);
      const code = readFileSync(file, 'utf8');
      return part === 'store' ? changingSql.test(code) : PURE.includes(part) && changing.test(code);
    });
    expect(guilty).toEqual([]);
  });

  it('reads the environment in src/config.ts alone', () => {
    const readers = sources.filter((file) => readFileSync(file, 'utf8').includes('process.env'));
    expect(readers.filter((file) => file !== path.join('src', 'config.ts'))).toEqual([]);
  });
});

describe('the house rules', () => {
  it('keeps every file within one sitting', () => {
    const long = [...sources, ...tests].filter((file) => countLines(file) > LONGEST_FILE);
    expect(long).toEqual([]);
  });

  it('opens every folder with a short README', () => {
    const folders = new Set(sources.map((file) => path.dirname(file)).filter((folder) => folder !== 'src'));
    const without = [...folders].filter((folder) => !existsSync(path.join(folder, 'README.md')));
    const long = [...folders]
      .map((folder) => path.join(folder, 'README.md'))
      .filter((file) => existsSync(file) && countLines(file) > LONGEST_README);
    expect({ without, long }).toEqual({ without: [], long: [] });
  });

  it('leaves out no test and mocks no module', () => {
    const skipping = /\b(it|test|describe)\.(skip|only|todo|fails|skipIf)\b|\bvi\.(mock|doMock)\(/;
    const guilty = tests
      .filter((file) => path.basename(file) !== 'architecture.test.ts')
      .filter((file) => skipping.test(readFileSync(file, 'utf8')));
    expect(guilty).toEqual([]);
  });
});

/** Files below a folder, generated ones left out. */
function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => statSync(file).isFile() && !file.startsWith(path.join('src', 'generated')));
}

/** The row of the table a file belongs to: its folder under `src/`, or a single file's own name. */
function partOf(file: string): string {
  const [top = '', second = '', third = ''] = file.split(path.sep);
  if (top !== 'src') return top;
  const name = path.basename(second, '.ts');
  return name === 'generated' ? `generated/${path.basename(third, '.ts')}` : name;
}

function isAllowed(part: string, imported: string, typeOnly: boolean): boolean {
  const row = MAY_IMPORT[part] ?? [];
  return row.includes(imported) || (typeOnly && row.includes(`type:${imported}`));
}

function readImports(file: string): readonly Import[] {
  const code = readFileSync(file, 'utf8');
  const fixed = [...code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gm)];
  const dynamic = [...code.matchAll(/\bimport\(\s*'([^']+)'/g)];
  return [
    ...fixed.map((match) => ({ from: file, specifier: match[2] ?? '', typeOnly: match[1] !== undefined })),
    ...dynamic.map((match) => ({ from: file, specifier: match[1] ?? '', typeOnly: false })),
  ];
}

/** Which part imports which, types included. */
function buildGraph(): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { from, to } of ours) {
    if (partOf(from) === partOf(to)) continue;
    const targets = edges.get(partOf(from)) ?? new Set();
    edges.set(partOf(from), targets.add(partOf(to)));
  }
  return edges;
}

/** One cycle of the graph as the list of its nodes, or undefined when there is none. */
function findCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle) return cycle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle) return cycle;
  }
  return undefined;
}

function countLines(file: string): number {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length;
}

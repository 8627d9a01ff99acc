import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bulletinTitle } from './serve/sample-bulletin.ts';
import { startServer } from './serve/test-server.ts';

const STEP_MS = 60_000;

const OPERATIONS = `
query Newest {
  articles(first: 1) { nodes { headline participations { office participant { __typename name } } } }
}
subscription Arrivals($after: Cursor) {
  bulletinIngested(after: $after) { cursor bulletin { title } }
}
`;

const PROGRAM = `
import { createFeedClient } from 'chancery/client';
import { WebSocket } from 'ws';
import type { NewestQuery } from './client/graphql';
import { ArrivalsDocument, NewestDocument } from './client/graphql';

const [url = '', webSocketUrl = ''] = process.argv.slice(2);
const response = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: NewestDocument.toString() }),
});
const { data } = (await response.json()) as { data: NewestQuery };
const headlines: readonly string[] = data.articles.nodes.map((article) => article.headline);
console.log(headlines.join());

const client = createFeedClient({ url: webSocketUrl, webSocket: WebSocket });
for await (const event of client.follow(ArrivalsDocument, { from: 'start' })) {
  const title: string | null | undefined = event.bulletin?.title;
  console.log(title);
}
`;

const COMPILER_OPTIONS = {
  strict: true,
  noEmit: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  target: 'es2023',
  module: 'esnext',
  moduleResolution: 'bundler',
  types: ['node'],
  // The client comes as the project's own sources.
  allowImportingTsExtensions: true,
  skipLibCheck: true,
};

/** What the stranger has installed, beside the project itself. */
const INSTALLED = ['@graphql-codegen', '@graphql-typed-document-node', '@types', 'graphql', 'ws'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-outsider-'));
  const modules = path.join(folder, 'node_modules');
  mkdirSync(modules);
  symlinkSync(path.resolve('.'), path.join(modules, 'chancery'));
  for (const name of INSTALLED) symlinkSync(path.resolve('node_modules', name), path.join(modules, name));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | object): void {
  writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

async function run(tool: string, ...args: readonly string[]): Promise<void> {
  const bin = path.resolve('node_modules/.bin', tool);
  const running = promisify(execFile)(process.execPath, [bin, ...args], { cwd: folder, timeout: STEP_MS });
  // What a tool finds wrong it prints, and not always as errors.
  await running.catch((error: Error & { stdout: string }) => {
    throw new Error(`${tool} failed: ${error.stdout}`, { cause: error });
  });
}

it(
  'a stranger with nothing but the address makes a typed client, asks and listens',
  async () => {
    await using server = await startServer();
    await server.ingestSample(1);
    write('package.json', { name: 'outsider', type: 'module', private: true });
    write('tsconfig.json', { compilerOptions: COMPILER_OPTIONS, include: ['client', 'program.ts'] });
    write('operations.graphql', OPERATIONS);
    write('program.ts', PROGRAM);
    write('codegen.json', {
      schema: server.url,
      documents: 'operations.graphql',
      generates: {
        'client/': {
          preset: 'client',
          presetConfig: { fragmentMasking: false },
          config: { documentMode: 'string', useTypeImports: true, defaultScalarType: 'string' },
        },
      },
    });
    await run('graphql-codegen', '--config', 'codegen.json');
    await run('tsc', '--project', 'tsconfig.json');

    const program = spawn(
      process.execPath,
      [path.resolve('node_modules/.bin/tsx'), 'program.ts', server.url, server.webSocketUrl],
      { cwd: folder, timeout: STEP_MS, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    try {
      const lines = createInterface(program.stdout)[Symbol.asyncIterator]();
      expect((await lines.next()).value).toBe(bulletinTitle(1));
      expect((await lines.next()).value).toBe(bulletinTitle(1));
      await server.ingestSample(2);
      expect((await lines.next()).value).toBe(bulletinTitle(2));
    } finally {
      const exited = once(program, 'exit');
      program.kill();
      await exited;
    }
  },
  4 * STEP_MS,
);

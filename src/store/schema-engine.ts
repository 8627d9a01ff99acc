import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

export type SchemaEngine = glue.SchemaEngine;

/** Tables kept out of schema.prisma because Prisma has no words for them; the engine must not want to drop them. */
export const SCHEMA_FILTER: glue.SchemaFilter = {
  // The full-text indexes, of wordings and of everything, and what SQLite keeps them in.
  externalTables: ['RevisionText', 'SearchText'].flatMap((index) =>
    ['', '_config', '_data', '_docsize', '_idx'].map((suffix) => `${index}${suffix}`),
  ),
  externalEnums: [],
};

/**
 * Prisma's own schema engine on a connection of ours, as WebAssembly: the native one would have to be downloaded. It
 * opens no connection itself and leaves this one open, so its work can be put into one transaction.
 */
export async function openSchemaEngine(connection: SqlDriverAdapter): Promise<SchemaEngine> {
  loading ??= loadEngine();
  await loading;
  const lent: SqlMigrationAwareDriverAdapterFactory = {
    provider: connection.provider,
    adapterName: connection.adapterName,
    connect: () => Promise.resolve(lend(connection)),
    connectToShadowDb: () => Promise.reject(new Error('Expected no use of a shadow database')),
  };
  return await glue.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(lent),
  );
}

let loading: Promise<void> | undefined;

async function loadEngine(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.join(path.dirname(script), 'schema_engine_bg.wasm'));
  const { WebAssembly } = globalThis as unknown as WebAssemblyHost;
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...glue } });
  (glue as unknown as EngineGlue).__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** What the types of Node 20 leave out of WebAssembly. */
interface WebAssemblyHost {
  readonly WebAssembly: {
    readonly instantiate: (bytes: Uint8Array, imports: object) => Promise<{ instance: EngineInstance }>;
  };
}

/** What the published types leave out of the engine and of the glue between it and JavaScript. */
interface EngineInstance {
  readonly exports: { readonly __wbindgen_start: () => void };
}

interface EngineGlue {
  readonly __wbg_set_wasm: (exports: EngineInstance['exports']) => void;
}

function lend(connection: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    executeScript: (script) => connection.executeScript(script),
    startTransaction: (isolationLevel) => connection.startTransaction(isolationLevel),
    dispose: () => Promise.resolve(),
  };
}

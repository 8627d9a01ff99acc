import type { SqlDriverAdapter, SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { isBusy } from './busy.ts';
import { retry } from './retry.ts';

/**
 * Connections whose reading statements wait so many milliseconds at most while another process has the database locked.
 * SQLite itself would wait as well, and stop the whole process meanwhile.
 */
export function createPatientFactory(
  factory: SqlDriverAdapterFactory,
  busyWaitMs: number,
): SqlDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => createPatientAdapter(await factory.connect(), busyWaitMs),
  };
}

function createPatientAdapter(adapter: SqlDriverAdapter, busyWaitMs: number): SqlDriverAdapter {
  const closing = new AbortController();
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: async (query) => {
      try {
        return await adapter.queryRaw(query);
      } catch (error) {
        if (!isBusy(error)) throw error;
        return await retry(() => adapter.queryRaw(query), {
          isPassing: isBusy,
          forMs: busyWaitMs,
          signal: closing.signal,
        });
      }
    },
    executeRaw: (query) => adapter.executeRaw(query),
    executeScript: (script) => adapter.executeScript(script),
    startTransaction: (isolationLevel) => adapter.startTransaction(isolationLevel),
    dispose: () => {
      closing.abort(new Error('The connection was closed while a statement waited for a lock'));
      return adapter.dispose();
    },
  };
}

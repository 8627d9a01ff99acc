import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Command } from './writer-process.ts';

/** Another process that writes a record. */
export interface OtherWriter extends AsyncDisposable {
  /** Resolves when the process has committed what it was told, or was refused. Rejects when it ends instead. */
  readonly write: (command: Command) => Promise<void>;
}

/** Starts a process that writes the record of an empty database. */
export async function startOtherWriter(databaseUrl: string): Promise<OtherWriter> {
  const file = path.join(import.meta.dirname, 'writer-process.ts');
  const child = fork(file, [databaseUrl], { execArgv: ['--import', 'tsx'] });
  const ended = new AbortController();
  const exit = once(child, 'exit');
  child.once('exit', (code) => ended.abort(new Error(`Expected a writer, found its end with code ${code}`)));
  const { signal } = ended;
  await once(child, 'message', { signal });
  return {
    write: async (command) => {
      const answered = once(child, 'message', { signal });
      child.send(command);
      await answered;
    },
    [Symbol.asyncDispose]: async () => {
      if (child.connected) child.disconnect();
      await exit;
    },
  };
}

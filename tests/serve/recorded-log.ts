import type { ServerLog } from '../../src/serve/mask-errors.ts';

/** A log that keeps what it is told. */
export interface RecordedLog extends ServerLog {
  readonly lines: readonly string[];
  readonly causes: readonly unknown[];
}

export function createRecordedLog(): RecordedLog {
  const lines: string[] = [];
  const causes: unknown[] = [];
  return {
    lines,
    causes,
    error: (message, cause) => {
      lines.push(message);
      causes.push(cause);
    },
  };
}

import type { ServerLog } from '../../src/serve/mask-errors.ts';
import type { OperationRecord } from '../../src/serve/operation-record.ts';

/** A log that keeps what it is told. */
export interface RecordedLog extends ServerLog {
  readonly lines: readonly string[];
  readonly causes: readonly unknown[];
  readonly operations: readonly OperationRecord[];
}

export function createRecordedLog(): RecordedLog {
  const lines: string[] = [];
  const causes: unknown[] = [];
  const operations: OperationRecord[] = [];
  return {
    lines,
    causes,
    operations,
    operation: (record) => {
      operations.push(record);
    },
    error: (message, cause) => {
      lines.push(message);
      causes.push(cause);
    },
  };
}

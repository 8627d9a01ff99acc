import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino';
import type { LogLevel } from '../config.ts';
import type { ServerLog } from '../serve/mask-errors.ts';
import { createPlainLog } from './plain-log.ts';

/** Lines of a reader that stands still are dropped beyond this many bytes: a log must not fill the memory. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024;
/** Causes of causes told of one error. */
const DEEPEST_CAUSE = 5;

/** What happens in the service, a line each: the server's own reports and what its process does. */
export interface ServiceLog extends ServerLog {
  readonly info: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}

/**
 * A log of JSON objects, one a line: `time` in ISO 8601, `level`, `pid`, `msg`; of an operation also `type`, `name`,
 * `hash`, `durationMs`, `statements`, `cost` and `code`, of an error `err`. Holds nothing that clients asked with or were
 * answered. Less serious lines than `level` are left out.
 */
export function createServerLog(level: LogLevel, stream: DestinationStream): ServiceLog {
  const logger = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => describeError(error) },
    },
    stream,
  );
  return {
    error: (message, cause) => logger.error({ err: cause }, message),
    info: (message, details = {}) => logger.info(details, message),
    operation: (record) => {
      if (!logger.isLevelEnabled('info')) return;
      logger.info({ ...record, durationMs: Math.round(record.durationMs * 1000) / 1000 }, 'Operation');
    },
  };
}

/** Where lines go: plain text to a terminal, else as they are, written without keeping anybody waiting. */
export function openLogStream(output: NodeJS.WriteStream & { readonly fd: number }): DestinationStream {
  if (output.isTTY) return createPlainLog(output);
  return destination({ fd: output.fd, sync: false, maxLength: MAX_WAITING_BYTES });
}

/** Named properties only: errors of libraries carry statements and values along. */
function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  const told = { type: name, message, ...code, stack };
  if (cause === undefined || depth === DEEPEST_CAUSE) return told;
  return { ...told, cause: describeError(cause, depth + 1) };
}

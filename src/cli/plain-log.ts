import { styleText } from 'node:util';
import type { DestinationStream } from 'pino';
import { z } from 'zod';

const Line = z.object({
  time: z.string(),
  level: z.string(),
  msg: z.string(),
  err: z.object({ message: z.string(), stack: z.string().optional() }).optional(),
  type: z.string().nullish(),
  name: z.string().nullish(),
  durationMs: z.number().optional(),
  statements: z.number().optional(),
  code: z.string().optional(),
  url: z.string().optional(),
});
type Line = z.infer<typeof Line>;

/** Turns the log's JSON into lines for people at a terminal. */
export function createPlainLog(output: Pick<NodeJS.WriteStream, 'write'>): DestinationStream {
  return {
    write: (json) => {
      output.write(`${printLine(Line.parse(JSON.parse(json)))}\n`);
    },
  };
}

function printLine(line: Line): string {
  const time = styleText('dim', line.time.slice(11, 19));
  return `${time}  ${line.level.padEnd(5)}  ${line.code === undefined ? printEvent(line) : printOperation(line)}`;
}

function printEvent({ msg, url, err }: Line): string {
  const words = url === undefined ? msg : `${msg} ${url}`;
  return err ? `${words}\n${err.stack ?? err.message}` : words;
}

function printOperation({ type, name, durationMs = 0, statements = 0, code }: Line): string {
  const what = [type ?? 'refused', name ?? ''].join(' ').trim();
  return `${what}  ${durationMs.toFixed(1)} ms  ${statements} statements  ${code}`;
}

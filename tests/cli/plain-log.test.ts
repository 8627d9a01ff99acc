import { stripVTControlCharacters } from 'node:util';
import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createPlainLog } from '../../src/cli/plain-log.ts';
import { createServerLog } from '../../src/cli/server-log.ts';
import type { LogLevel } from '../../src/config.ts';

function createTerminal(level: LogLevel) {
  const written: string[] = [];
  const output = {
    write: (text: string) => {
      written.push(stripVTControlCharacters(text));
      return true;
    },
  };
  return { log: createServerLog(level, createPlainLog(output)), written };
}

const query = {
  type: OperationTypeNode.QUERY,
  name: 'FrontPage',
  hash: null,
  durationMs: 12.345,
  statements: 6,
  cost: 120,
  code: 'OK',
};

describe('the log on a terminal', () => {
  it('tells operations, events and errors in words, a line each, an error with its stack', () => {
    const { log, written } = createTerminal('info');
    log.info('Listening', { url: 'http://127.0.0.1:4000' });
    log.operation(query);
    log.operation({ ...query, type: null, name: null, statements: 0, code: 'GRAPHQL_PARSE_FAILED' });
    log.error('Cannot read', new TypeError('Expected bread'));
    const [listening, asked, refused, failed] = written.map((line) =>
      line.replace(/^\d{2}:\d{2}:\d{2} {2}/, ''),
    );
    expect(listening).toBe('info   Listening http://127.0.0.1:4000\n');
    expect(asked).toBe('info   query FrontPage  12.3 ms  6 statements  OK\n');
    expect(refused).toBe('info   refused  12.3 ms  0 statements  GRAPHQL_PARSE_FAILED\n');
    expect(failed).toMatch(/^error {2}Cannot read\nTypeError: Expected bread\n {4}at /);
  });

  it.each([
    ['error', 1],
    ['silent', 0],
  ] as const)('leaves out at level %s what is less serious', (level, lines) => {
    const { log, written } = createTerminal(level);
    log.info('Listening');
    log.operation(query);
    log.error('Cannot read', new Error('Expected bread'));
    expect(written).toHaveLength(lines);
  });
});

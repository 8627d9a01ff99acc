import { InvalidArgumentError } from 'commander';

/** The value of `--port`. Throws commander's error, a usage error, for anything but a port number. */
export function parsePort(value: string): number {
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a port number from 0 to 65535.');
}

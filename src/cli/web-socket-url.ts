import { InvalidArgumentError } from 'commander';

/** The value of `--url` as the address of a WebSocket. Throws commander's error, a usage error, for what is none. */
export function parseWebSocketUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^(wss?|https?):$/.test(url.protocol)) {
    throw new InvalidArgumentError('Expected an address such as ws://127.0.0.1:4000/graphql.');
  }
  return url.href.replace(/^http/, 'ws');
}

/** The address at which a service of this machine answers. */
export function buildWebSocketUrl(host: string, port: number): string {
  return `ws://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`;
}

import { isIPv6 } from 'node:net';
import type { Viewer } from '../domain/viewer.ts';

const MAPPED_IPV4 = /^::ffff:(?=\d+\.)/i;

/**
 * Whom limits count as one client: an IPv4 address, or of an IPv6 address its first 64 bits, which one household has to
 * itself. Behind a proxy that is the proxy.
 */
export function clientAddress({
  socket,
}: {
  readonly socket: { readonly remoteAddress?: string | undefined };
}): string {
  const address = (socket.remoteAddress ?? '').replace(MAPPED_IPV4, '');
  if (!isIPv6(address)) return address;
  const [start = '', end = ''] = address.split('%', 1).join('').split('::');
  const [first, last] = [words(start), words(end)];
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}

/** Whose budget is charged for what a viewer asks: that of the token, wherever it is shown from, else of the address. */
export function clientOf({ token }: Viewer, address: string): string {
  return token === null ? address : `token ${token.id}`;
}

function words(part: string): string[] {
  return part === '' ? [] : part.split(':');
}

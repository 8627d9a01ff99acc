import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

const MAPPED_IPV4 = /^::ffff:(?=\d+\.)/i;

/**
 * Whom limits count as one client: an IPv4 address, or of an IPv6 address its first 64 bits, which one household has to
 * itself. Behind a proxy that is the proxy.
 */
export function clientAddress({ socket }: Pick<IncomingMessage, 'socket'>): string {
  const address = (socket.remoteAddress ?? '').replace(MAPPED_IPV4, '');
  if (!isIPv6(address)) return address;
  const [start = '', end = ''] = address.split('%', 1).join('').split('::');
  const [first, last] = [words(start), words(end)];
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}

function words(part: string): string[] {
  return part === '' ? [] : part.split(':');
}

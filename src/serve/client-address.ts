import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Viewer } from '../domain/viewer.ts';

/** What of a request tells where it comes from. */
export interface AddressedRequest {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Whom limits count as one client: an IPv4 address, or of an IPv6 address its first 64 bits, which one household has to
 * itself.
 */
export type ClientAddress = (request: AddressedRequest) => string;

/**
 * Tells clients apart, those behind trusted proxies too. Proxies are addresses and ranges, such as `127.0.0.1` and
 * `10.0.0.0/8`. What anybody else says of where a request comes from is not believed. Throws for what is no address.
 */
export function createClientAddress(proxies: readonly string[]): ClientAddress {
  if (proxies.length === 0) return ({ socket }) => householdOf(plainAddress(socket.remoteAddress ?? ''));
  const trusted = listAddresses(proxies);
  return ({ socket, headers }) => {
    const told = String(headers['x-forwarded-for'] ?? '').split(',');
    let address = plainAddress(socket.remoteAddress ?? '');
    // Each proxy adds at the end whom it has the request from; what somebody else has written before that may be made up.
    while (isAmong(trusted, address)) {
      const before = plainAddress(told.pop() ?? '');
      if (isIP(before) === 0) break;
      address = before;
    }
    return householdOf(address);
  };
}

/** Whose budget is charged for what a viewer asks: that of the token, wherever it is shown from, else of the address. */
export function clientOf({ token }: Viewer, address: string): string {
  return token === null ? address : `token ${token.id}`;
}

function listAddresses(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    if (bits === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(bits), familyOf(address));
  }
  return list;
}

function isAmong(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && list.check(address, familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

const MAPPED_IPV4 = /^::ffff:(?=\d+\.)/i;
const WITH_PORT = /^(?:(?<v4>[\d.]+)|\[(?<v6>.+)\])(?::\d+)?$/;

/** An address without what some proxies write around it, and an IPv4 address as itself. */
function plainAddress(written: string): string {
  const { v4, v6 } = WITH_PORT.exec(written.trim())?.groups ?? {};
  return (v4 ?? v6 ?? written.trim()).replace(MAPPED_IPV4, '');
}

function householdOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [start = '', end = ''] = address.split('%', 1).join('').split('::');
  const [first, last] = [words(start), words(end)];
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`;
}

function words(part: string): string[] {
  return part === '' ? [] : part.split(':');
}

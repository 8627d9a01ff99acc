import { describe, expect, it } from 'vitest';
import { createClientAddress } from '../../src/serve/client-address.ts';

const PROXIES = ['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8'];

function addressOf(proxies: readonly string[], remoteAddress: string | undefined, forwarded?: string) {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return createClientAddress(proxies)({ socket: { remoteAddress }, headers });
}

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  [undefined, ''],
])('counts %s as %s', (remoteAddress, client) => {
  expect(addressOf([], remoteAddress)).toBe(client);
});

describe('what a request says of where it comes from', () => {
  it('is believed of nobody unless proxies are trusted', () => {
    expect(addressOf([], '127.0.0.1', '192.0.2.7')).toBe('127.0.0.1');
  });

  it('is believed of no client that comes without a proxy', () => {
    expect(addressOf(PROXIES, '192.0.2.7', '198.51.100.1')).toBe('192.0.2.7');
  });

  it.each([
    ['the one address a proxy tells', '127.0.0.1', '192.0.2.7'],
    ['by the last one where a client made up others', '127.0.0.1', '198.51.100.1, 192.0.2.7'],
    ['through several proxies', '::ffff:127.0.0.1', '198.51.100.1, 192.0.2.7,10.1.2.3 , 10.0.0.9'],
    ['over IPv6', '::1', '192.0.2.7, fd12::9'],
    ['with a port', '127.0.0.1', '192.0.2.7:5678'],
    ['as IPv6 writes IPv4', '127.0.0.1', '::ffff:192.0.2.7'],
  ])('tells a client %s', (_how, remoteAddress, forwarded) => {
    expect(addressOf(PROXIES, remoteAddress, forwarded)).toBe('192.0.2.7');
  });

  it('tells a household of IPv6, in brackets or not', () => {
    for (const forwarded of ['2001:db8:1:2::7', '[2001:db8:1:2::7]:443'])
      expect(addressOf(PROXIES, '127.0.0.1', forwarded)).toBe('2001:db8:1:2::/64');
  });

  it.each([undefined, '', 'unknown', '_hidden', '192.0.2.7, unknown', '999.1.1.1', '192.0.2.7, ""'])(
    'leaves it at the proxy where it says %j',
    (forwarded) => expect(addressOf(PROXIES, '10.0.0.9', forwarded)).toBe('10.0.0.9'),
  );

  it('is the first of all where everybody on the way is trusted', () => {
    expect(addressOf(PROXIES, '127.0.0.1', '10.0.0.1, 10.0.0.2')).toBe('10.0.0.1');
  });
});

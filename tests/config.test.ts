import { describe, expect, it } from 'vitest';
import { ConfigInvalid, readConfig } from '../src/config.ts';
import { DEFAULT_LIVE_LIMITS } from '../src/serve/limits.ts';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: 'file:./data/chancery.db',
      host: '127.0.0.1',
      port: 4000,
      reading: 'public',
      token: null,
      origins: [],
      graphiql: true,
      allowedHosts: [],
      trustedProxies: [],
      rateLimit: { maximum: 100_000, restoredPerSecond: 5_000 },
      operations: 'any',
      trustedDocuments: null,
      feedRetentionMs: null,
      logLevel: null,
      stopDelayMs: 0,
      metrics: null,
      limits: DEFAULT_LIVE_LIMITS,
    });
  });

  it('takes what the environment says', () => {
    const env = { CHANCERY_DATABASE: 'file:/var/record.db', CHANCERY_HOST: '::1', CHANCERY_PORT: '0' };
    expect(readConfig(env)).toMatchObject({ databaseUrl: 'file:/var/record.db', host: '::1', port: 0 });
  });

  it('takes the limits of the live feed', () => {
    const env = {
      CHANCERY_CLIENT_BACKLOG: '50/512KiB',
      CHANCERY_MAX_CONNECTIONS: '7',
      CHANCERY_CLIENT_CONNECTIONS: '5',
      CHANCERY_MAX_SUBSCRIPTIONS: '3',
      CHANCERY_INIT_TIMEOUT: '250',
      CHANCERY_PING_INTERVAL: '500',
    };
    expect(readConfig(env).limits).toEqual({
      backlogMessages: 50,
      backlogBytes: 524_288,
      connections: 7,
      clientConnections: 5,
      subscriptions: 3,
      initTimeoutMs: 250,
      pingEveryMs: 500,
    });
  });

  it('takes what the door is to let through', () => {
    const env = {
      CHANCERY_ALLOWED_HOSTS: 'Chancery.example.org, [2001:db8::1]',
      CHANCERY_RATE_LIMIT: '500/10',
      CHANCERY_OPERATIONS: 'trusted',
      CHANCERY_TRUSTED_DOCUMENTS: 'documents.json',
    };
    expect(readConfig(env)).toMatchObject({
      allowedHosts: ['chancery.example.org', '[2001:db8::1]'],
      rateLimit: { maximum: 500, restoredPerSecond: 10 },
      operations: 'trusted',
      trustedDocuments: 'documents.json',
    });
    expect(readConfig({ CHANCERY_RATE_LIMIT: 'off' }).rateLimit).toBeNull();
  });

  it('takes the proxies to be trusted, of IPv4 and IPv6', () => {
    const env = { CHANCERY_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8' };
    expect(readConfig(env).trustedProxies).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
  });

  it.each([
    'localhost',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    '::1/129',
    '10.0.0.0/8/8',
    '127.0.0.1,',
    'fe80::1%eth0',
  ])('refuses CHANCERY_TRUSTED_PROXIES=%s', (value) => {
    expect(() => readConfig({ CHANCERY_TRUSTED_PROXIES: value })).toThrow(
      `Expected CHANCERY_TRUSTED_PROXIES to be addresses and ranges with commas between, such as 127.0.0.1,10.0.0.0/8, found "${value}"`,
    );
  });

  it.each([
    ['90d', 90 * 86_400_000],
    ['36h', 36 * 3_600_000],
    ['forever', null],
  ])('keeps the feed for %s', (value, expected) => {
    expect(readConfig({ CHANCERY_FEED_RETENTION: value }).feedRetentionMs).toBe(expected);
  });

  it.each([
    ['127.0.0.1:9464', { host: '127.0.0.1', port: 9464 }],
    ['[::1]:0', { host: '::1', port: 0 }],
    ['off', null],
  ])('offers metrics at %s', (value, expected) => {
    expect(readConfig({ CHANCERY_METRICS: value }).metrics).toEqual(expected);
  });

  it('takes a variable set to nothing for one not set', () => {
    expect(readConfig({ CHANCERY_PORT: '', CHANCERY_HOST: '' })).toEqual(readConfig({}));
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it.each([
    [
      'CHANCERY_DATABASE',
      'postgresql://localhost/chancery',
      'file: and a path, such as file:./data/chancery.db',
    ],
    ['CHANCERY_DATABASE', 'file:', 'file: and a path, such as file:./data/chancery.db'],
    ['CHANCERY_HOST', 'my host', 'a host name or an address, such as 127.0.0.1'],
    ['CHANCERY_PORT', 'http', 'a port number from 0 to 65535'],
    ['CHANCERY_PORT', '65536', 'a port number from 0 to 65535'],
    ['CHANCERY_PORT', '-1', 'a port number from 0 to 65535'],
    ['CHANCERY_PORT', '4000.5', 'a port number from 0 to 65535'],
    ['CHANCERY_FEED_RETENTION', '90', 'forever, or a number of days or hours such as 90d or 36h'],
    ['CHANCERY_FEED_RETENTION', '0d', 'forever, or a number of days or hours such as 90d or 36h'],
    [
      'CHANCERY_CLIENT_BACKLOG',
      '1000',
      'a number of messages and a size in KiB, MiB or GiB, such as 1000/8MiB',
    ],
    [
      'CHANCERY_CLIENT_BACKLOG',
      '0/8MiB',
      'a number of messages and a size in KiB, MiB or GiB, such as 1000/8MiB',
    ],
    [
      'CHANCERY_ALLOWED_HOSTS',
      'http://example.org',
      'names without ports and with commas between, such as chancery.example.org',
    ],
    [
      'CHANCERY_RATE_LIMIT',
      '0/10',
      'off, or what a client may spend at most and what comes back a second, such as 100000/5000',
    ],
    ['CHANCERY_OPERATIONS', 'all', 'any or trusted'],
    ['CHANCERY_MAX_CONNECTIONS', '0', 'a whole number from 1 on, such as 20000'],
    ['CHANCERY_MAX_SUBSCRIPTIONS', 'many', 'a whole number from 1 on, such as 100'],
    ['CHANCERY_LOG_LEVEL', 'loud', 'info, error or silent'],
    ['CHANCERY_STOP_DELAY', '10s', 'milliseconds from 0 to 600000, such as 5000'],
    ['CHANCERY_METRICS', '9464', 'off, or an address and a port such as 127.0.0.1:9464'],
    ['CHANCERY_METRICS', 'on', 'off, or an address and a port such as 127.0.0.1:9464'],
    ['CHANCERY_METRICS', 'localhost:65536', 'a port number from 0 to 65535'],
    ['CHANCERY_INIT_TIMEOUT', '-1', 'a whole number from 1 on, such as 3000'],
  ])('refuses %s=%s and says what it expected', (name, value, expected) => {
    const reading = () => readConfig({ [name]: value });
    expect(reading).toThrow(ConfigInvalid);
    expect(reading).toThrow(`Expected ${name} to be ${expected}, found "${value}"`);
  });
});

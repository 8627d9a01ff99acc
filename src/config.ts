import { isIP } from 'node:net';
import { z } from 'zod';

/**
 * What can be set from outside, by environment variables:
 *
 * | variable | what | default |
 * |---|---|---|
 * | `CHANCERY_DATABASE` | the database file, as `file:` and a path | `file:./data/chancery.db` |
 * | `CHANCERY_HOST` | name or address to listen at | `127.0.0.1` |
 * | `CHANCERY_PORT` | port to listen at; 0 for any free one | `4000` |
 * | `CHANCERY_READ` | who may read: `public`, anybody, or `token`, who shows a token | `public` |
 * | `CHANCERY_TOKEN` | what `follow` shows to a service that asks for a token | none |
 * | `CHANCERY_ORIGINS` | origins whose pages may ask, separated by commas | none |
 * | `CHANCERY_GRAPHIQL` | whether browsers get GraphiQL: `on` or `off` | `on` |
 * | `CHANCERY_ALLOWED_HOSTS` | names to be called by in the Host header, with commas between | |
 * | `CHANCERY_TRUSTED_PROXIES` | addresses and ranges of proxies that are believed whom they ask for | none |
 * | `CHANCERY_RATE_LIMIT` | what a client may spend at most, and what comes back a second, or `off` | `100000/5000` |
 * | `CHANCERY_OPERATIONS` | documents that may be asked for: `any`, or `trusted`, those known beforehand | `any` |
 * | `CHANCERY_TRUSTED_DOCUMENTS` | a JSON file of documents to trust, by their `sha256:` names | |
 * | `CHANCERY_FEED_RETENTION` | how long the feed keeps changes, such as `90d` or `36h` | `forever` |
 * | `CHANCERY_CLIENT_BACKLOG` | what a client may leave unread, as messages and bytes | `1000/8MiB` |
 * | `CHANCERY_MAX_CONNECTIONS` | WebSockets and event streams of all clients together | `20000` |
 * | `CHANCERY_CLIENT_CONNECTIONS` | of them, those of one client | `1000` |
 * | `CHANCERY_MAX_SUBSCRIPTIONS` | operations under way on one WebSocket | `100` |
 * | `CHANCERY_INIT_TIMEOUT` | milliseconds a WebSocket client may take to introduce itself | `3000` |
 * | `CHANCERY_PING_INTERVAL` | milliseconds between pings; a WebSocket client that answers none by the next is dropped | `12000` |
 * | `CHANCERY_LOG_LEVEL` | least serious lines to log: `info`, `error` or `silent` | `info`, `demo`: `error` |
 * | `CHANCERY_STOP_DELAY` | milliseconds from being unready to taking no more connections, when stopping | `0` |
 * | `CHANCERY_METRICS` | where Prometheus may read `/metrics`, as address and port, or `off` | `off` |
 */
export interface Config {
  readonly databaseUrl: string;
  readonly host: string;
  readonly port: number;
  /** Whether anybody may read, or only who shows a token. */
  readonly reading: 'public' | 'token';
  /** What our own client shows to a service; null for nothing. */
  readonly token: string | null;
  /** Origins, beside the service's own, whose pages may ask. */
  readonly origins: readonly string[];
  /** Whether browsers get GraphiQL. */
  readonly graphiql: boolean;
  /** Names to be called by, in lower case. */
  readonly allowedHosts: readonly string[];
  /** Addresses and ranges of proxies that are believed whom they ask for, such as `10.0.0.0/8`. */
  readonly trustedProxies: readonly string[];
  /** What each client may spend; null for as much as it likes. */
  readonly rateLimit: { readonly maximum: number; readonly restoredPerSecond: number } | null;
  /** Which documents may be asked for. */
  readonly operations: 'any' | 'trusted';
  /** A file of documents to trust; null for none. */
  readonly trustedDocuments: string | null;
  /** How long the feed keeps changes, in milliseconds; null for ever. */
  readonly feedRetentionMs: number | null;
  /** The least serious lines to log; null where each command has its own. */
  readonly logLevel: LogLevel | null;
  /** Milliseconds between being unready and taking no more connections, when the service stops. */
  readonly stopDelayMs: number;
  /** Where metrics are to be had, apart from the service's own address; null for nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** What clients may take up of the live feed. */
  readonly limits: {
    readonly backlogMessages: number;
    readonly backlogBytes: number;
    readonly connections: number;
    readonly clientConnections: number;
    readonly subscriptions: number;
    readonly initTimeoutMs: number;
    readonly pingEveryMs: number;
  };
}

/** `info` is a line for each operation, `error` one for each unexpected error. */
export type LogLevel = 'info' | 'error' | 'silent';

/** A setting that can't be meant so. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
}

/** The settings in an environment, the process's own unless told. Throws a ConfigInvalid that names the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  return Object.freeze({
    databaseUrl: readVariable(env, 'CHANCERY_DATABASE', DatabaseUrl),
    host: readVariable(env, 'CHANCERY_HOST', Host),
    port: readVariable(env, 'CHANCERY_PORT', Port),
    reading: readVariable(env, 'CHANCERY_READ', Reading),
    token: readVariable(env, 'CHANCERY_TOKEN', Token),
    origins: Object.freeze(readVariable(env, 'CHANCERY_ORIGINS', Origins)),
    graphiql: readVariable(env, 'CHANCERY_GRAPHIQL', Switch),
    allowedHosts: readVariable(env, 'CHANCERY_ALLOWED_HOSTS', HostNames),
    trustedProxies: Object.freeze(readVariable(env, 'CHANCERY_TRUSTED_PROXIES', Proxies)),
    rateLimit: readVariable(env, 'CHANCERY_RATE_LIMIT', Rate),
    operations: readVariable(env, 'CHANCERY_OPERATIONS', Documents),
    trustedDocuments: readVariable(env, 'CHANCERY_TRUSTED_DOCUMENTS', z.string().nullable().default(null)),
    feedRetentionMs: readVariable(env, 'CHANCERY_FEED_RETENTION', Retention),
    logLevel: readVariable(env, 'CHANCERY_LOG_LEVEL', Level),
    stopDelayMs: readVariable(env, 'CHANCERY_STOP_DELAY', Delay),
    metrics: readVariable(env, 'CHANCERY_METRICS', Metrics),
    limits: Object.freeze({
      ...readVariable(env, 'CHANCERY_CLIENT_BACKLOG', Backlog),
      connections: readVariable(env, 'CHANCERY_MAX_CONNECTIONS', count(20_000)),
      clientConnections: readVariable(env, 'CHANCERY_CLIENT_CONNECTIONS', count(1_000)),
      subscriptions: readVariable(env, 'CHANCERY_MAX_SUBSCRIPTIONS', count(100)),
      initTimeoutMs: readVariable(env, 'CHANCERY_INIT_TIMEOUT', count(3_000)),
      pingEveryMs: readVariable(env, 'CHANCERY_PING_INTERVAL', count(12_000)),
    }),
  });
}

const DatabaseUrl = z
  .string()
  .regex(/^file:[^?]+$/, 'file: and a path, such as file:./data/chancery.db')
  .default('file:./data/chancery.db');

const Host = z.string().regex(/^\S+$/, 'a host name or an address, such as 127.0.0.1').default('127.0.0.1');

const PORT = 'a port number from 0 to 65535';
const PortNumber = z.string().regex(/^\d+$/, PORT).transform(Number).pipe(z.number().max(65_535, PORT));
const Port = PortNumber.default(4000);

const HOST_NAMES = 'names without ports and with commas between, such as chancery.example.org';
const HostNames = z
  .string()
  .transform((value) => value.split(',').map((name) => name.trim().toLowerCase()))
  .pipe(z.array(z.string().regex(/^([a-z0-9._-]+|\[[0-9a-f:]+\])$/, HOST_NAMES)))
  .default([]);

const PROXIES = 'addresses and ranges with commas between, such as 127.0.0.1,10.0.0.0/8';
const Proxies = z
  .string()
  .transform((value) => value.split(',').map((range) => range.trim()))
  .refine((ranges) => ranges.every(isAddressRange), PROXIES)
  .default([]);

function isAddressRange(range: string): boolean {
  const [address = '', bits, ...rest] = range.split('/');
  const family = isIP(address);
  if (family === 0 || address.includes('%') || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const RATE = /^(?<maximum>[1-9]\d{0,8})\/(?<restored>[1-9]\d{0,8})$/;
const Rate = z
  .string()
  .refine(
    (value) => value === 'off' || RATE.test(value),
    'off, or what a client may spend at most and what comes back a second, such as 100000/5000',
  )
  .transform((value) => {
    const { maximum, restored } = RATE.exec(value)?.groups ?? {};
    return maximum === undefined ? null : { maximum: Number(maximum), restoredPerSecond: Number(restored) };
  })
  .default({ maximum: 100_000, restoredPerSecond: 5_000 });

const Documents = z.enum(['any', 'trusted'], 'any or trusted').default('any');

const Reading = z.enum(['public', 'token'], 'public or token').default('public');

const Token = z.string().nullable().default(null);

const ORIGINS = 'origins separated by commas, such as https://desk.example,http://localhost:3000';
const Origins = z
  .string()
  .transform((value) => value.split(',').map((origin) => origin.trim()))
  .refine((origins) => origins.every((one) => URL.canParse(one) && new URL(one).origin === one), ORIGINS)
  .default([]);

const Switch = z
  .enum(['on', 'off'], 'on or off')
  .transform((value) => value === 'on')
  .default(true);

const HOUR_MS = 3_600_000;
const Retention = z
  .string()
  .regex(/^(forever|[1-9]\d{0,5}[dh])$/, 'forever, or a number of days or hours such as 90d or 36h')
  .transform((value) =>
    value === 'forever' ? null : Number.parseInt(value, 10) * (value.endsWith('d') ? 24 : 1) * HOUR_MS,
  )
  .default(null);

const LEVELS = 'info, error or silent';
const Level = z.enum(['info', 'error', 'silent'], LEVELS).nullable().default(null);

const DELAY = 'milliseconds from 0 to 600000, such as 5000';
const Delay = z
  .string()
  .regex(/^\d+$/, DELAY)
  .transform(Number)
  .pipe(z.number().max(600_000, DELAY))
  .default(0);

const METRICS = 'off, or an address and a port such as 127.0.0.1:9464';
const Metrics = z
  .string()
  .transform((value) => {
    const colon = value.lastIndexOf(':');
    if (value === 'off') return null;
    return { host: value.slice(0, Math.max(colon, 0)).replace(/^\[|\]$/g, ''), port: value.slice(colon + 1) };
  })
  .pipe(z.object({ host: z.string().regex(/^\S+$/, METRICS), port: PortNumber }).nullable())
  .default(null);

const BACKLOG = /^(?<messages>[1-9]\d{0,8})\/(?<size>[1-9]\d{0,8})(?<unit>KiB|MiB|GiB)$/;
const UNITS: Readonly<Record<string, number>> = { KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };
const Backlog = z
  .string()
  .regex(BACKLOG, 'a number of messages and a size in KiB, MiB or GiB, such as 1000/8MiB')
  .transform((value) => {
    const { messages, size, unit = 'KiB' } = BACKLOG.exec(value)?.groups ?? {};
    return { backlogMessages: Number(messages), backlogBytes: Number(size) * (UNITS[unit] ?? 1) };
  })
  .default({ backlogMessages: 1_000, backlogBytes: 8 * 2 ** 20 });

function count(usual: number) {
  return z
    .string()
    .regex(/^[1-9]\d{0,8}$/, `a whole number from 1 on, such as ${usual}`)
    .transform(Number)
    .default(usual);
}

/** A variable that is set to nothing counts as not set: that is how shells and compose files unset one. */
function readVariable<T>(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  schema: z.ZodType<T>,
): T {
  const found = env[name] === '' ? undefined : env[name];
  const result = schema.safeParse(found);
  if (result.success) return result.data;
  throw new ConfigInvalid(`Expected ${name} to be ${result.error.issues[0]?.message}, found "${found}"`);
}

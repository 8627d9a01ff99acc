import { LRUCache } from 'lru-cache';
import { ANYBODY, TooManyTries, Unauthenticated, type Viewer } from '../domain/viewer.ts';
import { hashSecret } from '../store/tokens/secret.ts';
import type { Tokens } from '../store/tokens/tokens.ts';
import { createFailedTries } from './failed-tries.ts';
import type { ServerLog } from './mask-errors.ts';

/** Whether anybody may read, or only who shows a token. */
export type ReadingPolicy = 'public' | 'token';

/** Who asks, or why that is not taken. */
export type Authentication =
  | { readonly kind: 'VIEWER'; readonly viewer: Viewer }
  | { readonly kind: 'REFUSED'; readonly refusal: Unauthenticated | TooManyTries };

/**
 * Tells who asks by the token a client shows, or null without one. A token that is none is always refused, also where
 * anybody may read: its owner should know. `client` is whom failed tries are counted for (`client-address.ts`).
 */
export type Authenticate = (token: string | null, client: string) => Promise<Authentication>;

export interface Authenticator {
  readonly authenticate: Authenticate;
  /** Keeps what is still to be kept of when tokens were used. */
  readonly stop: () => Promise<void>;
}

export interface AuthenticatorOptions {
  readonly tokens: Pick<Tokens, 'findHolder' | 'recordUses'>;
  readonly reading: ReadingPolicy;
  readonly log: ServerLog;
}

/**
 * A token that was taken back is taken for good at most this long. What it has opened by then is closed when it is looked
 * at next: both together are what is promised of a token taken back.
 */
export const TRUSTED_MS = 2_000;
const KEEP_USES_EVERY_MS = 60_000;
const KNOWN_TOKENS = 1_000;

interface Known {
  readonly viewer: Viewer;
  readonly seenAt: number;
}

/**
 * Looks a token up when it is first shown and again every 2 seconds. A client that has shown ten tokens that are none
 * has to wait a minute from the first; meanwhile only tokens that were good before are looked up for it, so that one who
 * guesses learns nothing and those behind the same address work on.
 */
export function createAuthenticator({ tokens, reading, log }: AuthenticatorOptions): Authenticator {
  const known = new LRUCache<string, Known>({ max: KNOWN_TOKENS });
  const tries = createFailedTries(Date.now);
  const uses = createUses(tokens, log);
  const find = async (token: string, client: string): Promise<Authentication> => {
    const key = hashSecret(token);
    const before = known.get(key);
    if (before && isFresh(before)) return accept(before.viewer);
    const wait = before ? 0 : tries.waitOf(client);
    if (wait > 0) return refuse(new TooManyTries(`Expected no more tokens for ${wait} s, found one`, wait));
    const viewer = await tokens.findHolder(token);
    if (viewer) known.set(key, { viewer, seenAt: Date.now() });
    else known.delete(key);
    if (viewer) return accept(viewer);
    tries.add(client);
    return refuse(new Unauthenticated('Expected a token that stands, found one that is unknown or expired'));
  };
  return {
    authenticate: async (token, client) => {
      if (token !== null) {
        const authentication = await find(token, client);
        if (authentication.kind === 'VIEWER') uses.add(authentication.viewer);
        return authentication;
      }
      return reading === 'public'
        ? accept(ANYBODY)
        : refuse(new Unauthenticated('Expected a token, found none'));
    },
    stop: uses.stop,
  };
}

function isFresh({ viewer, seenAt }: Known): boolean {
  const now = Date.now();
  return now - seenAt < TRUSTED_MS && now < (viewer.token?.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY);
}

function accept(viewer: Viewer): Authentication {
  return { kind: 'VIEWER', viewer };
}

function refuse(refusal: Unauthenticated | TooManyTries): Authentication {
  return { kind: 'REFUSED', refusal };
}

/** When tokens were used, gathered and kept once a minute: no request waits for it. */
function createUses(tokens: Pick<Tokens, 'recordUses'>, log: ServerLog) {
  let gathered = new Map<number, Date>();
  let timer: NodeJS.Timeout | undefined;
  let keeping: Promise<void> = Promise.resolve();
  const keep = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered.size === 0) return;
    const uses = gathered;
    gathered = new Map();
    try {
      await tokens.recordUses(uses);
    } catch (error) {
      log.error('Cannot keep when tokens were used', error);
    }
  };
  return {
    add: ({ token }: Viewer) => {
      if (!token) return;
      gathered.set(token.id, new Date());
      timer ??= setTimeout(() => {
        keeping = keep();
      }, KEEP_USES_EVERY_MS).unref();
    },
    stop: async () => {
      await keeping;
      await keep();
    },
  };
}

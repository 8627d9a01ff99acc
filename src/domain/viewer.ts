/** What a token may be for. Whoever may ingest or curate may read. */
export const SCOPES = ['read', 'ingest', 'curate'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks: somebody who shows a token, or anybody. */
export interface Viewer {
  /** What the viewer may do. */
  readonly rights: ReadonlySet<Scope>;
  /** The token shown; null for anybody. */
  readonly token: ShownToken | null;
}

/** A token that stood when it was shown. */
export interface ShownToken {
  readonly id: number;
  /** What its holder is called, in the record and in logs. */
  readonly name: string;
  /** From then on it is good for nothing; null for never. */
  readonly expiresAt: Date | null;
}

/** Somebody without a token where reading is open to all. */
export const ANYBODY: Viewer = { rights: new Set<Scope>(['read']), token: null };

/** The holder of a token. */
export function createHolder(token: ShownToken, scopes: readonly Scope[]): Viewer {
  return { rights: new Set<Scope>(['read', ...scopes]), token };
}

/** The token of a viewer who may do something. Throws Unauthenticated without a token, Forbidden with one for something else. */
export function getTokenFor(scope: Scope, { rights, token }: Viewer): ShownToken {
  if (token === null) throw new Unauthenticated(`Expected a token for "${scope}", found none`);
  if (!rights.has(scope)) throw new Forbidden(scope, token);
  return token;
}

/** Viewers of whom this is the same are shown the same: what is read for one of them may be told to all. */
export function readingRights({ rights }: Viewer): string {
  return rights.has('read') ? 'read' : '';
}

/** A token that is not, or no longer, good for anything, or none where one is needed. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
  readonly code = 'UNAUTHENTICATED';
}

/** Something that the viewer's token is not for. */
export class Forbidden extends Error {
  override readonly name = 'Forbidden';
  readonly code = 'FORBIDDEN';
  /** What a token has to be for. */
  readonly scope: Scope;

  constructor(scope: Scope, { name }: ShownToken) {
    super(`Expected a token for "${scope}", found that "${name}" is for something else`);
    this.scope = scope;
  }
}

/** A client that has shown too many tokens that are none. */
export class TooManyTries extends Error {
  override readonly name = 'TooManyTries';
  readonly code = 'TOO_MANY_TRIES';
  /** Seconds after which it may try again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

import type { Scope, Viewer } from '../../domain/viewer.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Writer } from '../writer.ts';
import { findHolder, listStanding } from './find-holder.ts';
import { createToken, listTokens, type NewToken, revokeToken } from './manage-tokens.ts';

/** A token as its owner may see it again: not the token itself. */
export interface TokenOnRecord {
  readonly id: number;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  /** Null for one that never expires. */
  readonly expiresAt: Date | null;
  /** To a minute; null for one that was never used. */
  readonly lastUsedAt: Date | null;
  /** Null while it stands. */
  readonly revokedAt: Date | null;
}

/** The keys to the API. Writing throws DatabaseBusy as every write. */
export interface Tokens {
  /**
   * Makes a token. `secret` is what its holder shows; it is told here and never again. Throws TokenRefused for a name that
   * a standing token has.
   */
  readonly create: (token: NewToken) => Promise<{ readonly secret: string; readonly token: TokenOnRecord }>;
  /** All tokens, or those that stand, the newest first. */
  readonly list: (options?: { readonly standing?: boolean }) => Promise<readonly TokenOnRecord[]>;
  /** Takes back the standing token of this name or number. Throws TokenRefused where there is none. */
  readonly revoke: (reference: string) => Promise<TokenOnRecord>;
  /** Who shows this; undefined where it is no token, or one that is expired or taken back. */
  readonly findHolder: (secret: string) => Promise<Viewer | undefined>;
  /** Those of these tokens that stand. */
  readonly listStanding: (ids: readonly number[]) => Promise<readonly number[]>;
  /** Keeps when tokens were last used. */
  readonly recordUses: (uses: ReadonlyMap<number, Date>) => Promise<void>;
}

/** The tokens of a record. */
export function createTokens(reader: PrismaClient, writer: Writer, now: () => Date): Tokens {
  return {
    create: (token) => writer.write((transaction) => createToken(transaction, token, now())),
    list: ({ standing = false } = {}) => listTokens(reader, standing ? now() : null),
    revoke: (reference) => writer.write((transaction) => revokeToken(transaction, reference, now())),
    findHolder: (secret) => findHolder(reader, secret, now()),
    listStanding: (ids) => listStanding(reader, ids, now()),
    recordUses: (uses) =>
      writer.write(async (transaction) => {
        for (const [id, lastUsedAt] of uses)
          await transaction.token.updateMany({ where: { id }, data: { lastUsedAt } });
      }),
  };
}

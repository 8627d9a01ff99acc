import type { Scope } from '../../domain/viewer.ts';
import type { PrismaClient, Token } from '../../generated/prisma/client.ts';
import type { Transaction } from '../writer.ts';
import { isStanding, readScopes } from './find-holder.ts';
import { createSecret, hashSecret } from './secret.ts';
import type { TokenOnRecord } from './tokens.ts';

/** A token to be made. */
export interface NewToken {
  /** Of 1 to 100 characters; what is done with the token is on record under it. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** From then on it is good for nothing; null for never. */
  readonly expiresAt: Date | null;
}

/** A token that cannot be made or taken back as it was asked. Nothing was changed. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

const LONGEST_NAME = 100;

export async function createToken(
  transaction: Transaction,
  { name, scopes, expiresAt }: NewToken,
  now: Date,
) {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > LONGEST_NAME)
    throw new TokenRefused(
      `Expected a name of 1 to ${LONGEST_NAME} characters, found ${trimmed.length} characters`,
    );
  const known = await transaction.token.findFirst({ where: { name: trimmed, ...isStanding(now) } });
  if (known)
    throw new TokenRefused(
      `Expected a name of its own, found that token ${known.id} is named "${trimmed}" as well`,
    );
  const secret = createSecret();
  const data = {
    name: trimmed,
    hash: hashSecret(secret),
    scopes: scopes.join(' '),
    createdAt: now,
    expiresAt,
  };
  return { secret, token: describeToken(await transaction.token.create({ data })) };
}

/** All tokens, or those that stand at a time, the newest first. */
export async function listTokens(
  reader: PrismaClient,
  standingAt: Date | null,
): Promise<readonly TokenOnRecord[]> {
  const where = standingAt === null ? {} : isStanding(standingAt);
  const rows = await reader.token.findMany({ where, orderBy: { id: 'desc' } });
  return rows.map(describeToken);
}

export async function revokeToken(
  transaction: Transaction,
  reference: string,
  now: Date,
): Promise<TokenOnRecord> {
  const standing = await transaction.token.findMany({ where: isStanding(now) });
  const found =
    standing.find(({ name }) => name === reference) ?? standing.find(({ id }) => String(id) === reference);
  if (!found) throw new TokenRefused(`Expected the name or number of a standing token, found "${reference}"`);
  const data = { revokedAt: now };
  return describeToken(await transaction.token.update({ where: { id: found.id }, data }));
}

function describeToken(row: Token): TokenOnRecord {
  const { id, name, createdAt, expiresAt, lastUsedAt, revokedAt } = row;
  return { id, name, scopes: readScopes(row.scopes), createdAt, expiresAt, lastUsedAt, revokedAt };
}

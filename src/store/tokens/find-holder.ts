import { timingSafeEqual } from 'node:crypto';
import { createHolder, SCOPES, type Viewer } from '../../domain/viewer.ts';
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { hashSecret, isSecret } from './secret.ts';

/** Who shows this. */
export async function findHolder(
  reader: Pick<PrismaClient, 'token'>,
  secret: string,
  now: Date,
): Promise<Viewer | undefined> {
  if (!isSecret(secret)) return undefined;
  const hash = hashSecret(secret);
  const found = await reader.token.findFirst({ where: { hash, ...isStanding(now) } });
  // The index has compared the hashes byte by byte; what counts is compared in constant time.
  if (!found || !timingSafeEqual(Buffer.from(found.hash), Buffer.from(hash))) return undefined;
  const { id, name, expiresAt } = found;
  return createHolder({ id, name, expiresAt }, readScopes(found.scopes));
}

/** Those of these tokens that stand. */
export async function listStanding(
  reader: Pick<PrismaClient, 'token'>,
  ids: readonly number[],
  now: Date,
): Promise<readonly number[]> {
  const rows = await reader.token.findMany({
    where: { id: { in: [...ids] }, ...isStanding(now) },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Neither taken back nor expired. */
export function isStanding(now: Date): Prisma.TokenWhereInput {
  return { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
}

/** The scopes of a row. A scope of another version than this one is left out: it opens nothing here. */
export function readScopes(text: string) {
  const granted = text.split(' ');
  return SCOPES.filter((scope) => granted.includes(scope));
}

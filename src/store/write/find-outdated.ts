import { z } from 'zod';
import type { Sha256 } from '../../domain/bulletin.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { OutdatedBulletin } from '../store.ts';

const OutdatedRows = z.array(z.object({ bulletinId: z.coerce.number(), origin: z.string() }));

/** Bulletins that printed first a wording whose facts an older extractor found, in order of arrival. */
export async function findOutdated(
  reader: PrismaClient,
  extractorVersion: number,
): Promise<readonly OutdatedBulletin[]> {
  const rows = await reader.$queryRaw`
    SELECT DISTINCT b."id" AS "bulletinId", b."origin" FROM "Revision" w
    JOIN "Appearance" p ON p."articleId" = w."articleId" AND p."revisionId" = w."id"
    JOIN "Bulletin" b ON b."id" = p."bulletinId"
    WHERE w."extractorVersion" < ${extractorVersion} AND NOT EXISTS (
      SELECT 1 FROM "Appearance" e WHERE e."articleId" = w."articleId" AND e."revisionId" = w."id" AND e."id" < p."id")
    ORDER BY b."id"`;
  return OutdatedRows.parse(rows);
}

/** A stored bulletin as it was received; what was odd in decoding it is not told again. Throws when there is none. */
export async function getReceived(reader: PrismaClient, bulletinId: number) {
  const { origin, sha256, text } = await reader.bulletin.findUniqueOrThrow({ where: { id: bulletinId } });
  return { origin, sha256: sha256 as Sha256, text, diagnostics: [] };
}

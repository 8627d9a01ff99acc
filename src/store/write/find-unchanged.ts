import type { Sha256 } from '../../domain/bulletin.ts';
import type { StoredBulletin } from '../store.ts';
import type { Transaction } from '../writer.ts';

/** What storing these bytes again does: nothing, with the place of what is stored. Undefined for bytes not stored. */
export async function findUnchanged(
  client: Pick<Transaction, 'bulletin'>,
  sha256: Sha256,
): Promise<StoredBulletin | undefined> {
  const known = await client.bulletin.findUnique({
    where: { sha256 },
    select: {
      id: true,
      _count: { select: { appearances: true } },
      changes: { where: { kind: 'BULLETIN_INGESTED' }, select: { sequence: true } },
    },
  });
  if (!known) return undefined;
  return {
    outcome: 'unchanged',
    bulletinId: known.id,
    articles: known._count.appearances,
    newArticles: 0,
    revisedArticles: 0,
    sequence: known.changes[0]?.sequence ?? 0,
  };
}

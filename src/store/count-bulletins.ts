import type { Store, StoreState } from './store.ts';

type Ingesting = Pick<Store, 'findUnchanged' | 'storeBulletin'>;

/** The same, and the count of what became of the bulletins. Whoever ingests asks first whether a bulletin is known. */
export function countBulletins({ findUnchanged, storeBulletin }: Ingesting): Ingesting & {
  readonly counts: StoreState['bulletins'];
} {
  const counts = { ingested: 0, revised: 0, unchanged: 0, failed: 0 };
  return {
    counts,
    findUnchanged: async (sha256) => {
      const known = await findUnchanged(sha256);
      if (known) counts.unchanged += 1;
      return known;
    },
    storeBulletin: async (bulletin, options) => {
      try {
        const stored = await storeBulletin(bulletin, options);
        counts[stored.outcome] += 1;
        return stored;
      } catch (error) {
        counts.failed += 1;
        throw error;
      }
    },
  };
}

import type { Store } from '../../store/store.ts';

/** The same reading. Tells when it begins to fail, and again only after it has worked in between. */
export function reportReads(
  pageChanges: Store['pageChanges'],
  onFailure: (error: unknown) => void,
): Store['pageChanges'] {
  let failing = false;
  return async (request) => {
    try {
      const page = await pageChanges(request);
      failing = false;
      return page;
    } catch (error) {
      if (!failing) onFailure(error);
      failing = true;
      throw error;
    }
  };
}

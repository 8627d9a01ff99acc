import { CurationRefused } from '../../domain/curation.ts';
import type { Ruling } from './curator.ts';

const LONGEST_REASON = 2_000;

/** That somebody decides, for a reason. Throws CurationRefused. */
export function assertStated({ reason, by }: Ruling): void {
  const { length } = reason.trim();
  if (length === 0) throw new CurationRefused('EMPTY_REASON', 'Expected a reason in words, found none');
  if (length > LONGEST_REASON) {
    const expected = `Expected a reason of at most ${LONGEST_REASON} characters`;
    throw new CurationRefused('LONG_REASON', `${expected}, found ${length}`);
  }
  if (by.trim() === '')
    throw new CurationRefused('EMPTY_NAME', 'Expected the name of who decides, found none');
}

import { fold } from '../../domain/fold.ts';

/** The words by which names of places and titles are compared. */
export function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    fold(name)
      .split(' ')
      .filter((word) => word !== 'the' && word !== 'of'),
  );
}

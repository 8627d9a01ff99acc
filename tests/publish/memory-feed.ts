import type { Bell } from '../../src/publish/bell.ts';
import { createBell } from '../../src/publish/bell.ts';
import type { FollowSource } from '../../src/publish/follow.ts';

export interface MemoryChange {
  readonly sequence: number;
  readonly kind: string;
  readonly bytes: number;
}

/** A feed whose rows are an array: what `follow` reads when no database is part of the promise under test. */
export interface MemoryFeed extends FollowSource<MemoryChange> {
  readonly bell: Bell;
  /** Commits one change and rings. */
  readonly commit: (kind?: string) => void;
  /** How many rows each page asked for so far has held. */
  readonly pageSizes: readonly number[];
}

export function createMemoryFeed(count = 0): MemoryFeed {
  const bell = createBell();
  const rows: MemoryChange[] = [];
  const pageSizes: number[] = [];
  const append = (kind: string) => rows.push({ sequence: rows.length + 1, kind, bytes: 1 });
  for (let row = 0; row < count; row++) append('BULLETIN_INGESTED');
  return {
    bell,
    pageSizes,
    commit: (kind = 'BULLETIN_INGESTED') => {
      append(kind);
      bell.ring();
    },
    readPage: async (after, limit) => {
      const page = rows.slice(after, after + limit);
      pageSizes.push(page.length);
      return { rows: page, through: page.at(-1)?.sequence ?? after, isLast: page.length < limit };
    },
  };
}

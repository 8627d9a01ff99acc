import type { Actions, RuledDecision } from '../../schema/context.ts';
import { RecordBusy } from '../domain/bulletin-refusals.ts';
import { getTokenFor, type Viewer } from '../domain/viewer.ts';
import type { Bell } from '../publish/bell.ts';
import type { Curator, Ruled } from '../store/curate/curator.ts';
import { DatabaseBusy } from '../store/errors.ts';
import type { IngestDesk } from './ingest/ingest-desk.ts';

export interface ActionsOptions {
  readonly viewer: Viewer;
  readonly curator: Curator;
  readonly desk: IngestDesk;
  readonly bell: Pick<Bell, 'ring'>;
  /** Told when the record was changed: what was loaded before is no longer true. */
  readonly onDone: () => void;
}

/** What a viewer may do to the record: the right is asked for before anything else is looked at. */
export function createActions({ viewer, curator, desk, bell, onDone }: ActionsOptions): Actions {
  const rule = async (decide: (by: string) => Promise<Ruled>): Promise<RuledDecision> => {
    const { name } = getTokenFor('curate', viewer);
    try {
      const ruled = await decide(name);
      bell.ring();
      return ruled;
    } catch (error) {
      if (!(error instanceof DatabaseBusy)) throw error;
      throw new RecordBusy('Expected to write the record, found it held by another process', {
        cause: error,
      });
    } finally {
      onDone();
    }
  };
  return {
    ingest: async (read) => {
      getTokenFor('ingest', viewer);
      try {
        return await desk.submit(read());
      } finally {
        onDone();
      }
    },
    merge: (read) => rule((by) => curator.merge({ ...read(), by })),
    split: (read) => rule((by) => curator.split({ ...read(), by })),
    reject: (read) => rule((by) => curator.reject({ ...read(), by })),
    undo: (read) => rule((by) => curator.undo({ ...read(), by })),
  };
}

import type { Submission } from '../../../schema/context.ts';
import { BulletinTooLarge, RecordBusy, TooManyBulletins } from '../../domain/bulletin-refusals.ts';
import { type IngestReport, ingest, receiveBulletin } from '../../ingest.ts';
import type { Bell } from '../../publish/bell.ts';
import { DatabaseBusy } from '../../store/errors.ts';
import type { Store } from '../../store/store.ts';
import { createReadingThread, type ReadingThreadOptions } from './reading-thread.ts';

/** Bytes of a bulletin that is handed in: 1 MiB. Files may be larger. */
export const MAX_BULLETIN_BYTES = 2 ** 20;
/** Bulletins that wait, the one in hand among them. */
export const MAX_WAITING = 16;
const RETRY_AFTER_S = 10;

/** Where bulletins are handed in. */
export interface IngestDesk {
  /**
   * Ingests a bulletin after those handed in before. Rejects with BulletinTooLarge, BulletinUnreadable, TooManyBulletins
   * or RecordBusy, and then nothing of it is stored.
   */
  readonly submit: (submission: Submission) => Promise<IngestReport>;
  /** Ends what bulletins are read with; one that is being read is given up. */
  readonly stop: () => Promise<void>;
}

export interface IngestDeskOptions extends ReadingThreadOptions {
  readonly store: Store;
  readonly bell: Bell;
}

/** Takes bulletins one after another. */
export function createIngestDesk({ store, bell, ...options }: IngestDeskOptions): IngestDesk {
  const thread = createReadingThread(options);
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const take = async ({ bytes, origin, source, timeZone }: Submission) => {
    const received = receiveBulletin(bytes, origin);
    const given = { ...(source && { source }), ...(timeZone && { timeZone }) };
    try {
      return await ingest(received, { store, bell, read: thread.read }, given);
    } catch (error) {
      if (!(error instanceof DatabaseBusy)) throw error;
      throw new RecordBusy('Expected to write the record, found it held by another process', {
        cause: error,
      });
    }
  };
  return {
    submit: async (submission) => {
      const { bytes, origin } = submission;
      if (bytes.byteLength > MAX_BULLETIN_BYTES)
        throw new BulletinTooLarge(origin, bytes.byteLength, MAX_BULLETIN_BYTES);
      if (waiting >= MAX_WAITING)
        throw new TooManyBulletins(
          `Expected at most ${MAX_WAITING} bulletins to wait, found one more`,
          RETRY_AFTER_S,
        );
      waiting += 1;
      const report = last.then(() => take(submission));
      last = Promise.allSettled([report]);
      try {
        return await report;
      } finally {
        waiting -= 1;
      }
    },
    stop: thread.stop,
  };
}

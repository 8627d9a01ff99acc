import type { Publication } from '../server-messages.ts';

/** One way to tell many subscribers of a committed bulletin. */
export interface ContestantServer {
  /** Address of its WebSocket. */
  readonly url: string;
  /** Called when a bulletin has been committed. */
  readonly publish: (publication: Publication) => Promise<void> | void;
}

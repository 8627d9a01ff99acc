import type { ExecutionResult } from 'graphql';
import type { FollowRequest } from '../../../schema/context.ts';
import type { Broadcast, Listener, Membership } from '../../publish/broadcast.ts';
import { createBroadcast } from '../../publish/broadcast.ts';
import type { FeedRow, FollowSource } from '../../publish/follow.ts';
import type { RunnableOperation } from '../prepare-operation.ts';
import type { EventMessage } from './event-messages.ts';
import { createEventMessages, createWrittenEvents } from './event-messages.ts';
import { shareKey } from './share-key.ts';

export type EventListener = Listener<EventMessage>;

export interface LiveFeedOptions<Row extends FeedRow> {
  /** The part of the feed a request asks for. */
  readonly createSource: (request: FollowRequest) => FollowSource<Row>;
  /** Begins the execution of several events of one operation, which share what they load; results are masked. */
  readonly begin: (operation: RunnableOperation) => (row: Row) => Promise<ExecutionResult>;
  /** The text of a result. Never throws. */
  readonly write: (result: ExecutionResult) => string;
  readonly printCursor: (sequence: number) => string;
}

/** The feed, followed by many. */
export interface LiveFeed {
  /** Tells a listener every event behind the request's position. */
  readonly follow: (
    operation: RunnableOperation,
    request: FollowRequest,
    listener: EventListener,
  ) => Membership;
}

type Group = Broadcast<EventMessage>;

/** Brings together those who listen alike: they share one reading, one execution and one text for each event. */
export function createLiveFeed<Row extends FeedRow>(options: LiveFeedOptions<Row>): LiveFeed {
  const groups = new Map<string, Group>();
  const written = createWrittenEvents();
  let groupsSoFar = 0;
  const forget = (key: string, group: Group) => {
    if (groups.get(key) === group) groups.delete(key);
  };
  const open = (key: string, operation: RunnableOperation, request: FollowRequest): Group => {
    groupsSoFar += 1;
    const makeMessages = createEventMessages({
      group: groupsSoFar,
      written,
      begin: () => options.begin(operation),
      write: options.write,
      printCursor: options.printCursor,
    });
    const source = options.createSource(request);
    const group: Group = createBroadcast({ source, makeMessages, onEmpty: () => forget(key, group) });
    groups.set(key, group);
    return group;
  };
  return {
    follow: (operation, request, listener) => {
      const key = shareKey(operation);
      const group = groups.get(key) ?? open(key, operation, request);
      return group.join(request.after, listener);
    },
  };
}

import type { ExecutionResult } from 'graphql';
import type { FollowRequest } from '../../../schema/context.ts';
import type { Broadcast, Listener, Membership } from '../../publish/broadcast.ts';
import { createBroadcast } from '../../publish/broadcast.ts';
import type { FeedRow, FollowSource } from '../../publish/follow.ts';
import { createTurns } from '../../publish/turns.ts';
import type { RunnableOperation } from '../prepare-operation.ts';
import type { EventMessage } from './event-messages.ts';
import { createEventMessages, createWrittenEvents } from './event-messages.ts';
import { shareKey } from './share-key.ts';
import type { LiveTally } from './tally.ts';

export type EventListener = Listener<EventMessage>;

export interface LiveFeedOptions<Row extends FeedRow> {
  /** The part of the feed a request asks for. */
  readonly createSource: (request: FollowRequest) => FollowSource<Row>;
  /** Begins the execution of several events of one operation, which share what they load; results are masked. */
  readonly begin: (operation: RunnableOperation) => (row: Row) => Promise<ExecutionResult>;
  /** The text of a result. Never throws. */
  readonly write: (result: ExecutionResult) => string;
  readonly printCursor: (sequence: number) => string;
  readonly tally: LiveTally;
}

/** How those who follow the feed are doing. */
export interface FeedState {
  readonly subscriptions: number;
  /** Those in one group are told the same. */
  readonly groups: number;
  /** Subscriptions that are not up to date. */
  readonly behind: number;
  /** Sequence up to which the group furthest behind was told; null when nobody is up to date. */
  readonly position: number | null;
}

/** The feed, followed by many. */
export interface LiveFeed {
  /** Tells a listener every event behind the request's position. */
  readonly follow: (
    operation: RunnableOperation,
    request: FollowRequest,
    listener: EventListener,
  ) => Membership;
  readonly state: () => FeedState;
}

type Group = Broadcast<EventMessage>;

/** Brings together those who listen alike: they share one reading, one execution and one text for each event. */
export function createLiveFeed<Row extends FeedRow>(options: LiveFeedOptions<Row>): LiveFeed {
  const groups = new Map<string, Group>();
  const written = createWrittenEvents();
  const turns = createTurns();
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
    const group: Group = createBroadcast({
      source,
      makeMessages,
      turns,
      onEmpty: () => forget(key, group),
      tally: options.tally,
    });
    groups.set(key, group);
    return group;
  };
  return {
    follow: (operation, request, listener) => {
      const key = shareKey(operation);
      const group = groups.get(key) ?? open(key, operation, request);
      return group.join(request.after, listener);
    },
    state: () => sumUp([...groups.values()]),
  };
}

function sumUp(groups: readonly Group[]): FeedState {
  let [subscriptions, behind] = [0, 0];
  let position: number | null = null;
  for (const group of groups) {
    subscriptions += group.size();
    behind += group.behind();
    const own = group.position();
    if (own !== null) position = Math.min(own, position ?? own);
  }
  return { subscriptions, groups: groups.length, behind, position };
}

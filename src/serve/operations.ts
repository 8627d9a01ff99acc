import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from 'graphql';
import { createSourceEventStream } from 'graphql';
import type { FollowRequest } from '../../schema/context.ts';
import { ANYBODY, type Viewer } from '../domain/viewer.ts';
import type { Membership } from '../publish/broadcast.ts';
import type { FeedRow, FollowSource } from '../publish/follow.ts';
import type { StatementCount } from '../store/reader.ts';
import { createAnswering } from './answering.ts';
import type { BudgetStatus, Budgets } from './door/budgets.ts';
import type { Charge } from './door/charge.ts';
import { hashDocument } from './door/document-name.ts';
import type { TrustedDocuments } from './door/trusted-documents.ts';
import { NO_TRUSTED_DOCUMENTS } from './door/trusted-documents.ts';
import { executeEvents } from './live/execute-events.ts';
import { isFollowing } from './live/following.ts';
import type { EventListener, FeedState } from './live/live-feed.ts';
import { createLiveFeed } from './live/live-feed.ts';
import { createLiveTally, type LiveTally } from './live/tally.ts';
import type { LiveResults } from './live-results.ts';
import { createLiveResults, executeEach } from './live-results.ts';
import type { ServerLog } from './mask-errors.ts';
import { maskError, maskResult } from './mask-errors.ts';
import type { ObserveOperation } from './operation-record.ts';
import { recordRefusal, recordRun } from './operation-record.ts';
import type { AcceptedOperation, AdmitOperation, PrepareOperation } from './prepare-operation.ts';
import { createAdmitOperation, createPrepareOperation } from './prepare-operation.ts';
import { createRunning, executeMasked, prepareRun } from './running.ts';
import { writeResult } from './write-result.ts';

export interface OperationsOptions {
  readonly schema: GraphQLSchema;
  /**
   * A context for one operation, or for some events told together; shared with no other. Counts the statements that are
   * run with it.
   */
  readonly createContext: (asker: Asker) => RunContext;
  /** The part of the feed a request asks for. */
  readonly createSource: (request: FollowRequest) => FollowSource<FeedRow>;
  /** A place in the feed as clients are told it. */
  readonly printCursor: (sequence: number) => string;
  readonly log: ServerLog;
  /** Nobody unless told. */
  readonly observe?: ObserveOperation;
  /** None unless told. */
  readonly trusted?: TrustedDocuments;
  /** What clients may spend; as much as they like when null or left out. */
  readonly budgets?: Budgets | null;
  /** Counts what is told of the feed. */
  readonly tally?: LiveTally;
  /** A number that stays the same as long as nobody commits, null while that cannot be told; answers are shared by it. */
  readonly recordVersion: () => number | null;
}

/** What is to be known of a context once its operation was run. */
export interface RunContext {
  readonly statements: StatementCount;
  /** True when the answer is for its client alone, whatever others ask. */
  readonly isPersonal: () => boolean;
}

/** For whom an operation is run. */
export interface Asker {
  readonly viewer: Viewer;
  /** Cursor of the last event its client has seen, where the transport tells it. */
  readonly lastEventId: string | null;
  /** What the operation was charged; null for what is told to many. */
  readonly charge: Charge | null;
}

/** A subscription to the feed that may begin. */
export interface FeedSubscription {
  readonly kind: 'FEED';
  /** Cursor of the place the client named, or of the head as it was when it named none. */
  readonly start: string;
  /** Tells the listener every event behind the place the client named. A listener that fails is told nothing more. */
  readonly follow: (listener: EventListener) => Membership;
}

/** The door all transports go through. */
export interface Operations {
  readonly schema: GraphQLSchema;
  readonly prepare: PrepareOperation;
  readonly admit: AdmitOperation;
  /** What a client has left to spend; null where nothing is limited. */
  readonly budgetOf: (client: string) => BudgetStatus | null;
  /** Answers a query or mutation. Never rejects: what goes wrong is in the result, masked. */
  readonly answer: (operation: AcceptedOperation) => Promise<ExecutionResult>;
  /**
   * Answers a query by its JSON, made once for all who ask the same of the same record, or, where its answer has errors,
   * by the result. Never rejects.
   */
  readonly answerQuery: (operation: AcceptedOperation) => Promise<Buffer | ExecutionResult>;
  /**
   * Begins a subscription: to the feed, or to events of another kind; gives a result instead when it is refused. Never
   * rejects. The cursor of the last event the client has seen goes before the operation's own.
   */
  readonly subscribe: (
    operation: AcceptedOperation,
    lastEventId?: string | null,
  ) => Promise<FeedSubscription | LiveResults | ExecutionResult>;
  /** How those who follow the feed are doing. */
  readonly feedState: () => FeedState;
}

/** Opens the schema to the transports. */
export function createOperations(options: OperationsOptions): Operations {
  const { schema, createContext, createSource, printCursor, log } = options;
  const { observe = () => undefined, tally = createLiveTally() } = options;
  const { trusted = NO_TRUSTED_DOCUMENTS, budgets = null } = options;
  const prepareOperation = createPrepareOperation({ schema, trusted, budgets });
  const admitOperation = createAdmitOperation(budgets);
  const answering = createAnswering({
    run: createRunning({ schema, createContext, log }),
    observe,
    recordVersion: options.recordVersion,
  });
  const feed = createLiveFeed({
    createSource,
    begin: (operation) =>
      executeEvents(() => {
        const args = prepareRun(schema, operation, createContext(MANY));
        return (row) => executeMasked({ ...args, rootValue: row }, log);
      }),
    write: (result) => writeResult(result, log),
    printCursor,
    tally,
  });
  const subscribe = async (operation: AcceptedOperation, args: ExecutionArgs) => {
    try {
      const source = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in source)) return maskResult(source, log);
      if (!isFollowing(source)) return createLiveResults(executeEach(source, args), log);
      const { request } = source;
      const follow = (listener: EventListener) => feed.follow(operation, request, listener);
      const start = printCursor(request.after);
      return { kind: 'FEED', start, follow } satisfies FeedSubscription;
    } catch (error) {
      return { errors: [maskError(error, log)] };
    }
  };
  return {
    schema,
    budgetOf: (client) => budgets?.statusOf(client) ?? null,
    prepare: (request) => {
      const startedAt = performance.now();
      const prepared = prepareOperation(request);
      if (prepared.kind === 'ACCEPTED') return prepared;
      const hash = request.query === null ? null : hashDocument(request.query);
      observe(recordRefusal(hash, prepared, startedAt));
      return prepared;
    },
    admit: (planned, asker) => {
      const startedAt = performance.now();
      const admitted = admitOperation(planned, asker);
      if (admitted.kind === 'REFUSED') observe(recordRefusal(planned.hash, admitted, startedAt));
      return admitted;
    },
    answer: answering.answer,
    answerQuery: answering.answerQuery,
    subscribe: async (operation, lastEventId = null) => {
      const { viewer, charge } = operation;
      const context = createContext({ viewer, charge, lastEventId });
      const result = await subscribe(operation, prepareRun(schema, operation, context));
      observe(recordRun(operation, 'errors' in result ? result : {}, context.statements));
      return result;
    },
    feedState: feed.state,
  };
}

/** Events are told to many: no field of theirs may know one of them. */
const MANY: Asker = { viewer: ANYBODY, lastEventId: null, charge: null };

/** Tells a subscription to the feed from what else a subscription may give. */
export function isFeedSubscription(result: object): result is FeedSubscription {
  return 'kind' in result && result.kind === 'FEED';
}

import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from 'graphql';
import { execute, subscribe } from 'graphql';
import type { LiveResults } from './live-results.ts';
import { createLiveResults } from './live-results.ts';
import type { ServerLog } from './mask-errors.ts';
import { maskError, maskResult } from './mask-errors.ts';
import type { PrepareOperation, RunnableOperation } from './prepare-operation.ts';
import { createPrepareOperation } from './prepare-operation.ts';

export interface OperationsOptions {
  readonly schema: GraphQLSchema;
  /** A context for one operation, shared with no other. */
  readonly createContext: () => object;
  readonly log: ServerLog;
}

/** The door all transports go through. */
export interface Operations {
  readonly schema: GraphQLSchema;
  readonly prepare: PrepareOperation;
  /** Answers a query or mutation. Never rejects: what goes wrong is in the result, masked. */
  readonly answer: (operation: RunnableOperation) => Promise<ExecutionResult>;
  /** Begins a subscription; gives a result instead when it is refused. Never rejects. */
  readonly subscribe: (operation: RunnableOperation) => Promise<LiveResults | ExecutionResult>;
}

/** Opens the schema to the transports. */
export function createOperations({ schema, createContext, log }: OperationsOptions): Operations {
  const prepareRun = ({ document, operationName, variables }: RunnableOperation): ExecutionArgs => ({
    schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: createContext(),
  });
  return {
    schema,
    prepare: createPrepareOperation(schema),
    answer: async (operation) => {
      try {
        return maskResult(await execute(prepareRun(operation)), log);
      } catch (error) {
        return { errors: [maskError(error, log)] };
      }
    },
    subscribe: async (operation) => {
      try {
        const results = await subscribe(prepareRun(operation));
        return Symbol.asyncIterator in results ? createLiveResults(results, log) : maskResult(results, log);
      } catch (error) {
        return { errors: [maskError(error, log)] };
      }
    },
  };
}

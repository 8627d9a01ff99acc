import type { ExecutionArgs, ExecutionResult, GraphQLSchema } from 'graphql';
import { execute, OperationTypeNode } from 'graphql';
import { boundAnswer } from './bound-answer.ts';
import { executeBreadthFirst } from './execute/execute-breadth-first.ts';
import type { ServerLog } from './mask-errors.ts';
import { maskError, maskResult } from './mask-errors.ts';
import type { OperationsOptions, RunContext } from './operations.ts';
import type { AcceptedOperation, RunnableOperation } from './prepare-operation.ts';

/** What came of running an operation. */
export interface Run {
  readonly result: ExecutionResult;
  readonly context: RunContext;
}

/** Runs an operation, with a context of its own. Never rejects: what goes wrong is in the result, masked. */
export function createRunning({
  schema,
  createContext,
  log,
}: Pick<OperationsOptions, 'schema' | 'createContext' | 'log'>): (
  operation: AcceptedOperation,
) => Promise<Run> {
  const open = ({ viewer, charge }: AcceptedOperation) =>
    createContext({ viewer, charge, lastEventId: null });
  const tell = async (operation: AcceptedOperation): Promise<Run> => {
    const context = open(operation);
    const result = await executeMasked(prepareRun(schema, operation, context), log);
    return { result: boundAnswer(result), context };
  };
  return async (operation) => {
    if (operation.type !== OperationTypeNode.QUERY) return await tell(operation);
    const context = open(operation);
    const data = await executeBreadthFirst(prepareRun(schema, operation, context));
    if (data) return { result: boundAnswer({ data }), context };
    const told = await tell(operation);
    return { ...told, context: together(context, told.context) };
  };
}

/** What is to be known of the contexts of an operation that was run twice. */
function together(one: RunContext, other: RunContext): RunContext {
  return {
    statements: { count: one.statements.count + other.statements.count },
    isPersonal: () => one.isPersonal() || other.isPersonal(),
  };
}

/** What graphql-js executes. */
export function prepareRun(
  schema: GraphQLSchema,
  { document, operationName, variables }: RunnableOperation,
  contextValue: object,
): ExecutionArgs {
  return { schema, document, operationName, variableValues: variables, contextValue };
}

/** Executes by graphql-js. Never rejects: what goes wrong is in the result, masked. */
export async function executeMasked(args: ExecutionArgs, log: ServerLog): Promise<ExecutionResult> {
  try {
    return maskResult(await execute(args), log);
  } catch (error) {
    return { errors: [maskError(error, log)] };
  }
}

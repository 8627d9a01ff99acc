import type { ExecutionResult } from 'graphql';
import type { StatementCount } from '../store/reader.ts';
import { answerKey } from './answer-key.ts';
import type { ToldCost } from './bound-answer.ts';
import { settle } from './bound-answer.ts';
import type { ObserveOperation } from './operation-record.ts';
import { recordRun } from './operation-record.ts';
import type { Operations } from './operations.ts';
import type { AcceptedOperation } from './prepare-operation.ts';
import type { Run } from './running.ts';
import type { SharedAnswer } from './shared-answers.ts';
import { createSharedAnswers } from './shared-answers.ts';

export interface AnsweringOptions {
  /** Runs an operation. Never rejects. */
  readonly run: (operation: AcceptedOperation) => Promise<Run>;
  readonly observe: ObserveOperation;
  readonly recordVersion: () => number | null;
}

/**
 * Answers queries and mutations, settles what each client was charged and tells of each answer, whoever it was made for.
 */
export function createAnswering({
  run,
  observe,
  recordVersion,
}: AnsweringOptions): Pick<Operations, 'answer' | 'answerQuery'> {
  const shared = createSharedAnswers(recordVersion);
  const tellOwn = (operation: AcceptedOperation, { result, context }: Run): ExecutionResult => {
    const cost = settle(operation.charge, operation.charge.costOf(result.data));
    observe(recordRun(operation, result, context.statements));
    return cost ? { ...result, extensions: { ...result.extensions, cost } } : result;
  };
  const tellShared = (operation: AcceptedOperation, { text, cost }: SharedAnswer, own: Run | null) => {
    const told = settle(operation.charge, cost);
    observe(recordRun(operation, NO_ERRORS, own ? own.context.statements : NO_STATEMENTS));
    return addCost(text, told);
  };
  const answer = async (operation: AcceptedOperation) => tellOwn(operation, await run(operation));
  return {
    answer,
    answerQuery: async (operation) => {
      const key = answerKey(operation);
      if (key === null) return await answer(operation);
      const runs: Run[] = [];
      const made = await shared.find(key, async () => {
        const own = await run(operation);
        runs.push(own);
        return share(operation, own);
      });
      const [own = null] = runs;
      if (made) return tellShared(operation, made, own);
      // Its answer has errors or is another client's alone: one's own is told, others' are not waited for.
      return own ? tellOwn(operation, own) : await answer(operation);
    },
  };
}

const NO_ERRORS = {};
const NO_STATEMENTS: StatementCount = { count: 0 };

/** What others may be told as well; null for a failure, and for what is one client's alone. */
function share({ charge }: AcceptedOperation, { result, context }: Run): SharedAnswer | null {
  const { data, errors } = result;
  if (!data || errors || context.isPersonal()) return null;
  const text = Buffer.from(`{"data":${JSON.stringify(data)}}`);
  return { text, cost: charge.costOf(data) };
}

/** An answer as one client is told it: others are told the same bytes, which stay as they are. */
function addCost(text: Buffer, cost: ToldCost | null): Buffer {
  if (!cost) return text;
  const extensions = `,"extensions":${JSON.stringify({ cost })}}`;
  const told = Buffer.allocUnsafe(text.length - 1 + extensions.length);
  told.set(text.subarray(0, -1));
  told.write(extensions, text.length - 1, 'latin1');
  return told;
}

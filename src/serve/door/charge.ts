import { OperationTypeNode } from 'graphql';
import { MAX_COST } from '../limits.ts';
import type { BudgetStatus, Budgets } from './budgets.ts';
import { actualCost } from './cost.ts';
import type { CostPlan } from './cost-plan.ts';
import { refused } from './refused.ts';

/** What an operation that may run has been charged. */
export interface Charge {
  /** What it may cost. */
  readonly requested: number;
  /** What an answer has cost. */
  readonly costOf: (data: unknown) => number;
  /** Gives back what an answer of that cost did not cost. To be called once. */
  readonly settle: (actual: number) => void;
  /** Where its client's budget stands; null where nothing is limited. */
  readonly status: () => BudgetStatus | null;
}

/** Characters of a document that is read for the first time which cost 1. */
const CHARACTERS_FOR_ONE = 100;

/** Charges for reading a document that is not known. Throws an `OperationRefused` when there is too little left. */
export function chargeReading(length: number, client: string, budgets: Budgets | null): void {
  spend(Math.ceil(length / CHARACTERS_FOR_ONE), client, budgets);
}

/** What a subscription costs, when it begins: its events are made once for many. */
const SUBSCRIPTION_COST = 10;

/** What is known of an operation that decides what it costs. */
export interface ChargedOperation {
  readonly type: OperationTypeNode;
  readonly plan: CostPlan;
  /** What it may cost, were it run once. */
  readonly cost: number;
}

/** Charges for an operation. Throws an `OperationRefused` for one that costs more than any may, or more than is left. */
export function charge(
  { type, plan, cost: full }: ChargedOperation,
  client: string,
  budgets: Budgets | null,
): Charge {
  if (full > MAX_COST)
    throw refused(`Expected an operation that costs at most ${MAX_COST}, found one of ${full}`, {
      code: 'COST_LIMIT_EXCEEDED',
      requestedQueryCost: full,
    });
  const requested = type === OperationTypeNode.SUBSCRIPTION ? SUBSCRIPTION_COST : full;
  spend(requested, client, budgets);
  return new OperationCharge(requested, plan, { client, budgets });
}

/** A class, as one is made for each request: functions of its own would cost several microseconds under tsx. */
class OperationCharge implements Charge {
  readonly requested: number;
  readonly #plan: CostPlan;
  readonly #payer: Payer;

  constructor(requested: number, plan: CostPlan, payer: Payer) {
    this.requested = requested;
    this.#plan = plan;
    this.#payer = payer;
  }

  costOf(data: unknown): number {
    return actualCost(this.#plan, data);
  }

  settle(actual: number): void {
    const { client, budgets } = this.#payer;
    if (actual < this.requested) budgets?.refund(client, this.requested - actual);
  }

  status(): BudgetStatus | null {
    const { client, budgets } = this.#payer;
    return budgets?.statusOf(client) ?? null;
  }
}

interface Payer {
  readonly client: string;
  readonly budgets: Budgets | null;
}

function spend(cost: number, client: string, budgets: Budgets | null): void {
  const retryAfter = budgets?.spend(client, cost) ?? 0;
  if (!budgets || retryAfter === 0) return;
  const throttleStatus = budgets.statusOf(client);
  throw refused(
    `Expected an operation that costs at most ${throttleStatus.currentlyAvailable} for now, found one of ${cost}`,
    { code: 'THROTTLED', retryAfter, requestedQueryCost: cost, throttleStatus },
  );
}

import type { CostPlan, PlannedField } from './cost-plan.ts';

/** What an operation may cost with these variables: at least 1, and so high only if all lists are as long as asked for. */
export function requestedCost(plan: CostPlan, variables: Readonly<Record<string, unknown>>): number {
  return Math.max(1, Math.ceil(sumRequested(plan, variables)));
}

function sumRequested(plan: CostPlan, variables: Readonly<Record<string, unknown>>): number {
  let sum = 0;
  for (const { cost, base, size, fields } of plan.values())
    sum += base + (size ? size(variables) : 1) * (cost + sumRequested(fields, variables));
  return sum;
}

/** What an answer has cost: at least 1. */
export function actualCost(plan: CostPlan, data: unknown): number {
  return Math.max(1, Math.ceil(sumActual(plan, data)));
}

function sumActual(plan: CostPlan, object: unknown): number {
  if (typeof object !== 'object' || object === null) return 0;
  let sum = 0;
  for (const [name, field] of plan) {
    const value: unknown = (object as Readonly<Record<string, unknown>>)[name];
    if (value !== null && value !== undefined) sum += field.base;
    if (Array.isArray(value)) for (const entry of value) sum += sumValue(field, entry);
    else sum += sumValue(field, value);
  }
  return sum;
}

function sumValue({ cost, fields }: PlannedField, value: unknown): number {
  if (value === null || value === undefined) return 0;
  return cost + (fields.size === 0 ? 0 : sumActual(fields, value));
}

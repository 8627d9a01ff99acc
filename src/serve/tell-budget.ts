import type { ServerResponse } from 'node:http';
import type { BudgetStatus } from './door/budgets.ts';

/** The headers of the IETF's draft, of a window in which an empty budget fills. */
export function tellBudget(budget: BudgetStatus | null, response: ServerResponse): void {
  if (!budget || response.headersSent) return;
  const { maximumAvailable, currentlyAvailable, restoreRate } = budget;
  const seconds = (points: number) => Math.ceil(points / restoreRate);
  response.setHeader('RateLimit-Policy', `"cost";q=${maximumAvailable};w=${seconds(maximumAvailable)}`);
  const full = seconds(maximumAvailable - currentlyAvailable);
  response.setHeader('RateLimit', `"cost";r=${currentlyAvailable};t=${full}`);
}

import { describe, expect, it } from 'vitest';
import { createBudgets } from '../../../src/serve/door/budgets.ts';

function createClock() {
  let now = 1_000;
  return {
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const LIMIT = { maximum: 100, restoredPerSecond: 10 };

describe('the budget of a client', () => {
  it('is full at first, is spent, and comes back with time, up to the most', () => {
    const clock = createClock();
    const budgets = createBudgets(LIMIT, clock.now);
    expect(budgets.spend('a', 80)).toBe(0);
    expect(budgets.statusOf('a')).toEqual({ maximumAvailable: 100, currentlyAvailable: 20, restoreRate: 10 });
    clock.pass(3_000);
    expect(budgets.statusOf('a').currentlyAvailable).toBe(50);
    clock.pass(60_000);
    expect(budgets.statusOf('a').currentlyAvailable).toBe(100);
  });

  it('is not overdrawn: who asks for more is told after how many seconds there is enough', () => {
    const clock = createClock();
    const budgets = createBudgets(LIMIT, clock.now);
    budgets.spend('a', 80);
    expect(budgets.spend('a', 45)).toBe(3);
    expect(budgets.spend('a', 21)).toBe(1);
    expect(budgets.statusOf('a').currentlyAvailable).toBe(20);
    clock.pass(3_000);
    expect(budgets.spend('a', 45)).toBe(0);
  });

  it('gets back what was not needed, and never more than the most', () => {
    const budgets = createBudgets(LIMIT, createClock().now);
    budgets.spend('a', 80);
    budgets.refund('a', 70);
    expect(budgets.statusOf('a').currentlyAvailable).toBe(90);
    budgets.refund('a', 70);
    expect(budgets.statusOf('a').currentlyAvailable).toBe(100);
  });

  it('lets what costs more than all there can be have all of it', () => {
    const budgets = createBudgets(LIMIT, createClock().now);
    expect(budgets.spend('a', 500)).toBe(0);
    expect(budgets.statusOf('a').currentlyAvailable).toBe(0);
    expect(budgets.spend('a', 500)).toBe(10);
  });

  it('is its own', () => {
    const budgets = createBudgets(LIMIT, createClock().now);
    budgets.spend('a', 100);
    expect(budgets.statusOf('b').currentlyAvailable).toBe(100);
  });

  it('is forgotten for the one heard of longest ago when there are more than 10,000', () => {
    const budgets = createBudgets(LIMIT, createClock().now);
    for (let client = 0; client <= 10_000; client += 1) budgets.spend(`client ${client}`, 100);
    expect(budgets.statusOf('client 0').currentlyAvailable).toBe(100);
    expect(budgets.statusOf('client 1').currentlyAvailable).toBe(0);
  });
});

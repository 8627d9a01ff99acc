import { expect } from 'vitest';
import type { TestServer } from './test-server.ts';

/** The value of each series, by its name and labels as they are printed. */
export async function readMetrics({ metricsUrl }: TestServer): Promise<ReadonlyMap<string, number>> {
  const response = await fetch(metricsUrl ?? '');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.replace(/^.* /, ''))]));
}

import { describe, expect, it } from 'vitest';
import { readOverWebSocket } from './feed-clients.ts';
import { readMetrics } from './read-metrics.ts';
import type { TestServer } from './test-server.ts';
import { startServer } from './test-server.ts';

function ask(server: TestServer, query: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query });
  return fetch(server.url, { method: 'POST', headers, body }).then((response) => response.text());
}

const seriesOf = (type: string, code: string) =>
  `chancery_operation_duration_seconds_count{type="${type}",code="${code}"}`;

describe('metrics', () => {
  it('are to be had at an address of their own, and only where they are asked for', async () => {
    await using open = await startServer({ metrics: true });
    await using closed = await startServer();
    expect((await fetch(open.metricsUrl ?? '')).status).toBe(200);
    expect((await fetch((open.metricsUrl ?? '').replace('/metrics', '/'))).status).toBe(404);
    expect((await fetch(open.metricsUrl ?? '', { method: 'POST' })).status).toBe(405);
    expect((await fetch(open.at('/metrics'))).status).toBe(404);
    expect((await fetch(closed.at('/metrics'))).status).toBe(404);
    expect(closed.metricsUrl).toBeNull();
  });

  it('count operations by what they are and how they end', async () => {
    await using server = await startServer({ metrics: true });
    for (const query of [
      '{ feed { start } }',
      '{ feed { start } }',
      '{ nothing }',
      '{ sources(first: 1) { totalCount } }',
    ])
      await ask(server, query);
    const metrics = await readMetrics(server);
    expect(metrics.get(seriesOf('query', 'OK'))).toBe(3);
    expect(metrics.get(seriesOf('refused', 'GRAPHQL_VALIDATION_FAILED'))).toBe(1);
    expect(metrics.get('chancery_operation_statements_total{type="query"}')).toBeGreaterThan(0);
    expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(metrics.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
  });

  it('grow by no series for what clients name as they like', async () => {
    await using server = await startServer({ metrics: true });
    await ask(server, 'query First { feed { start } }');
    const before = [...(await readMetrics(server)).keys()].filter((name) => name.startsWith('chancery_'));
    for (const name of ['Second', 'Third', 'Fourth'])
      await ask(server, `query ${name} { mine: feed { start } }`);
    const after = [...(await readMetrics(server)).keys()].filter((name) => name.startsWith('chancery_'));
    expect(after).toEqual(before);
  });

  it('follow the live feed: who listens, in how many groups, what was told, and how far it is', async () => {
    await using server = await startServer({ metrics: true });
    const query = 'subscription { bulletinIngested(after: "") { cursor } }';
    await using one = readOverWebSocket(server.webSocketUrl, { query });
    await using other = readOverWebSocket(server.webSocketUrl, { query });
    await server.ingestSample(1);
    await Promise.all([one.next(), other.next()]);
    const head = await server.store.latestSequence();
    const metrics = await readMetrics(server);
    expect(
      Object.fromEntries([...metrics].filter(([name]) => /^chancery_(?!operation)/.test(name))),
    ).toMatchObject({
      chancery_web_sockets: 2,
      chancery_event_streams: 0,
      chancery_subscriptions: 2,
      chancery_subscription_groups: 1,
      chancery_events_told_total: 2,
      chancery_clients_sent_away_total: 0,
      chancery_feed_head: head,
      chancery_writes_waiting: 0,
      'chancery_bulletins_total{outcome="ingested"}': 1,
      'chancery_bulletins_total{outcome="unchanged"}': 0,
    });
    await server.ingestSample(1);
    expect((await readMetrics(server)).get('chancery_bulletins_total{outcome="unchanged"}')).toBe(1);
  });
});

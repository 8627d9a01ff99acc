import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../store/store.ts';
import type { FeedState } from './live/live-feed.ts';
import type { LiveTally } from './live/tally.ts';
import type { ObserveOperation } from './operation-record.ts';

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Where the metrics are read from when somebody asks for them. */
export interface MetricSources {
  readonly store: Pick<Store, 'latestSequence' | 'state'>;
  readonly feed: () => FeedState;
  readonly tally: LiveTally;
  /** Connections at present. */
  readonly webSockets: () => number;
  readonly eventStreams: () => number;
}

/**
 * What Prometheus reads. Labels are words of ours, never of clients: a name that a client gives an operation would make a
 * series of its own for each one anybody thinks of.
 */
export interface Metrics {
  readonly observe: ObserveOperation;
  /** All of them, in the text format of Prometheus. Rejects when the database cannot be read. */
  readonly print: () => Promise<string>;
  /** Of what is printed. */
  readonly contentType: string;
}

/** Nothing is measured twice: what others count already is read from them when it is asked for. */
export function createMetrics(sources: MetricSources): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  registerFeed(register, sources);
  registerStore(register, sources);
  return {
    observe: createOperationObserver(register),
    print: () => register.metrics(),
    contentType: register.contentType,
  };
}

function createOperationObserver(register: Registry): ObserveOperation {
  const registers = [register];
  const duration = new Histogram({
    name: 'chancery_operation_duration_seconds',
    help: 'Time from the arrival of an operation to its answer, or to its beginning for a subscription.',
    labelNames: ['type', 'code'],
    buckets: BUCKETS,
    registers,
  });
  const statements = new Counter({
    name: 'chancery_operation_statements_total',
    help: 'SQL statements that operations took.',
    labelNames: ['type'],
    registers,
  });
  return ({ type, code, durationMs, statements: count }) => {
    duration.observe({ type: type ?? 'refused', code }, durationMs / 1000);
    if (type) statements.inc({ type }, count);
  };
}

function registerFeed(register: Registry, { store, feed, tally, ...connections }: MetricSources): void {
  const registers = [register];
  const add = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name: `chancery_${name}`,
      help,
      registers,
      async collect() {
        this.set(await read());
      },
    });
  const count = (name: string, help: string, read: () => number) =>
    new Counter({
      name: `chancery_${name}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  add('web_sockets', 'WebSockets at present.', connections.webSockets);
  add('event_streams', 'Streams of server-sent events at present.', connections.eventStreams);
  add('subscriptions', 'Subscriptions to the feed at present.', () => feed().subscriptions);
  add('subscription_groups', 'Groups of subscriptions that are told the same.', () => feed().groups);
  add('subscriptions_behind', 'Subscriptions that are not up to date.', () => feed().behind);
  add('feed_head', 'Sequence of the newest committed change.', store.latestSequence);
  add('feed_lag', 'Changes that are committed and not told by the group furthest behind.', async () => {
    const { position } = feed();
    return position === null ? 0 : Math.max(0, (await store.latestSequence()) - position);
  });
  count('events_told', 'Events told, once for each who was told.', () => tally.told);
  count('clients_sent_away', 'Clients sent away for leaving too much unread.', () => tally.sentAway);
}

function registerStore(register: Registry, { store }: MetricSources): void {
  const registers = [register];
  new Gauge({
    name: 'chancery_writes_waiting',
    help: 'Writes under way in this process, and those that wait for them.',
    registers,
    collect() {
      this.set(store.state().writes);
    },
  });
  new Counter({
    name: 'chancery_bulletins_total',
    help: 'Bulletins handed in to this process, by what became of them.',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of Object.entries(store.state().bulletins)) this.inc({ outcome }, count);
    },
  });
}

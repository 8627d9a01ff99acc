import { z } from 'zod';
import { answerParent } from '../child.ts';
import { importCompetitor } from '../competitors.ts';
import { type Load, LoadRequest } from './server-messages.ts';

// A process of its own, started by contest.ts: it loads servers and measures them.
type Autocannon = (options: object) => Promise<unknown>;
const autocannon = (await importCompetitor('autocannon')) as Autocannon;

const Result = z.object({
  '2xx': z.number(),
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
  mismatches: z.number(),
});

answerParent((message) => load(LoadRequest.parse(message)));

async function load({ url, body, seconds, connections }: LoadRequest): Promise<Load> {
  const headers = { 'content-type': 'application/json' };
  const first = await fetch(url, { method: 'POST', headers, body });
  const options = { url, method: 'POST', headers, body, connections, duration: seconds };
  const result = Result.parse(await autocannon({ ...options, expectBody: await first.text() }));
  const { requests, latency, non2xx, errors, mismatches } = result;
  return {
    answers: result['2xx'],
    rate: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    failed: non2xx + errors + mismatches,
  };
}

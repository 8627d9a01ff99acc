import { parentPort } from 'node:worker_threads';
import type { ReceivedBulletin } from '../../domain/bulletin.ts';
import { readBulletin } from '../../ingest.ts';

// What the reading thread runs: it is sent bulletins and sends back what they say, in the same order.
parentPort?.on('message', (received: ReceivedBulletin) => {
  parentPort?.postMessage(readBulletin(received));
});

import { Refused } from '../client/failures.ts';
import { createFeedClient } from '../client/feed-client.ts';
import type { ConnectionStatus } from './connection-status.ts';
import { followRecord } from './follow-record.ts';
import type { RecordPart } from './record-view.ts';
import type { TokenForm } from './token-form.ts';
import type { TokenMemory } from './token-memory.ts';

export interface LiveParts {
  /** Address of the service's WebSocket. */
  readonly url: string;
  readonly record: RecordPart;
  readonly status: ConnectionStatus;
  readonly tokens: TokenMemory;
  readonly form: TokenForm;
}

/** Keeps the page at what the record holds, for as long as it is open. Whatever the service refuses is the reader's to mend. */
export async function keepLive(parts: LiveParts): Promise<never> {
  const { record, status, tokens, form } = parts;
  for (;;) {
    const refusal = await followUntilRefused(parts);
    if (isAboutToken(refusal)) {
      status.show({ kind: 'TOKEN_NEEDED' });
      tokens.keep(await form.ask(explainToken(refusal, tokens.read())));
    } else if (refusal.codes.includes('BAD_CURSOR')) {
      record.startOver();
    } else {
      status.show({ kind: 'REFUSED', reason: refusal.message });
      await status.askForRetry();
    }
  }
}

async function followUntilRefused({ url, record, status, tokens }: LiveParts): Promise<Refused> {
  const stopping = new AbortController();
  const token = tokens.read();
  const client = createFeedClient({ url, ...(token !== null && { token }) });
  status.show({ kind: 'CONNECTING' });
  try {
    return await followRecord(client, record, {
      signal: stopping.signal,
      onFollowing: () => status.show({ kind: 'LIVE' }),
      onInterrupted: (reason) => status.show({ kind: 'INTERRUPTED', reason }),
    });
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  } finally {
    stopping.abort();
    client.close();
  }
}

const EXPIRED = '4403';
/** What a service that wants a token says, over each way it has to say so. */
const ABOUT_TOKENS: readonly string[] = ['4401', EXPIRED, 'UNAUTHENTICATED'];

function isAboutToken({ codes }: Refused): boolean {
  return codes.some((code) => ABOUT_TOKENS.includes(code));
}

function explainToken({ codes }: Refused, shown: string | null): string {
  if (codes.includes(EXPIRED)) return 'The token was revoked or has expired.';
  return shown === null ? 'Whoever runs this service gives one out.' : 'That token is not good here.';
}

import { findConnectionStatus } from './connection-status.ts';
import { getElement } from './element.ts';
import { keepLive } from './keep-live.ts';
import { findRecordPart } from './record-view.ts';
import { findTokenForm } from './token-form.ts';
import { createTokenMemory } from './token-memory.ts';

/** Where the service of this page takes WebSockets: beside it, also where a proxy gives them a folder of their own. */
function findServiceUrl(): string {
  const url = new URL('graphql', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href;
}

const status = findConnectionStatus();

keepLive({
  url: findServiceUrl(),
  record: findRecordPart(),
  status,
  tokens: createTokenMemory(getElement('forget', HTMLButtonElement)),
  form: findTokenForm(),
}).catch((error: unknown) => {
  status.show({ kind: 'FAILED', reason: error instanceof Error ? error.message : String(error) });
  throw error;
});

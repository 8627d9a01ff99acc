import { getElement } from './element.ts';

/** How the page stands with the service. */
export type Connection =
  | { readonly kind: 'CONNECTING' }
  | { readonly kind: 'LIVE' }
  | { readonly kind: 'INTERRUPTED'; readonly reason: string }
  | { readonly kind: 'TOKEN_NEEDED' }
  | { readonly kind: 'REFUSED'; readonly reason: string }
  | { readonly kind: 'FAILED'; readonly reason: string };

export interface ConnectionStatus {
  readonly show: (connection: Connection) => void;
  /** Resolves when the reader wants another attempt, which is offered until then. */
  readonly askForRetry: () => Promise<void>;
}

/** The line of the page that says whether what is shown is up to date. */
export function findConnectionStatus(): ConnectionStatus {
  const line = getElement('status', HTMLElement);
  const retry = getElement('retry', HTMLButtonElement);
  return {
    show: (connection) => {
      const words = describeConnection(connection);
      line.dataset.state = connection.kind;
      // Said again it would be read out again.
      if (line.textContent !== words) line.textContent = words;
    },
    askForRetry: async () => {
      retry.hidden = false;
      await new Promise((resolve) => retry.addEventListener('click', resolve, { once: true }));
      retry.hidden = true;
    },
  };
}

function describeConnection(connection: Connection): string {
  switch (connection.kind) {
    case 'CONNECTING':
      return 'Connecting…';
    case 'LIVE':
      return 'Live';
    case 'INTERRUPTED':
      return `Reconnecting… (${connection.reason})`;
    case 'TOKEN_NEEDED':
      return 'Not connected';
    case 'REFUSED':
      return `Refused: ${connection.reason}`;
    case 'FAILED':
      return `The page failed: ${connection.reason}`;
  }
}

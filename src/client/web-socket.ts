/** What the client needs of a WebSocket: the standard's, in browsers and from Node 22, or that of the package `ws`. */
export interface Socket {
  readonly readyState: number;
  readonly close: (code?: number, reason?: string) => void;
  readonly addEventListener: (type: 'error', listener: () => void) => void;
}

export type SocketClass = new (url: string, protocol: string) => Socket;

const OPEN = 1;

/** The platform's own WebSocket. Throws where there is none, as on Node 20. */
export function findSocketClass(): SocketClass {
  const { WebSocket: found } = globalThis as { readonly WebSocket?: SocketClass };
  if (!found) throw new Error('Expected a WebSocket in this runtime or as an option, found none');
  return found;
}

/** Whether a connection is open or may yet be. */
export function isUsable({ readyState }: Socket): boolean {
  return readyState <= OPEN;
}

/**
 * The same class, telling of each socket made. One that fails after it was given up ends no process: `ws` throws the
 * errors of a socket nobody listens to any longer.
 */
export function watchSockets(base: SocketClass, onMade: (socket: Socket) => void): SocketClass {
  return class extends base {
    constructor(url: string, protocol: string) {
      super(url, protocol);
      this.addEventListener('error', () => undefined);
      onMade(this);
    }
  };
}

import type { Viewer } from '../domain/viewer.ts';
import type { Tokens } from '../store/tokens/tokens.ts';
import type { ServerLog } from './mask-errors.ts';

/** Somebody connected on the strength of a token. */
export interface ConnectedHolder {
  readonly viewer: Viewer | null;
  /** Ends the connection: its token is good for nothing any longer. */
  readonly dismiss: () => void;
}

/** Those connected on the strength of a token. */
export interface TokenWatch {
  readonly add: (holder: ConnectedHolder) => void;
  readonly remove: (holder: ConnectedHolder) => void;
  /** Resolves when nothing is looked up any longer. */
  readonly stop: () => Promise<void>;
}

export interface TokenWatchOptions {
  readonly tokens: Pick<Tokens, 'listStanding'>;
  readonly log: ServerLog;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
}

/** Looks every so often whether the tokens of those connected still stand: one statement for all of them. */
export function createTokenWatch({ tokens, log, everyMs }: TokenWatchOptions): TokenWatch {
  const holders = new Set<ConnectedHolder>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    const ids = new Set([...holders].flatMap(({ viewer }) => viewer?.token?.id ?? []));
    try {
      const standing = new Set(await tokens.listStanding([...ids]));
      for (const holder of holders) {
        const id = holder.viewer?.token?.id;
        if (id !== undefined && ids.has(id) && !standing.has(id)) holder.dismiss();
      }
    } catch (error) {
      log.error('Cannot see whether tokens still stand', error);
    }
    expect();
  };
  const expect = () => {
    clearTimeout(timer);
    timer = undefined;
    if (holders.size === 0) return;
    timer = setTimeout(() => {
      looking = look();
    }, everyMs).unref();
  };
  return {
    add: (holder) => {
      holders.add(holder);
      if (holders.size === 1) expect();
    },
    remove: (holder) => void holders.delete(holder),
    stop: async () => {
      holders.clear();
      clearTimeout(timer);
      await looking;
    },
  };
}

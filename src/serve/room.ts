import type { LiveLimits } from './limits.ts';

/** Whose connections are too many for one more: those of all clients together, or the client's own. */
export type RoomLack = 'OF_ALL' | 'OF_CLIENT';

/** The room for connections to the live feed, WebSockets and event streams alike. */
export interface Room {
  /** What keeps a client, told by its address, from one more connection; null where nothing does. */
  readonly lackFor: (client: string) => RoomLack | null;
  readonly enter: (client: string) => void;
  /** To be called once for each that has entered. */
  readonly leave: (client: string) => void;
}

/** Room for so many of all clients, and so many of each: no single one is to keep all others out. */
export function createRoom({
  connections,
  clientConnections,
}: Pick<LiveLimits, 'connections' | 'clientConnections'>): Room {
  const taken = new Map<string, number>();
  let total = 0;
  const takenBy = (client: string) => taken.get(client) ?? 0;
  return {
    lackFor: (client) => {
      if (takenBy(client) >= clientConnections) return 'OF_CLIENT';
      return total >= connections ? 'OF_ALL' : null;
    },
    enter: (client) => {
      total += 1;
      taken.set(client, takenBy(client) + 1);
    },
    leave: (client) => {
      total -= 1;
      const left = takenBy(client) - 1;
      if (left > 0) taken.set(client, left);
      else taken.delete(client);
    },
  };
}

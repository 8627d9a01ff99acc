/** What happened on the live feed since the service started; counted by adding, so that counting costs nothing. */
export interface LiveTally {
  /** Events told, once for each who was told. */
  told: number;
  /** Clients sent away because they had left too much unread. */
  sentAway: number;
}

export function createLiveTally(): LiveTally {
  return { told: 0, sentAway: 0 };
}

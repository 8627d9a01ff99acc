import { countOut } from './spell-out.ts';

/** How long arrivals are gathered before they are read out. */
const GATHER_MS = 1_000;

/** Tells who listens to the page, rather than looks at it, what has arrived. */
export type Announce = (headline: string) => void;

/** Speaks through a live region: one article by its headline, several at once by their number and the last of them. */
export function createAnnouncer(region: HTMLElement): Announce {
  let count = 0;
  let latest = '';
  const speak = () => {
    region.textContent =
      count === 1 ? `New: ${latest}` : `${countOut(count, 'new article')}, the last one: ${latest}`;
    count = 0;
  };
  return (headline) => {
    if (count === 0) setTimeout(speak, GATHER_MS);
    count += 1;
    latest = headline;
  };
}

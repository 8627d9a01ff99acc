/** Something a test waits for: it happens once, before or after the waiting begins. */
export interface Moment {
  readonly reached: Promise<void>;
  readonly reach: () => void;
}

export function createMoment(): Moment {
  let reach: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  return { reached, reach };
}

const KEY = 'chancery-token';

/** What the reader shows to the service. It outlives a reload, not the tab, and no other tab sees it. */
export interface TokenMemory {
  readonly read: () => string | null;
  readonly keep: (token: string) => void;
}

/** A button, there as long as a token is kept, forgets it and begins anew. */
export function createTokenMemory(forget: HTMLButtonElement): TokenMemory {
  const storage = findSessionStorage();
  let current = storage?.getItem(KEY) ?? null;
  forget.hidden = current === null;
  forget.addEventListener('click', () => {
    storage?.removeItem(KEY);
    location.reload();
  });
  return {
    read: () => current,
    keep: (token) => {
      current = token;
      storage?.setItem(KEY, token);
      forget.hidden = false;
    },
  };
}

/** Browsers that are told to keep nothing throw at the mere question; the page then asks again after a reload. */
function findSessionStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

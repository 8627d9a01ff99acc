const BEARER = /^Bearer +(?<token>\S+) *$/i;

/**
 * The token of an `Authorization` header; null where there is none. Other schemes are not ours: a proxy in front may have
 * its own, and leave it on.
 */
export function readBearer(authorization: string | undefined): string | null {
  return BEARER.exec(authorization ?? '')?.groups?.token ?? null;
}

/**
 * The token that the payload of a `connection_init` shows, as `authorization` (`Bearer …`, in any case, since clients pass
 * their headers on as they are) or as `token`; null where there is none. Undefined for a payload that is no such thing.
 */
export function readIntroduction(payload: unknown): string | null | undefined {
  if (payload === undefined || payload === null) return null;
  if (typeof payload !== 'object') return undefined;
  for (const [name, value] of Object.entries(payload)) {
    const key = name.toLowerCase();
    if (key !== 'authorization' && key !== 'token') continue;
    if (typeof value !== 'string') return undefined;
    if (key === 'token') return value;
    const token = readBearer(value);
    if (token !== null) return token;
  }
  return null;
}

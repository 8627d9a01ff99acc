/** An address of the web, made absolute where a base is known; null for one that leads nowhere on the web. */
export function findWebAddress(address: string | null | undefined, base: string | null): string | null {
  const printed = address?.trim() ?? '';
  if (printed === '') return null;
  const isAbsolute = /^https?:/i.test(printed);
  if (!isAbsolute && (base === null || /^[a-z][a-z0-9+.-]*:/i.test(printed))) return null;
  if (!URL.canParse(printed, isAbsolute ? undefined : (base ?? undefined))) return null;
  const url = isAbsolute ? new URL(printed) : new URL(printed, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

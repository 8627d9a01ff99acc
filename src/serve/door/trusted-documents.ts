import { hashDocument } from './document-name.ts';

/** Documents whose authors the server trusts. */
export interface TrustedDocuments {
  /** True when no others may be asked for. */
  readonly only: boolean;
  /** Their texts, by SHA-256. */
  readonly texts: ReadonlyMap<string, string>;
}

export const NO_TRUSTED_DOCUMENTS: TrustedDocuments = { only: false, texts: new Map() };

/** The documents of these texts. */
export function trustDocuments(
  texts: Iterable<string>,
  { only }: { readonly only: boolean },
): TrustedDocuments {
  const byHash = new Map<string, string>();
  for (const text of texts) byHash.set(hashDocument(text), text);
  return { only, texts: byHash };
}

const JSON_TYPES = ['application/graphql-response+json', 'application/json'] as const;
const UTF_8 = /^\s*charset\s*=\s*utf-8\s*$/i;
const CHARSET = /^\s*charset\s*=/i;

/**
 * The media type of an answer to a query, as Yoga negotiates it: of those that a client takes the one it names first,
 * whatever its weight; plain JSON for one that takes anything. Null for one that takes none of ours.
 */
export function findAnswerType(accept = '*/*'): string | null {
  for (const range of accept.split(',')) {
    const [type = '', ...params] = range.split(';');
    const charset = params.find((param) => CHARSET.test(param));
    if (charset !== undefined && !UTF_8.test(charset)) continue;
    const found = matchType(type.trim().toLowerCase());
    if (found) return found;
  }
  return null;
}

function matchType(range: string): string | undefined {
  return range === '*/*' || range === 'application/*'
    ? JSON_TYPES[1]
    : JSON_TYPES.find((type) => type === range);
}

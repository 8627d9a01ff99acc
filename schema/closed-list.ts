import { builder } from './builder.ts';

/**
 * Defines a closed list of the domain as an enum, with words for each of its values; leaving one out does not compile.
 * `read` tells the member a row holds and throws for any other value: the writer is typed by the list, so that is a bug.
 */
export function closedList<Value extends string>(
  name: string,
  { description, values }: { readonly description: string; readonly values: Readonly<Record<Value, string>> },
) {
  const members = Object.entries<string>(values) as [Value, string][];
  const ref = builder.enumType(name, {
    description,
    values: Object.fromEntries(
      members.map(([value, words]) => [graphQLName(value), { value, description: words }]),
    ) as Record<string, { value: Value; description: string }>,
  });
  const isMember = (value: string): value is Value => Object.hasOwn(values, value);
  const read = (value: string) => {
    if (isMember(value)) return value;
    throw new TypeError(`Expected one of ${Object.keys(values).join(', ')} as ${name}, found ${value}`);
  };
  return { ref, read };
}

/** `rss-2.0` is no name in GraphQL; `RSS_2_0` is. */
function graphQLName(value: string): string {
  return value.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}

import type { Reader } from './reader.ts';

type Makers = Readonly<Record<string, (reader: Reader) => unknown>>;

/** What makers make, each under its name. */
export type PartsOf<M extends Makers> = { readonly [Name in keyof M]: ReturnType<M[Name]> };

/**
 * Gives a reader what each maker makes of it, made when it is first asked for and then kept: an operation asks for a few
 * of a hundred loaders, and to make them all takes longer than to run a small one.
 */
export function defineLazyParts<M extends Makers>(makers: M): (reader: Reader) => PartsOf<M> {
  const parts = {};
  for (const [name, make] of Object.entries(makers))
    Object.defineProperty(parts, name, {
      get(this: { readonly reader: Reader }) {
        const value = make(this.reader);
        Object.defineProperty(this, name, { value });
        return value;
      },
    });
  return (reader) => Object.create(parts, { reader: { value: reader } }) as PartsOf<M>;
}

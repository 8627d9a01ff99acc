import fc from 'fast-check';
import type { GraphQLInputType } from 'graphql';
import { isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

/** What means something to SQL, to full-text search, to those who decode ids and cursors, or to whoever prints. */
const SHARP = [
  "'",
  '"',
  '`',
  ';',
  '--',
  '/*',
  '\\',
  '%',
  '_',
  '*',
  '^',
  '(',
  ')',
  ':',
  '{}',
  '[',
  '\u0000',
  '\ud800',
  '\u202e',
  "' OR 1=1 --",
  "'); DROP TABLE Article; --",
  "x' UNION SELECT text FROM Bulletin --",
  '?1',
  ':name',
  '$1',
  'AND',
  'OR',
  'NOT',
  'a AND',
  'NEAR(a b, 2)',
  'headline: a',
  '"a',
  'a*',
  '^a',
  '-a',
  '+',
  'a"b',
  '{headline} : a',
  'Tokayev',
  'W10',
  'WzEsImEiLG51bGwsMV0',
  'QXJ0aWNsZTox',
  '9'.repeat(400),
  'a '.repeat(2_000),
  '2026-02-30',
  '',
];

/** Of every page that is asked for. */
export const PAGE_SIZE = 2;

/** An argument, or a field of an input. */
interface Argument {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** Values of inputs whose texts are made to hurt; some texts are good ones, or parts of those. */
export interface HostileValues {
  /** What arguments, or the fields of an input, may be given: those that must be there and a few of the others. */
  readonly ofAll: (fields: readonly Argument[]) => fc.Arbitrary<Record<string, unknown>>;
}

export function createHostileValues(good: readonly string[]): HostileValues {
  const text = hostileText(good);
  const ofType = (type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> => {
    if (isNonNullType(type)) return ofType(type.ofType, depth);
    if (isListType(type)) return fc.array(ofType(type.ofType, depth + 1), { maxLength: 3 });
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
    if (isInputObjectType(type))
      return ofFields(Object.values(type.getFields()), { depth, isOneOf: type.isOneOf });
    switch (type.name) {
      case 'Int':
        return fc.constant(PAGE_SIZE);
      case 'Float':
      case 'Boolean':
        return fc.constant(type.name === 'Boolean');
      default:
        return text;
    }
  };
  const ofFields = (fields: readonly Argument[], { depth, isOneOf }: { depth: number; isOneOf: boolean }) => {
    if (depth > 4) return fc.constant<Record<string, unknown>>({});
    const required = fields.filter(({ type }) => isNonNullType(type));
    const optional = fields.filter(({ type }) => !isNonNullType(type));
    // Few at a time: a single one that is refused would hide what becomes of the others.
    const length = isOneOf ? { minLength: 1, maxLength: 1 } : { maxLength: Math.min(2, optional.length) };
    return fc.subarray(optional, length).chain((chosen) => {
      const entries = [...required, ...chosen].map(({ name, type }) => [name, ofType(type, depth + 1)]);
      return fc.record<Record<string, unknown>>(Object.fromEntries(entries));
    });
  };
  return { ofAll: (fields) => ofFields(fields, { depth: 0, isOneOf: false }) };
}

function hostileText(good: readonly string[]): fc.Arbitrary<string> {
  const one = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...SHARP, ...good) },
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const cut = fc.tuple(fc.constantFrom(...good), fc.nat(12)).map(([whole, length]) => whole.slice(0, length));
  return fc.oneof(
    { weight: 4, arbitrary: one },
    fc.tuple(one, one).map((both) => both.join(' ')),
    cut,
  );
}

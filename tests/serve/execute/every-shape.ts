import { buildSchema, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';

/** A schema with values of every shape, and fields that go wrong in every way. */
export function buildEveryShape(): GraphQLSchema {
  const schema = buildSchema(`
    interface Named { name: String!, friends(first: Int = 2): [Named!]! }
    type Cat implements Named { name: String!, friends(first: Int = 2): [Named!]!, lives: Int!, owner: Person }
    type Person implements Named { name: String!, friends(first: Int = 2): [Named!]!, cats: [Cat]!, late: String! }
    union Anyone = Cat | Person
    enum Mood { CALM, LIVELY }
    type Query {
      cat: Cat
      person: Person!
      anyone: [Anyone]!
      grid: [[Int]]
      later: [Int!]
      set: [String!]!
      moods(of: [Mood!] = [CALM]): [Mood!]!
      nothing: Cat
      noList: [Cat!]
      method(add: Int = 1): Int
      foreign: String
      echo(text: String!): String
      thrown: String
      rejected: String
      told: String
      missing: String!
      badMood: Mood
      nobody: Anyone
      noIterable: [Int]
    }`);
  for (const type of Object.values(schema.getTypeMap()))
    if (isInterfaceType(type) || type.name === 'Anyone')
      Object.assign(type, { resolveType: (value: object) => ('lives' in value ? 'Cat' : 'Person') });
  resolve(schema, 'Person', 'late', async () => 'late');
  resolve(schema, 'Query', 'echo', (_source, { text }) => text);
  resolve(schema, 'Query', 'moods', (_source, { of }) => of);
  resolve(schema, 'Query', 'thrown', () => fail('thrown'));
  resolve(schema, 'Query', 'rejected', async () => fail('rejected'));
  resolve(schema, 'Query', 'told', () => new Error('told'));
  return schema;
}

/** What its queries are asked of. */
export function createRoot(): object {
  const cat = { name: 'Tom', lives: 9, friends: [] as object[] };
  const person = { name: 'Ann', friends: [cat], cats: [cat, null, Promise.resolve(cat)] };
  Object.assign(cat, { owner: Promise.resolve(person), friends: [person, cat] });
  return {
    cat: async () => cat,
    person,
    anyone: [cat, null, Promise.resolve(person), cat],
    grid: [[1, null, Promise.resolve(2)], null, []],
    later: Promise.resolve([1, 2]),
    set: new Set(['one', 'two']),
    method: ({ add }: { readonly add: number }) => 41 + add,
    // biome-ignore lint/suspicious/noThenProperty: a promise of somebody else
    foreign: { then: (settle: (value: string) => void) => settle('abroad') },
    missing: null,
    badMood: 'SAD',
    nobody: 5,
    noIterable: 'abc',
  };
}

function fail(message: string): never {
  throw new Error(message);
}

type Resolve = (source: unknown, args: Readonly<Record<string, unknown>>) => unknown;

function resolve(schema: GraphQLSchema, typeName: string, fieldName: string, of: Resolve): void {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (field) field.resolve = of;
}

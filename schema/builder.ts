import SchemaBuilder from '@pothos/core';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type { FeedPlace } from '../src/domain/change.ts';
import type PrismaTypes from '../src/generated/pothos-types.ts';
import { getDatamodel } from '../src/generated/pothos-types.ts';
import type { Context } from './context.ts';
import { CursorScalar } from './cursor.ts';
import { decodeGlobalID, encodeGlobalID } from './global-id.ts';
import { LIST_ENTRIES } from './list-entries.ts';
import { relayWords } from './relay-words.ts';
import {
  CountryCodeScalar,
  DateScalar,
  DateTimeScalar,
  LocalTimeScalar,
  TimeZoneScalar,
  UrlScalar,
} from './scalars.ts';

interface Types {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Connection: { totalCount: () => Promise<number> };
  Scalars: {
    ID: { Input: string; Output: string | number };
    CountryCode: { Input: string; Output: string };
    Cursor: { Input: FeedPlace; Output: FeedPlace };
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    LocalTime: { Input: string; Output: string };
    TimeZone: { Input: string; Output: string };
    URL: { Input: URL; Output: string };
  };
}

export type Builder = typeof builder;

/** Where all types are defined. Fields hold a value unless they say `nullable`, and then say what null means. */
export const builder = new SchemaBuilder<Types>({
  plugins: [ErrorsPlugin, RelayPlugin, PrismaPlugin, LIST_ENTRIES],
  defaultFieldNullability: false,
  prisma: {
    client: () => {
      throw new Error('Expected every hop to be a loader of ctx, found a field that asks Prisma itself');
    },
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    onUnusedQuery: 'error',
  },
  relay: { ...relayWords, encodeGlobalID, decodeGlobalID, cursorType: 'String' },
});

builder.addScalarType('CountryCode', CountryCodeScalar);
builder.addScalarType('Cursor', CursorScalar);
builder.addScalarType('Date', DateScalar);
builder.addScalarType('DateTime', DateTimeScalar);
builder.addScalarType('LocalTime', LocalTimeScalar);
builder.addScalarType('TimeZone', TimeZoneScalar);
builder.addScalarType('URL', UrlScalar);

builder.queryType({ description: 'What can be read.' });
builder.mutationType({ description: 'What changes the record; each takes a token that is for it.' });
builder.subscriptionType({ description: 'What can be followed as it comes.' });

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'Length of the whole list, whatever part of it was asked for. Counted only when selected.',
    resolve: (connection) => connection.totalCount(),
  }),
);

import type { PothosOutputFieldConfig, SchemaTypes } from '@pothos/core';
import SchemaBuilder, { BasePlugin } from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Entries } from './context.ts';

declare global {
  namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      listEntries: ListEntriesPlugin<Types>;
    }
  }
}

/** Counts what every list field gives, so that an operation ends which finds more than a server can tell. */
class ListEntriesPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { type, parentType }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    if (type.kind !== 'List' || parentType === 'Subscription') return resolve;
    return (parent, args, context, info) => {
      const found: unknown = resolve(parent, args, context, info);
      return found instanceof Promise
        ? found.then((list: unknown) => countEntries(list, context))
        : countEntries(found, context);
    };
  }
}

function countEntries(list: unknown, context: object): unknown {
  if (Array.isArray(list)) entriesOf(context).count(list.length);
  return list;
}

/** Plugins know no builder's context; ours has it. */
function entriesOf(context: object): Entries {
  if (!('entries' in context)) throw new Error('Expected a context that counts entries, found another');
  return context.entries as Entries;
}

/** What a builder names among its plugins to count the entries of lists. */
export const LIST_ENTRIES = 'listEntries';

SchemaBuilder.registerPlugin(LIST_ENTRIES, ListEntriesPlugin);

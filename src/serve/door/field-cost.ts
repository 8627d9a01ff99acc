import type { GraphQLField, GraphQLNamedType } from 'graphql';
import { getNamedType, isCompositeType, isIntrospectionType, isObjectType } from 'graphql';

/** A page is a statement or two of its own. */
const CONNECTION_COST = 2;
/** So is a count, over all that is counted. */
const COUNT_COST = 3;
/** What describes the schema is in memory, and most of its fields hold nothing. */
const INTROSPECTION_COST = 0.1;

/**
 * What one value of a field costs, without what is in it: an object 1, a page 2, a count 3, a single value nothing. A field
 * whose `extensions` say `cost` costs that, and so does a count of a page whose own say `countCost`.
 */
export function fieldCost(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number {
  const { cost } = field.extensions;
  if (typeof cost === 'number') return cost;
  if (isConnection(parent) && field.name === 'totalCount') {
    const { countCost } = parent.extensions;
    return typeof countCost === 'number' ? countCost : COUNT_COST;
  }
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return 0;
  if (isIntrospectionType(type)) return INTROSPECTION_COST;
  return isConnection(type) ? CONNECTION_COST : 1;
}

/** What a field costs beside its values, however few they are: what its `extensions` say as `baseCost`, else nothing. */
export function baseCost({ extensions }: GraphQLField<unknown, unknown>): number {
  return typeof extensions.baseCost === 'number' ? extensions.baseCost : 0;
}

/** Whether a type is a page of a list, as Relay has them. */
function isConnection(type: GraphQLNamedType): boolean {
  const pageInfo = isObjectType(type) ? type.getFields().pageInfo : undefined;
  return pageInfo !== undefined && getNamedType(pageInfo.type).name === 'PageInfo';
}

/**
 * Who takes turns: ours; ours as if somebody committed before each request; Yoga, Pothos and Prisma as their manuals show
 * them; Mercurius with its compiler; Apollo Server; and the floor, one statement that builds the answer's JSON, without
 * GraphQL.
 */
export const CONTESTANTS = [
  'chancery',
  'chancery-uncached',
  'by-the-docs',
  'mercurius',
  'apollo',
  'floor',
] as const;
export type ContestantName = (typeof CONTESTANTS)[number];

import type { PrismaClient } from '../../../src/generated/prisma/client.ts';

/** The part of the contract that the subscription selects, as one would write it down by hand. */
export const STOCK_TYPES = /* GraphQL */ `
  scalar Cursor
  type Query { ready: Boolean }
  type Subscription { bulletinIngested: BulletinIngested! }
  type BulletinIngested { cursor: Cursor! bulletin: Bulletin! }
  type Bulletin { title: String capturedOn: String format: String! text: String! articles: [Article!]! }
  type Article { headline: String! body: String! publishedLocal: String participations: [Participation!]! }
  type Participation { role: String! office: String participant: Participant! }
  interface Participant { name: String! }
  type Person implements Participant { name: String! }
  type Organization implements Participant { name: String! }
  type Country implements Participant { name: String! }
`;

/**
 * What stock servers publish: the event with its bulletin, loaded once for all subscribers. Most would load the
 * relations again in every execution; that would be measuring Prisma, not their fan-out.
 */
export interface StockEvent {
  readonly bulletinIngested: { readonly cursor: string; readonly bulletin: StockBulletin };
}

/** Resolvers of what is not a plain property. */
export const STOCK_RESOLVERS = {
  Participant: { __resolveType: ({ kind }: { readonly kind: string }) => TYPES[kind] },
};

const TYPES: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  COUNTRY: 'Country',
};

type StockBulletin = Awaited<ReturnType<typeof loadBulletin>>;

/** Loads an event from the database. */
export async function loadEvent(
  prisma: PrismaClient,
  { bulletinId, sequence }: { readonly bulletinId: number; readonly sequence: number },
): Promise<StockEvent> {
  return {
    bulletinIngested: { cursor: String(sequence), bulletin: await loadBulletin(prisma, bulletinId) },
  };
}

async function loadBulletin(prisma: PrismaClient, id: number) {
  const participations = { include: { participant: true }, orderBy: { position: 'asc' } } as const;
  const { title, capturedOn, format, text, appearances } = await prisma.bulletin.findUniqueOrThrow({
    where: { id },
    include: {
      appearances: {
        orderBy: { position: 'asc' },
        include: { article: true, revision: { include: { participations } } },
      },
    },
  });
  return {
    title,
    capturedOn,
    format: format.toUpperCase().replaceAll('-', '_'),
    text,
    articles: appearances.map(({ article, revision }) => ({
      headline: article.headline,
      body: revision.text.slice(revision.text.indexOf('\n') + 1),
      publishedLocal: article.publishedLocal,
      participations: revision.participations.map(({ role, office, participant }) => ({
        role,
        office,
        participant: { kind: participant.kind, name: participant.name },
      })),
    })),
  };
}

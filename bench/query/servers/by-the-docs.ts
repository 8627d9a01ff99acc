import { createServer } from 'node:http';
import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import type { GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type PrismaTypes from '../../../src/generated/pothos-types.ts';
import { getDatamodel } from '../../../src/generated/pothos-types.ts';
import type {
  Article as ArticleRow,
  Participation as ParticipationRow,
  PrismaClient,
} from '../../../src/generated/prisma/client.ts';
import { databaseFile } from '../../../src/store/database-url.ts';
import { openReadingClient } from '../../../src/store/open-client.ts';
import { listenAnywhere } from './http-address.ts';
import { numberOf } from './stock-roots.ts';
import { TYPE_OF_KIND } from './stock-schema.ts';
import { articleIdOf, bindSearch, SEARCH_STATEMENT } from './stock-search.ts';

/** Yoga, Pothos and its Prisma plugin as their manuals put them together: Prisma loads what is selected. */
export async function startByTheDocs(databaseUrl: string): Promise<string> {
  const prisma = await openReadingClient(databaseFile(databaseUrl));
  const schema = buildSchema(prisma);
  return await listenAnywhere(createServer(createYoga({ schema, logging: false })));
}

type Builder = ReturnType<typeof createBuilder>;

function createBuilder(prisma: PrismaClient) {
  return new SchemaBuilder<{ PrismaTypes: PrismaTypes; DefaultFieldNullability: false }>({
    plugins: [PrismaPlugin],
    defaultFieldNullability: false,
    prisma: { client: prisma, dmmf: getDatamodel() },
  });
}

function buildSchema(prisma: PrismaClient): GraphQLSchema {
  const builder = createBuilder(prisma);
  const articles = defineArticle(builder);
  const { Article } = articles;
  const Person = definePerson(builder, articles);
  const Articles = builder.objectRef<{ readonly first: number }>('ArticleConnection');
  Articles.implement({
    fields: (t) => ({
      nodes: t.prismaField({
        type: [Article],
        resolve: (query, { first: take }) =>
          prisma.article.findMany({ ...query, take, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }] }),
      }),
    }),
  });
  builder.queryType({
    fields: (t) => ({
      articles: t.field({
        type: Articles,
        args: { first: t.arg.int({ required: true }) },
        resolve: (_root, args) => args,
      }),
      node: t.prismaField({
        type: Person,
        nullable: true,
        args: { id: t.arg.id({ required: true }) },
        resolve: (query, _root, { id }) =>
          prisma.participant.findUnique({ ...query, where: { id: numberOf(String(id)) } }),
      }),
    }),
  });
  defineSearch(builder, prisma, articles);
  return builder.toSchema();
}

function defineSearch(builder: Builder, prisma: PrismaClient, { Article }: Articles): void {
  const SearchResult = builder.unionType('SearchResult', { types: [Article], resolveType: () => 'Article' });
  const SearchHit = builder.objectRef<{ readonly result: ArticleRow }>('SearchHit');
  SearchHit.implement({ fields: (t) => ({ result: t.expose('result', { type: SearchResult }) }) });
  const SearchHits = builder.objectRef<{ readonly nodes: { readonly result: ArticleRow }[] }>(
    'SearchHitConnection',
  );
  SearchHits.implement({ fields: (t) => ({ nodes: t.expose('nodes', { type: [SearchHit] }) }) });
  const SearchKind = builder.enumType('SearchKind', { values: ['ARTICLE'] as const });
  builder.queryField('search', (t) =>
    t.field({
      type: SearchHits,
      args: {
        text: t.arg.string({ required: true }),
        kinds: t.arg({ type: [SearchKind] }),
        first: t.arg.int({ required: true }),
      },
      resolve: async (_root, { text, first }) => {
        const hits: { entry: number }[] = await prisma.$queryRawUnsafe(
          SEARCH_STATEMENT,
          ...bindSearch(text, first),
        );
        const ids = hits.map(articleIdOf);
        const found = await prisma.article.findMany({ where: { id: { in: ids } } });
        const byId = new Map(found.map((article) => [article.id, article]));
        return { nodes: ids.flatMap((id) => byId.get(id) ?? []).map((result) => ({ result })) };
      },
    }),
  );
}

function definePerson(builder: Builder, { Article, Participation, Participant }: Articles) {
  builder.prismaObjectField(Participation, 'article', (t) =>
    t.field({
      type: Article,
      nullable: true,
      select: (_args, _context, nested) => ({ revision: { select: { currentOf: nested(true) } } }),
      resolve: ({ revision }) => revision.currentOf,
    }),
  );
  const Page = builder.objectRef<{ readonly nodes: ParticipationRow[] }>('ParticipationConnection');
  Page.implement({ fields: (t) => ({ nodes: t.expose('nodes', { type: [Participation] }) }) });
  return builder.prismaObject('Participant', {
    variant: 'Person',
    interfaces: [Participant],
    fields: (t) => ({
      participations: t.field({
        type: Page,
        args: { first: t.arg.int({ required: true }) },
        select: ({ first: take }, _context, nested) => ({
          participations: nested({ ...OF_CURRENT, take }, ['nodes']),
        }),
        resolve: ({ participations }) => ({ nodes: participations }),
      }),
    }),
  });
}

const OF_CURRENT = {
  where: { revision: { currentOf: { isNot: null } } },
  orderBy: [{ revision: { currentOf: { publishedAt: 'desc' } } }, { id: 'desc' }],
} as const;

type Articles = ReturnType<typeof defineArticle>;

function defineArticle(builder: Builder) {
  const Participant = builder.prismaInterface('Participant', {
    resolveType: ({ kind }) => TYPE_OF_KIND[kind] ?? null,
    fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
  });
  for (const variant of ['Organization', 'Country'])
    builder.prismaObject('Participant', { variant, interfaces: [Participant], fields: () => ({}) });
  const Agreement = builder.prismaObject('Agreement', {
    fields: (t) => ({ title: t.exposeString('title'), status: t.exposeString('status') }),
  });
  const Participation = builder.prismaObject('Participation', {
    fields: (t) => ({
      role: t.exposeString('role'),
      office: t.exposeString('office', { nullable: true }),
      participant: t.relation('participant', { type: Participant }),
    }),
  });
  const report = { orderBy: { position: 'asc' }, distinct: ['agreementId'] } as const;
  const Article = builder.prismaObject('Article', {
    fields: (t) => ({
      headline: t.exposeString('headline'),
      publishedLocal: t.exposeString('publishedLocal', { nullable: true }),
      participations: t.field({
        type: [Participation],
        select: (_args, _context, nested) => ({
          currentRevision: { select: { participations: nested({ orderBy: { position: 'asc' } }) } },
        }),
        resolve: ({ currentRevision }) => currentRevision?.participations ?? [],
      }),
      agreements: t.field({
        type: [Agreement],
        select: (_args, _context, nested) => ({
          currentRevision: { select: { agreementReports: { ...report, select: { agreement: nested() } } } },
        }),
        resolve: ({ currentRevision }) =>
          currentRevision?.agreementReports.map(({ agreement }) => agreement) ?? [],
      }),
    }),
  });
  return { Article, Participation, Participant };
}

import { Article, ArticleConnection } from './article.ts';
import { builder } from './builder.ts';
import { Bulletin, BulletinConnection } from './bulletin.ts';
import { Country } from './country.ts';
import { findNodes, numberedId } from './node.ts';
import { page } from './page.ts';

export const Source = builder.prismaObject('Source', {
  description: 'Who publishes bulletins: a ministry, a press service or a news agency.',
});

builder.prismaObjectFields(Source, (t) => ({
  slug: t.exposeString('slug', { description: 'Stable short name, lower case with hyphens.' }),
  name: t.exposeString('name', { description: 'Name in full.' }),
  countryCode: t.expose('countryCode', {
    type: 'CountryCode',
    nullable: true,
    description: 'The state it belongs to; null when it is not known or belongs to none.',
  }),
  country: t.field({
    type: Country,
    nullable: true,
    description: 'The same as a participant; null also when no article has named that country yet.',
    resolve: ({ countryCode }, _args, { loaders }) =>
      countryCode === null ? null : loaders.country.load(countryCode),
  }),
  timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'The zone its printed times are in.' }),
  feedUrl: t.expose('feedUrl', {
    type: 'URL',
    nullable: true,
    description: 'Where its bulletins can be fetched; null when they only ever arrive as files.',
  }),
  bulletins: t.connection(
    {
      type: Bulletin,
      description: 'Its bulletins, the last ingested first.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.bulletinsOfSource(id, request)),
    },
    BulletinConnection,
  ),
  articles: t.connection(
    {
      type: Article,
      description: 'Articles it publishes, newest first; those printed without a date come last.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.articlesOfSource(id, request)),
    },
    ArticleConnection,
  ),
  relayedArticles: t.connection(
    {
      type: Article,
      description:
        'Articles of others that it passes on, newest first; those printed without a date come last.',
      resolve: ({ id }, args, { pages }) =>
        page(args, (request) => pages.articlesRelayedBySource(id, request)),
    },
    ArticleConnection,
  ),
}));

builder.nodeRef(Source, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.source, ids),
});

export const SourceConnection = builder.connectionObject(
  { type: Source, name: 'SourceConnection', description: 'A page of sources.' },
  { name: 'SourceEdge', description: 'A source at its place in a list.' },
);

builder.queryField('sources', (t) =>
  t.connection(
    {
      type: Source,
      description: 'All sources, by name.',
      resolve: (_query, args, { pages }) => page(args, (request) => pages.sources(request)),
    },
    SourceConnection,
  ),
);

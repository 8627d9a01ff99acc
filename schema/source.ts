import { EVERY_ARTICLE, EVERY_BULLETIN, EVERY_SOURCE } from '../src/domain/filter.ts';
import { Article, ArticleConnection } from './article.ts';
import { ArticleFilterInput, ArticleOrderInput } from './article-filter.ts';
import { builder } from './builder.ts';
import { Bulletin, BulletinConnection } from './bulletin.ts';
import { BulletinFilterInput, BulletinOrderInput } from './bulletin-filter.ts';
import { Country } from './country.ts';
import { findNodes, numberedId } from './node.ts';
import { listing, page } from './page.ts';
import { SourceFilterInput, SourceOrderInput } from './source-filter.ts';

export const Source = builder.prismaObject('Source', {
  description: 'Who publishes bulletins: a ministry, a press service or a news agency.',
});

const WHICH = 'Which of them; all when left out.';
const NEWEST_FIRST = 'In which order; newest first when left out.';

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
      args: {
        where: t.arg({ type: BulletinFilterInput, description: WHICH }),
        orderBy: t.arg({
          type: BulletinOrderInput,
          description: 'In which order; the last ingested first when left out.',
        }),
      },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.bulletinsOfSource(id, request, await listing(args, EVERY_BULLETIN, loaders)),
        ),
    },
    BulletinConnection,
  ),
  articles: t.connection(
    {
      type: Article,
      description: 'Articles it publishes, newest first; those printed without a date come last.',
      args: {
        where: t.arg({ type: ArticleFilterInput, description: WHICH }),
        orderBy: t.arg({ type: ArticleOrderInput, description: NEWEST_FIRST }),
      },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.articlesOfSource(id, request, await listing(args, EVERY_ARTICLE, loaders)),
        ),
    },
    ArticleConnection,
  ),
  relayedArticles: t.connection(
    {
      type: Article,
      description:
        'Articles of others that it passes on, newest first; those printed without a date come last.',
      args: {
        where: t.arg({ type: ArticleFilterInput, description: WHICH }),
        orderBy: t.arg({ type: ArticleOrderInput, description: NEWEST_FIRST }),
      },
      resolve: ({ id }, args, { pages, loaders }) =>
        page(args, async (request) =>
          pages.articlesRelayedBySource(id, request, await listing(args, EVERY_ARTICLE, loaders)),
        ),
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
      args: {
        where: t.arg({ type: SourceFilterInput, description: 'Which sources; all when left out.' }),
        orderBy: t.arg({ type: SourceOrderInput, description: 'In which order; by name when left out.' }),
      },
      resolve: (_query, args, { pages, loaders }) =>
        page(args, async (request) => pages.sources(request, await listing(args, EVERY_SOURCE, loaders))),
    },
    SourceConnection,
  ),
);

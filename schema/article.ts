import { EVERY_ARTICLE } from '../src/domain/filter.ts';
import { Agreement } from './agreement.ts';
import { AgreementReport } from './agreement-report.ts';
import { Appearance, AppearanceConnection } from './appearance.ts';
import { ArticleFilterInput, ArticleOrderInput } from './article-filter.ts';
import { builder } from './builder.ts';
import { currentRevisionId } from './current-revision.ts';
import { Engagement } from './engagement.ts';
import { EngagementReport } from './engagement-report.ts';
import { Evidence } from './evidence.ts';
import { findNodes, numberedId } from './node.ts';
import { listing, page } from './page.ts';
import { Participation } from './participation.ts';
import { Revision } from './revision.ts';
import { Source } from './source.ts';
import { ArticleTopic } from './topic.ts';

export const Article = builder.prismaObject('Article', {
  description:
    'One news item, whichever bulletins print it. Its facts are those of its current wording; each comes with the words that prove it.',
});

builder.prismaObjectFields(Article, (t) => ({
  headline: t.exposeString('headline', { description: 'Headline as printed.' }),
  publishedAt: t.expose('publishedAt', {
    type: 'DateTime',
    nullable: true,
    description: 'When it was published; null when it was printed without a date.',
  }),
  publishedLocal: t.expose('publishedLocal', {
    type: 'LocalTime',
    nullable: true,
    description: 'The same as the wall time that was printed; null when it was printed without a date.',
  }),
  timeZone: t.expose('timeZone', {
    type: 'TimeZone',
    nullable: true,
    description: 'The zone of that wall time; null when it was printed without a date.',
  }),
  counter: t.exposeString('counter', {
    nullable: true,
    description:
      'The number printed after the time in the latest bulletin that has one, as printed; null without one. Its meaning is not documented: identify nothing by it.',
  }),
  url: t.expose('url', {
    type: 'URL',
    nullable: true,
    description: 'Its own address; null when no bulletin gives one.',
  }),
  publisher: t.field({
    type: Source,
    nullable: true,
    description: 'Who reports it; null when neither it nor its bulletin says.',
    resolve: ({ publisherId }, _args, { loaders }) =>
      publisherId === null ? null : loaders.source.load(publisherId),
  }),
  relay: t.field({
    type: Source,
    nullable: true,
    description: 'The agency that passes it on; null when none is named.',
    resolve: ({ relayId }, _args, { loaders }) => (relayId === null ? null : loaders.source.load(relayId)),
  }),
  body: t.string({
    description: 'Its current text without the headline, one paragraph a line; empty when it has none.',
    resolve: async (article, _args, { loaders }) =>
      (await loaders.revisionText.load(currentRevisionId(article))).split('\n').slice(1).join('\n'),
  }),
  currentRevision: t.field({
    type: Revision,
    description: 'Its newest wording.',
    resolve: (article, _args, { loaders }) => loaders.revision.load(currentRevisionId(article)),
  }),
  revisions: t.field({
    type: [Revision],
    description: 'All its wordings, the newest first.',
    resolve: ({ id }, _args, { loaders }) => loaders.revisionsOfArticle.load(id),
  }),
  appearances: t.connection(
    {
      type: Appearance,
      description: 'The bulletins that print it and where, the last recorded first.',
      resolve: ({ id }, args, { pages }) => page(args, (request) => pages.appearancesOfArticle(id, request)),
    },
    AppearanceConnection,
  ),
  participations: t.field({
    type: [Participation],
    description: 'Who takes part in it or is named in it, in the order of first mention.',
    resolve: (article, _args, { loaders }) =>
      loaders.participationsOfRevision.load(currentRevisionId(article)),
  }),
  agreements: t.field({
    type: [Agreement],
    description:
      'The agreements it tells of, as all their reports together tell them, in the order of mention.',
    resolve: (article, _args, { loaders }) => loaders.agreementsOfRevision.load(currentRevisionId(article)),
  }),
  agreementReports: t.field({
    type: [AgreementReport],
    description: 'What it itself says of agreements, in the order of mention.',
    resolve: (article, _args, { loaders }) =>
      loaders.agreementReportsOfRevision.load(currentRevisionId(article)),
  }),
  engagements: t.field({
    type: [Engagement],
    description:
      'The engagements it tells of, as all their reports together tell them, in the order of mention.',
    resolve: (article, _args, { loaders }) => loaders.engagementsOfRevision.load(currentRevisionId(article)),
  }),
  engagementReports: t.field({
    type: [EngagementReport],
    description: 'What it itself says of engagements, in the order of mention.',
    resolve: (article, _args, { loaders }) =>
      loaders.engagementReportsOfRevision.load(currentRevisionId(article)),
  }),
  topics: t.field({
    type: [ArticleTopic],
    description: 'What it is about.',
    resolve: (article, _args, { loaders }) => loaders.topicsOfRevision.load(currentRevisionId(article)),
  }),
  attribution: t.field({
    type: [Evidence],
    description:
      'The words that say who reports and who relays it; empty when metadata said it or nobody did.',
    resolve: (article, _args, { loaders }) => loaders.attributionOfRevision.load(currentRevisionId(article)),
  }),
}));

builder.nodeRef(Article, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.article, ids),
});

export const ArticleConnection = builder.connectionObject(
  { type: Article, name: 'ArticleConnection', description: 'A page of articles.' },
  { name: 'ArticleEdge', description: 'An article at its place in a list.' },
);

builder.queryField('articles', (t) =>
  t.connection(
    {
      type: Article,
      description: 'All articles, newest first; those printed without a date come last.',
      args: {
        where: t.arg({ type: ArticleFilterInput, description: 'Which articles; all when left out.' }),
        orderBy: t.arg({
          type: ArticleOrderInput,
          description: 'In which order; newest first when left out.',
        }),
      },
      resolve: (_query, args, { pages, loaders }) =>
        page(args, async (request) => pages.articles(request, await listing(args, EVERY_ARTICLE, loaders))),
    },
    ArticleConnection,
  ),
);

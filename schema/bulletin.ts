import type { BulletinFormat } from '../src/domain/bulletin.ts';
import { EVERY_BULLETIN } from '../src/domain/filter.ts';
import { Appearance } from './appearance.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { BulletinFilterInput, BulletinOrderInput } from './bulletin-filter.ts';
import { closedList } from './closed-list.ts';
import { Diagnostic } from './diagnostic.ts';
import { findNodes, numberedId } from './node.ts';
import { listing, page } from './page.ts';
import { Source } from './source.ts';

export const bulletinFormat = closedList<BulletinFormat>('BulletinFormat', {
  description: 'The form of a document.',
  values: {
    'page-capture': 'Text captured from a web page: a header line, then stamped entries.',
    'rss-2.0': 'RSS 2.0.',
    'atom-1.0': 'Atom 1.0.',
    html: 'A web page.',
    markdown: 'Markdown.',
    'json-feed-1.1': 'JSON Feed 1.1.',
    text: 'Plain text of no known form.',
  },
});

export const Bulletin = builder.prismaObject('Bulletin', {
  description: 'One document as it arrived. The same bytes are one bulletin, however often they arrive.',
  select: {
    id: true,
    sha256: true,
    origin: true,
    format: true,
    title: true,
    capturedOn: true,
    ingestedAt: true,
    sourceId: true,
    givenSource: true,
    givenTimeZone: true,
  },
});

builder.prismaObjectFields(Bulletin, (t) => ({
  sha256: t.string({
    description: 'SHA-256 of its bytes as 64 lower-case hexadecimal digits; its identity.',
    resolve: ({ sha256 }) => sha256,
  }),
  origin: t.string({
    description: 'Where it came from, for people to read: a file name, a URL, `stdin`.',
    resolve: ({ origin }) => origin,
  }),
  format: t.field({
    type: bulletinFormat.ref,
    description: 'Its form, as recognised.',
    resolve: (bulletin) => bulletinFormat.read(bulletin.format),
  }),
  title: t.string({
    nullable: true,
    description: 'Headline of the page or feed as a whole; null when it has none.',
    resolve: ({ title }) => title,
  }),
  capturedOn: t.field({
    type: 'Date',
    nullable: true,
    description: 'The day it was captured; null when the document does not say.',
    resolve: ({ capturedOn }) => capturedOn,
  }),
  ingestedAt: t.field({
    type: 'DateTime',
    description: 'When it was taken in.',
    resolve: ({ ingestedAt }) => ingestedAt,
  }),
  text: t.string({
    description:
      'Its decoded text, verbatim: odd spaces, line ends and all. May be large, and too large for an answer with others: ask for few at once.',
    extensions: { cost: 20 },
    resolve: ({ id }, _args, { loaders }) => loaders.bulletinText.load(id),
  }),
  source: t.field({
    type: Source,
    nullable: true,
    description:
      'Whose page or feed it is; null when neither the document nor the one who handed it in said.',
    resolve: ({ sourceId }, _args, { loaders }) => (sourceId === null ? null : loaders.source.load(sourceId)),
  }),
  articles: t.field({
    type: [Article],
    description: 'The articles it prints, in its order, each once.',
    extensions: { listSize: 50 },
    resolve: ({ id }, _args, { loaders }) => loaders.articlesOfBulletin.load(id),
  }),
  appearances: t.field({
    type: [Appearance],
    description: 'Where it prints which wording of which article, in its order.',
    extensions: { listSize: 50 },
    resolve: ({ id }, _args, { loaders }) => loaders.appearancesOfBulletin.load(id),
  }),
  diagnostics: t.field({
    type: [Diagnostic],
    description: 'What was odd in it, from top to bottom; empty when nothing was.',
    resolve: ({ id }, _args, { loaders }) => loaders.diagnosticsOfBulletin.load(id),
  }),
}));

builder.nodeRef(Bulletin, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.bulletin, ids),
});

export const BulletinConnection = builder.connectionObject(
  { type: Bulletin, name: 'BulletinConnection', description: 'A page of bulletins.' },
  { name: 'BulletinEdge', description: 'A bulletin at its place in a list.' },
);

builder.queryField('bulletins', (t) =>
  t.connection(
    {
      type: Bulletin,
      description: 'All bulletins, the last ingested first.',
      args: {
        where: t.arg({ type: BulletinFilterInput, description: 'Which bulletins; all when left out.' }),
        orderBy: t.arg({
          type: BulletinOrderInput,
          description: 'In which order; the last ingested first when left out.',
        }),
      },
      resolve: (_query, args, { pages, loaders }) =>
        page(args, async (request) => pages.bulletins(request, await listing(args, EVERY_BULLETIN, loaders))),
    },
    BulletinConnection,
  ),
);

import { Article } from './article.ts';
import { builder } from './builder.ts';
import { Bulletin } from './bulletin.ts';
import { Revision } from './revision.ts';

export const Appearance = builder.prismaObject('Appearance', {
  description: "An article's place in a bulletin, and the wording printed there.",
});

builder.prismaObjectFields(Appearance, (t) => ({
  position: t.exposeInt('position', { description: 'Order among the entries of the bulletin, from 0.' }),
  counter: t.exposeString('counter', {
    nullable: true,
    description:
      'The number printed after the time, as printed; null without one. Its meaning is not documented: identify nothing by it.',
  }),
  line: t.exposeInt('line', { description: "Line of the bulletin's text where the entry begins, from 1." }),
  column: t.exposeInt('column', {
    description: 'Column in that line in UTF-16 code units, from 1.',
  }),
  bulletin: t.field({
    type: Bulletin,
    description: 'The bulletin.',
    resolve: ({ bulletinId }, _args, { loaders }) => loaders.bulletin.load(bulletinId),
  }),
  article: t.field({
    type: Article,
    description: 'The article.',
    resolve: ({ articleId }, _args, { loaders }) => loaders.article.load(articleId),
  }),
  revision: t.field({
    type: Revision,
    description: 'The wording the bulletin prints, which may have been revised since.',
    resolve: ({ revisionId }, _args, { loaders }) => loaders.revision.load(revisionId),
  }),
}));

export const AppearanceConnection = builder.connectionObject(
  { type: Appearance, name: 'AppearanceConnection', description: 'A page of appearances.' },
  { name: 'AppearanceEdge', description: 'An appearance at its place in a list.' },
);

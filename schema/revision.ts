import { Refusal } from '../src/domain/refusal.ts';
import { AgreementReport } from './agreement-report.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import type { Context, RevisionRow } from './context.ts';
import { EngagementReport } from './engagement-report.ts';
import { refusing } from './errors.ts';
import { parseRowId } from './global-id.ts';
import type { LineChangeShape } from './line-change.ts';
import { compareLines, LineChange } from './line-change.ts';
import { findNodes, numberedId } from './node.ts';
import { Participation } from './participation.ts';
import { ArticleTopic } from './topic.ts';

export const Revision = builder.prismaObject('Revision', {
  description:
    'One wording of an article. Facts and their evidence belong to a wording; older ones stay readable.',
  select: {
    id: true,
    articleId: true,
    number: true,
    textSha256: true,
    recordedAt: true,
    extractorVersion: true,
  },
});

builder.prismaObjectFields(Revision, (t) => ({
  number: t.int({
    description: 'From 1, in the order in which the wordings arrived.',
    resolve: ({ number }) => number,
  }),
  text: t.string({
    description: 'The headline, then one paragraph a line: the text that evidence points into.',
    resolve: ({ id }, _args, { loaders }) => loaders.revisionText.load(id),
  }),
  recordedAt: t.field({
    type: 'DateTime',
    description: 'When this wording was first taken in.',
    resolve: ({ recordedAt }) => recordedAt,
  }),
  extractorVersion: t.int({
    description: 'Version of the extractor that found its facts.',
    resolve: ({ extractorVersion }) => extractorVersion,
  }),
  isCurrent: t.boolean({
    description: 'Whether it is the newest wording of its article.',
    resolve: async ({ id, articleId }, _args, { loaders }) =>
      (await loaders.article.load(articleId)).currentRevisionId === id,
  }),
  article: t.field({
    type: Article,
    description: 'The article it words.',
    resolve: ({ articleId }, _args, { loaders }) => loaders.article.load(articleId),
  }),
  diff: t.field({
    type: [LineChange],
    description:
      'How it differs from another wording of the same article, line by line in reading order. Every line of a first wording is added.',
    args: {
      from: t.arg.id({
        description: 'The older wording; the one just before this when left out.',
      }),
    },
    resolve: (revision, { from }, context) =>
      refusing(() => diffRevision(revision, from ? parseRowId('Revision', from) : null, context)),
  }),
  participations: t.field({
    type: [Participation],
    description: 'Who takes part or is named, in the order of first mention.',
    resolve: ({ id }, _args, { loaders }) => loaders.participationsOfRevision.load(id),
  }),
  agreementReports: t.field({
    type: [AgreementReport],
    description: 'What it says of agreements, in the order of mention.',
    resolve: ({ id }, _args, { loaders }) => loaders.agreementReportsOfRevision.load(id),
  }),
  engagementReports: t.field({
    type: [EngagementReport],
    description: 'What it says of engagements, in the order of mention.',
    resolve: ({ id }, _args, { loaders }) => loaders.engagementReportsOfRevision.load(id),
  }),
  topics: t.field({
    type: [ArticleTopic],
    description: 'What it is about.',
    resolve: ({ id }, _args, { loaders }) => loaders.topicsOfRevision.load(id),
  }),
}));

builder.nodeRef(Revision, {
  id: numberedId,
  loadMany: (ids, { loaders }) => findNodes(loaders.revision, ids),
});

async function diffRevision(
  revision: RevisionRow,
  from: number | null,
  { loaders }: Context,
): Promise<readonly LineChangeShape[]> {
  const wordings = await loaders.revisionsOfArticle.load(revision.articleId);
  const older = wordings.find(({ id, number }) =>
    from === null ? number === revision.number - 1 : id === from,
  );
  if (from !== null && !older) {
    throw new Refusal(
      'BAD_ID',
      'Expected `from` to be another wording of the same article, found none of that id',
    );
  }
  const [before, after] = await Promise.all([
    older ? loaders.revisionText.load(older.id) : null,
    loaders.revisionText.load(revision.id),
  ]);
  return compareLines(before, after);
}

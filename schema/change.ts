import type { ChangeKind } from '../src/domain/change.ts';
import { Agreement } from './agreement.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { Bulletin } from './bulletin.ts';
import { closedList } from './closed-list.ts';
import { Curation } from './curation.ts';
import { Engagement } from './engagement.ts';
import { findGap, type GAP, Gap } from './gap.ts';
import { findNodes } from './node.ts';
import { Participant } from './participant.ts';
import { Revision } from './revision.ts';

export const changeKind = closedList<ChangeKind | typeof GAP>('ChangeKind', {
  description: 'What a change reports.',
  values: {
    BULLETIN_INGESTED: 'A bulletin was taken in, with all that follows from it.',
    ARTICLE_PUBLISHED: 'An article appeared that nobody had printed before.',
    ARTICLE_REVISED: 'A known article got another wording.',
    FACTS_REVISED:
      'A known wording was read again, by a newer extractor, and tells other facts than before. What no wording tells any longer is gone from the record, and changes that told of it point to it no more.',
    PARTICIPANT_RECORDED: 'A person, organization or country was met for the first time.',
    PARTICIPANTS_MERGED: 'Somebody decided that several participants are one.',
    PARTICIPANT_SPLIT: 'Somebody decided that certain wordings name another participant.',
    FACT_REJECTED:
      'Somebody decided that a fact of a wording is wrong. What no other fact tells of is gone from the record, and changes that told of it point to it no more while the decision stands.',
    CURATION_UNDONE: 'Somebody took such a decision back.',
    AGREEMENT_RECORDED: 'An agreement was told of for the first time.',
    AGREEMENT_STATUS_CHANGED: 'A known agreement came to another stage.',
    ENGAGEMENT_RECORDED: 'An engagement was told of for the first time.',
    ENGAGEMENT_REPORTED: 'A known engagement was told of again.',
    GAP: 'No change: changes that stood here are no longer kept.',
  },
});

export const Change = builder.prismaObject('Change', {
  description: 'One row of the feed: something the record did not hold, or held otherwise, before.',
});

builder.prismaObjectFields(Change, (t) => ({
  cursor: t.field({
    type: 'Cursor',
    description: 'Its place in the feed; `after` it comes the next change.',
    resolve: ({ sequence }, _args, { feed }) => ({ key: feed.key, sequence }),
  }),
  kind: t.field({
    type: changeKind.ref,
    description: 'What it reports.',
    resolve: (change) => changeKind.read(change.kind),
  }),
  at: t.expose('at', {
    type: 'DateTime',
    description: 'When it was committed; of a gap, when the gap was found.',
  }),
  gap: t.field({
    type: Gap,
    nullable: true,
    description: 'What is no longer kept, when it is a gap; null for every change.',
    resolve: (change, _args, { feed }) => findGap(change, feed.key),
  }),
  bulletin: t.field({
    type: Bulletin,
    nullable: true,
    description: 'The bulletin that brought it; null for what a person decided, and for a gap.',
    resolve: ({ bulletinId }, _args, { loaders }) =>
      bulletinId === null ? null : loaders.bulletin.load(bulletinId),
  }),
  article: t.field({
    type: Article,
    nullable: true,
    description: 'The article it is about or was told in; null when it is about no single one.',
    resolve: ({ articleId }, _args, { loaders }) =>
      articleId === null ? null : loaders.article.load(articleId),
  }),
  revision: t.field({
    type: Revision,
    nullable: true,
    description: 'The wording it is about or was told in; null when it is about no single one.',
    resolve: ({ revisionId }, _args, { loaders }) =>
      revisionId === null ? null : loaders.revision.load(revisionId),
  }),
  participant: t.field({
    type: Participant,
    nullable: true,
    description:
      'The participant it is about; null when it is not about one, or when no wording tells of it any longer.',
    // One that a decision is about keeps its row when no wording tells of it any longer.
    resolve: async ({ participantId }, _args, { loaders }) =>
      participantId === null ? null : ((await findNodes(loaders.participant, [participantId]))[0] ?? null),
  }),
  agreement: t.field({
    type: Agreement,
    nullable: true,
    description:
      'The agreement it is about; null when it is not about one, or when no wording tells of it any longer.',
    resolve: ({ agreementId }, _args, { loaders }) =>
      agreementId === null ? null : loaders.agreement.load(agreementId),
  }),
  engagement: t.field({
    type: Engagement,
    nullable: true,
    description:
      'The engagement it is about; null when it is not about one, or when no wording tells of it any longer.',
    resolve: ({ engagementId }, _args, { loaders }) =>
      engagementId === null ? null : loaders.engagement.load(engagementId),
  }),
  curation: t.field({
    type: Curation,
    nullable: true,
    description: 'The decision it is about; null when it is not about one.',
    resolve: ({ curationId }, _args, { loaders }) =>
      curationId === null ? null : loaders.curation.load(curationId),
  }),
}));

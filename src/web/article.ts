import type { ArticleOnPageFragment } from '../generated/operations/graphql.ts';

/** An article with its facts and the words that prove them. */
export type Article = ArticleOnPageFragment;
export type Participation = Article['participations'][number];
export type EngagementReport = Article['engagementReports'][number];
export type AgreementReport = Article['agreementReports'][number];
export type Evidence = Participation['evidence'][number];

import type { PageOrder } from './page-order.ts';
import type { NestedPageSource, PageSource } from './page-source.ts';
import type { Table } from './rows.ts';

// The lists of the whole database and how each is sorted. Newest first, participants and sources by name.

export const bulletins = {
  table: 'Bulletin',
  from: '"Bulletin"',
  order: newestFirst('bulletins', '"Bulletin"."ingestedAt"', '"Bulletin"."id"'),
} as const satisfies PageSource<'Bulletin'>;

export const articles = {
  table: 'Article',
  from: '"Article"',
  order: { ...newestFirst('articles', '"Article"."publishedAt"', '"Article"."id"'), nullable: true },
} as const satisfies PageSource<'Article'>;

export const participants = {
  table: 'Participant',
  from: '"Participant"',
  order: byName('participants', '"Participant"."foldedName"', '"Participant"."id"'),
} as const satisfies PageSource<'Participant'>;

export const sources = {
  table: 'Source',
  from: '"Source"',
  order: byName('sources', '"Source"."name"', '"Source"."id"'),
} as const satisfies PageSource<'Source'>;

export const agreements = {
  table: 'Agreement',
  from: '"Agreement"',
  order: { ...newestFirst('agreements', '"Agreement"."sortDate"', '"Agreement"."id"'), nullable: true },
} as const satisfies PageSource<'Agreement'>;

export const engagements = {
  table: 'Engagement',
  from: '"Engagement"',
  order: { ...newestFirst('engagements', '"Engagement"."sortDate"', '"Engagement"."id"'), nullable: true },
} as const satisfies PageSource<'Engagement'>;

export const appearances = {
  table: 'Appearance',
  from: '"Appearance"',
  order: newestFirst('appearances', null, '"Appearance"."id"'),
} as const satisfies PageSource<'Appearance'>;

/** What was decided about those who are shown as one participant. */
export const curationsOfParticipant: NestedPageSource<'Curation'> = {
  table: 'Curation',
  from: `(SELECT DISTINCT "CurationSubject"."curationId",
      coalesce("Participant"."shownAsId", "Participant"."id") AS "participantId"
    FROM "CurationSubject" JOIN "Participant" ON "Participant"."id" = "CurationSubject"."participantId"
  ) AS "decided" JOIN "Participant" AS "shown" ON "shown"."id" = "decided"."participantId"
  JOIN "Curation" ON "Curation"."id" = "decided"."curationId"`,
  order: newestFirst('curations', null, '"Curation"."id"'),
  parent: '"shown"."id"',
};

// Facts count as long as they stand in the current wording of their article, and are sorted by when it was published.

export const participations = factSource('Participation', 'participations');
export const participationsOfTenure: NestedPageSource<'Participation'> = {
  ...participations,
  from: `${participations.from}
    JOIN "ParticipationTenure" ON "ParticipationTenure"."participationId" = "Participation"."id"`,
  parent: '"ParticipationTenure"."tenureId"',
};
export const agreementReports = factSource('AgreementReport', 'agreement-reports');
export const engagementReports = factSource('EngagementReport', 'engagement-reports');

/** The words that prove facts of one kind, through the rows that tie them to it. */
export function evidenceThrough<const Link extends Table>(
  link: Link,
  { on, parent }: { readonly on: string; readonly parent: string },
): NestedPageSource<'Evidence'> {
  const source = factSource('Evidence', 'evidence');
  return {
    ...source,
    from: `${source.from} JOIN "${link}" ON "${link}"."id" = "Evidence"."${on}"`,
    parent: `"${link}"."${parent}"`,
  };
}

/** The same list, as far as it hangs on a parent. */
export function partOf<T extends Table>(source: PageSource<T>, parent: string): NestedPageSource<T> {
  return { ...source, parent };
}

/** The same list, as far as another table ties it to a parent. */
export function linkedTo<T extends Table>(
  source: PageSource<T>,
  { link, on, parent }: { readonly link: string; readonly on: string; readonly parent: string },
): NestedPageSource<T> {
  return {
    ...source,
    from: `${link} JOIN ${source.from} ON "${source.table}"."id" = ${on}`,
    parent,
  };
}

function factSource<const T extends 'Participation' | 'AgreementReport' | 'EngagementReport' | 'Evidence'>(
  table: T,
  name: string,
): PageSource<T> {
  return {
    table,
    from: `"${table}" JOIN "Article" ON "Article"."currentRevisionId" = "${table}"."revisionId"`,
    order: { ...newestFirst(name, '"Article"."publishedAt"', `"${table}"."id"`), nullable: true },
  };
}

function newestFirst(name: string, lead: string | null, id: string): PageOrder {
  return { name, lead, nullable: false, id, direction: 'DESC' };
}

function byName(name: string, lead: string, id: string): PageOrder {
  return { name, lead, nullable: false, id, direction: 'ASC' };
}

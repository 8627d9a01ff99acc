import type {
  AgreementOrderField,
  ArticleOrderField,
  BulletinOrderField,
  EngagementOrderField,
  ParticipantOrderField,
  SourceOrderField,
} from '../domain/order.ts';
import type { LeadingColumn, NestedPageSource, PageSource } from './page-source.ts';
import type { Table } from './rows.ts';

// The lists of the whole database, what each can be sorted by and how it is unless told: newest first, participants and
// sources by name.

const BY_ID: LeadingColumn = { column: null, nullable: false };

export const bulletins: PageSource<'Bulletin', BulletinOrderField> = {
  name: 'bulletins',
  table: 'Bulletin',
  from: '"Bulletin"',
  fields: {
    INGESTED_AT: { column: '"Bulletin"."ingestedAt"', nullable: false },
    CAPTURED_ON: { column: '"Bulletin"."capturedOn"', nullable: true },
  },
  order: { field: 'INGESTED_AT', direction: 'DESC' },
};

export const articles: PageSource<'Article', ArticleOrderField> = {
  name: 'articles',
  table: 'Article',
  from: '"Article"',
  fields: { PUBLISHED_AT: { column: '"Article"."publishedAt"', nullable: true }, RECORDED_AT: BY_ID },
  order: { field: 'PUBLISHED_AT', direction: 'DESC' },
};

export const participants: PageSource<'Participant', ParticipantOrderField> = {
  name: 'participants',
  table: 'Participant',
  from: '"Participant"',
  fields: {
    NAME: { column: '"Participant"."foldedName"', nullable: false },
    ARTICLES: byTally('Participant', 'articles'),
    RECORDED_AT: BY_ID,
  },
  order: { field: 'NAME', direction: 'ASC' },
};

export const sources: PageSource<'Source', SourceOrderField> = {
  name: 'sources',
  table: 'Source',
  from: '"Source"',
  fields: { NAME: { column: '"Source"."name"', nullable: false }, RECORDED_AT: BY_ID },
  order: { field: 'NAME', direction: 'ASC' },
};

export const agreements: PageSource<'Agreement', AgreementOrderField> = {
  name: 'agreements',
  table: 'Agreement',
  from: '"Agreement"',
  fields: {
    DATE: { column: '"Agreement"."sortDate"', nullable: true },
    TITLE: { column: '"Agreement"."foldedTitle"', nullable: false },
    REPORTS: byTally('Agreement', 'reports'),
    RECORDED_AT: BY_ID,
  },
  order: { field: 'DATE', direction: 'DESC' },
};

export const engagements: PageSource<'Engagement', EngagementOrderField> = {
  name: 'engagements',
  table: 'Engagement',
  from: '"Engagement"',
  fields: {
    DATE: { column: '"Engagement"."sortDate"', nullable: true },
    REPORTS: byTally('Engagement', 'reports'),
    RECORDED_AT: BY_ID,
  },
  order: { field: 'DATE', direction: 'DESC' },
};

type ById = 'RECORDED_AT';
const LAST_RECORDED_FIRST = {
  fields: { RECORDED_AT: BY_ID },
  order: { field: 'RECORDED_AT', direction: 'DESC' },
} as const;

export const appearances: PageSource<'Appearance', ById> = {
  name: 'appearances',
  table: 'Appearance',
  from: '"Appearance"',
  ...LAST_RECORDED_FIRST,
};

/** What was decided about those who are shown as one participant. */
export const curationsOfParticipant: NestedPageSource<'Curation', ById> = {
  name: 'curations',
  table: 'Curation',
  from: `(SELECT DISTINCT "CurationSubject"."curationId",
      coalesce("Participant"."shownAsId", "Participant"."id") AS "participantId"
    FROM "CurationSubject" JOIN "Participant" ON "Participant"."id" = "CurationSubject"."participantId"
  ) AS "decided" JOIN "Participant" AS "shown" ON "shown"."id" = "decided"."participantId"
  JOIN "Curation" ON "Curation"."id" = "decided"."curationId"`,
  parent: '"shown"."id"',
  ...LAST_RECORDED_FIRST,
};

// Facts count as long as they stand in the current wording of their article, and are sorted by when it was published.

type ByPublication = 'PUBLISHED_AT';

export const participations: PageSource<'Participation', ByPublication> = {
  ...factSource('Participation', 'participations'),
  // In this order, as `linkedTo` says.
  from: `"Participation" CROSS JOIN "Article" ON "Article"."currentRevisionId" = +"Participation"."revisionId"`,
};
export const participationsOfTenure: NestedPageSource<'Participation', ByPublication> = {
  ...participations,
  from: `"ParticipationTenure" CROSS JOIN ${participations.from}
    AND "Participation"."id" = +"ParticipationTenure"."participationId"`,
  parent: '"ParticipationTenure"."tenureId"',
};
export const agreementReports = factSource('AgreementReport', 'agreement-reports');
/** The same from the oldest on. */
export const agreementHistory: PageSource<'AgreementReport', ByPublication> = {
  ...agreementReports,
  name: 'agreement-history',
  order: { field: 'PUBLISHED_AT', direction: 'ASC' },
};
export const engagementReports = factSource('EngagementReport', 'engagement-reports');

/** The words that prove facts of one kind, through the rows that tie them to it. */
export function evidenceThrough<const Link extends Table>(
  link: Link,
  { on, parent }: { readonly on: string; readonly parent: string },
): NestedPageSource<'Evidence', ByPublication> {
  const source = factSource('Evidence', 'evidence');
  return {
    ...source,
    from: `${source.from} JOIN "${link}" ON "${link}"."id" = "Evidence"."${on}"`,
    parent: `"${link}"."${parent}"`,
  };
}

/** The same list, as far as it hangs on a parent. */
export function partOf<T extends Table, Field extends string>(
  source: PageSource<T, Field>,
  parent: string,
): NestedPageSource<T, Field> {
  return { ...source, parent };
}

/**
 * The same list, as far as another table ties it to a parent. SQLite keeps the order of a CROSS JOIN, and takes `+` for
 * another value than the column's: so a filter is asked of what hangs on the parents, where it would else go through all
 * that meets the filter once for each parent.
 */
export function linkedTo<T extends Table, Field extends string>(
  source: PageSource<T, Field>,
  { link, on, parent }: { readonly link: string; readonly on: string; readonly parent: string },
): NestedPageSource<T, Field> {
  return {
    ...source,
    from: `${link} CROSS JOIN ${source.from} ON "${source.table}"."id" = +${on}`,
    parent,
  };
}

/** What triggers count in a table beside; the whole list is read along the index of that table. */
function byTally(table: 'Participant' | 'Agreement' | 'Engagement', count: string): LeadingColumn {
  const [tally, key] = [`"${table}Tally"`, `"${table.toLowerCase()}Id"`];
  return {
    column: `(SELECT "${count}" FROM ${tally} WHERE ${key} = "${table}"."id")`,
    nullable: false,
    along: {
      from: `${tally} JOIN "${table}" ON "${table}"."id" = ${tally}.${key}`,
      column: `${tally}."${count}"`,
      id: `${tally}.${key}`,
    },
  };
}

function factSource<const T extends 'Participation' | 'AgreementReport' | 'EngagementReport' | 'Evidence'>(
  table: T,
  name: string,
): PageSource<T, ByPublication> {
  return {
    name,
    table,
    from: `"${table}" JOIN "Article" ON "Article"."currentRevisionId" = "${table}"."revisionId"`,
    fields: { PUBLISHED_AT: { column: '"Article"."publishedAt"', nullable: true } },
    order: { field: 'PUBLISHED_AT', direction: 'DESC' },
  };
}

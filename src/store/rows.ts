import type {
  Agreement,
  AgreementReport,
  Alias,
  Appearance,
  Article,
  ArticleTopic,
  Bulletin,
  Change,
  Curation,
  CurationFact,
  CurationSubject,
  CurationWording,
  DateSpan,
  Diagnostic,
  Engagement,
  EngagementReport,
  Evidence,
  Participant,
  Participation,
  Revision,
  Source,
  Tenure,
} from '../generated/prisma/client.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** What is read of each table. Whole texts stay behind: they are large, and loaders of their own bring them. */
export interface Rows {
  readonly Agreement: Agreement;
  readonly AgreementReport: AgreementReport;
  readonly Alias: Alias;
  readonly Appearance: Appearance;
  readonly Article: Article;
  readonly ArticleTopic: ArticleTopic;
  readonly Bulletin: Omit<Bulletin, 'text'>;
  readonly Change: Change;
  readonly Curation: Curation;
  readonly CurationFact: CurationFact;
  readonly CurationSubject: CurationSubject;
  readonly CurationWording: CurationWording;
  readonly DateSpan: DateSpan;
  readonly Diagnostic: Diagnostic;
  readonly Engagement: Engagement;
  readonly EngagementReport: EngagementReport;
  readonly Evidence: Evidence;
  readonly Participant: Participant;
  readonly Participation: Participation;
  readonly Revision: Omit<Revision, 'text'>;
  readonly Source: Source;
  readonly Tenure: Tenure;
}

export type Table = keyof Rows;

const { text: _bulletinText, ...bulletinColumns } = Prisma.BulletinScalarFieldEnum;
const { text: _revisionText, ...revisionColumns } = Prisma.RevisionScalarFieldEnum;

const COLUMNS: { readonly [T in Table]: Readonly<Record<keyof Rows[T], string>> } = {
  Agreement: Prisma.AgreementScalarFieldEnum,
  AgreementReport: Prisma.AgreementReportScalarFieldEnum,
  Alias: Prisma.AliasScalarFieldEnum,
  Appearance: Prisma.AppearanceScalarFieldEnum,
  Article: Prisma.ArticleScalarFieldEnum,
  ArticleTopic: Prisma.ArticleTopicScalarFieldEnum,
  Bulletin: bulletinColumns,
  Change: Prisma.ChangeScalarFieldEnum,
  Curation: Prisma.CurationScalarFieldEnum,
  CurationFact: Prisma.CurationFactScalarFieldEnum,
  CurationSubject: Prisma.CurationSubjectScalarFieldEnum,
  CurationWording: Prisma.CurationWordingScalarFieldEnum,
  DateSpan: Prisma.DateSpanScalarFieldEnum,
  Diagnostic: Prisma.DiagnosticScalarFieldEnum,
  Engagement: Prisma.EngagementScalarFieldEnum,
  EngagementReport: Prisma.EngagementReportScalarFieldEnum,
  Evidence: Prisma.EvidenceScalarFieldEnum,
  Participant: Prisma.ParticipantScalarFieldEnum,
  Participation: Prisma.ParticipationScalarFieldEnum,
  Revision: revisionColumns,
  Source: Prisma.SourceScalarFieldEnum,
  Tenure: Prisma.TenureScalarFieldEnum,
};

/** The columns of a table's rows as a select list. */
export function columnsOf(table: Table): Prisma.Sql {
  const columns = Object.values<string>(COLUMNS[table]);
  return Prisma.raw(columns.map((column) => `"${table}"."${column}"`).join(', '));
}

/** A table's name. */
export function nameOf(table: Table): Prisma.Sql {
  return Prisma.raw(`"${table}"`);
}

/**
 * `column IN keys`, for any number of keys: they travel as one bound value, since SQLite bounds the number of values
 * and Prisma splits longer lists over several statements. A single key is compared directly, so that an index which
 * begins with the column goes on sorting.
 */
export function isOneOf(column: Prisma.Sql, keys: readonly (number | string)[]): Prisma.Sql {
  const [only] = keys;
  return keys.length === 1
    ? Prisma.sql`${column} = ${only}`
    : Prisma.sql`${column} IN (SELECT "value" FROM json_each(${JSON.stringify(keys)}))`;
}

import Database from 'better-sqlite3';
import { databaseFile } from '../../../src/store/database-url.ts';
import { articleIdOf, bindSearch, SEARCH_STATEMENT } from './stock-search.ts';

export interface ArticleRow {
  readonly id: number;
  readonly headline: string;
  readonly publishedLocal: string | null;
  readonly currentRevisionId: number;
}
export interface ParticipationRow {
  readonly revisionId: number;
  readonly participantId: number;
  readonly role: string;
  readonly office: string | null;
}
export interface ParticipantRow {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
}
export interface AgreementRow {
  readonly revisionId: number;
  readonly title: string;
  readonly status: string;
}

/** Reads of the same database with better-sqlite3, each of many keys at once and prepared once, in the order of the keys. */
export type StockReads = ReturnType<typeof createStockReads>;

const ARTICLE = 'SELECT id, headline, publishedLocal, currentRevisionId FROM Article';
const PARTICIPATION = 'SELECT p.revisionId, p.participantId, p.role, p.office FROM Participation p';
const KEYS = '(SELECT value FROM json_each(?))';

export function createStockReads(databaseUrl: string) {
  const database = new Database(databaseFile(databaseUrl), { readonly: true });
  const prepare = <Row>(sql: string) => database.prepare<unknown[], Row>(sql);
  const newest = prepare<ArticleRow>(`${ARTICLE} ORDER BY publishedAt DESC, id DESC LIMIT ?`);
  const articlesById = prepare<ArticleRow>(`${ARTICLE} WHERE id IN ${KEYS}`);
  const articlesByRevision = prepare<ArticleRow>(`${ARTICLE} WHERE currentRevisionId IN ${KEYS}`);
  const participants = prepare<ParticipantRow>(`SELECT id, kind, name FROM Participant WHERE id IN ${KEYS}`);
  const participations = prepare<ParticipationRow>(
    `${PARTICIPATION} WHERE p.revisionId IN ${KEYS} ORDER BY p.position`,
  );
  const participationsOfPerson = prepare<ParticipationRow>(
    `${PARTICIPATION} JOIN Article a ON a.currentRevisionId = p.revisionId
     WHERE p.participantId = ? ORDER BY a.publishedAt DESC, p.id DESC LIMIT ?`,
  );
  const agreements = prepare<AgreementRow>(
    `SELECT r.revisionId, a.title, a.status FROM AgreementReport r JOIN Agreement a ON a.id = r.agreementId
     WHERE r.revisionId IN ${KEYS} GROUP BY r.revisionId, a.id ORDER BY min(r.position)`,
  );
  const search = prepare<{ readonly entry: number }>(SEARCH_STATEMENT);
  return {
    newest: (first: number) => newest.all(first),
    articlesById: (ids: readonly number[]) =>
      inOrder(ids, articlesById.all(JSON.stringify(ids)), ({ id }) => id),
    articlesByRevision: (ids: readonly number[]) =>
      inOrder(ids, articlesByRevision.all(JSON.stringify(ids)), (row) => row.currentRevisionId),
    participants: (ids: readonly number[]) =>
      inOrder(ids, participants.all(JSON.stringify(ids)), ({ id }) => id),
    participations: (revisions: readonly number[]) =>
      grouped(revisions, participations.all(JSON.stringify(revisions))),
    participationsOfPerson: (id: number, first: number) => participationsOfPerson.all(id, first),
    agreements: (revisions: readonly number[]) =>
      grouped(revisions, agreements.all(JSON.stringify(revisions))),
    search: (text: string, first: number) => search.all(...bindSearch(text, first)).map(articleIdOf),
  };
}

function inOrder<Row>(keys: readonly number[], rows: readonly Row[], keyOf: (row: Row) => number) {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

function grouped<Row extends { readonly revisionId: number }>(keys: readonly number[], rows: readonly Row[]) {
  const groups = new Map<number, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(row.revisionId)?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

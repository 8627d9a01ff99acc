import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { databaseFile } from '../../../src/store/database-url.ts';
import { OPERATIONS } from '../operations.ts';
import { listenAnywhere } from './http-address.ts';
import { numberOf } from './stock-roots.ts';
import { bindSearch, SEARCH_STATEMENT } from './stock-search.ts';

const Body = z.object({
  operationName: z.enum(OPERATIONS),
  variables: z.object({ id: z.string().optional(), text: z.string().optional(), first: z.number() }),
});

/** No GraphQL at all: each operation is one prepared statement that builds its whole answer. */
export async function startFloor(databaseUrl: string): Promise<string> {
  const database = new Database(databaseFile(databaseUrl), { readonly: true });
  const prepare = (sql: string) => database.prepare<unknown[], string>(sql).pluck();
  const [frontPage, personPage, search] = [prepare(FRONT_PAGE), prepare(PERSON_PAGE), prepare(SEARCH)];
  const answer = (body: Buffer): string | undefined => {
    const { operationName, variables } = Body.parse(JSON.parse(body.toString()));
    const { id = '', text = '', first } = variables;
    switch (operationName) {
      case 'FrontPage':
        return frontPage.get(first);
      case 'PersonPage':
        return personPage.get(first, numberOf(id));
      case 'Search':
        return search.get(...bindSearch(text, first));
    }
  };
  const server = createServer(async (request, response) => {
    const text = answer(await buffer(request)) ?? '';
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  });
  return await listenAnywhere(server);
}

const FRONT_PAGE = `
  SELECT json_object('data', json_object('articles', json_object('nodes', json_group_array(json(node)))))
  FROM (SELECT json_object('headline', a.headline, 'publishedLocal', a.publishedLocal,
    'participations', (SELECT json_group_array(json_object('role', role, 'office', office, 'participant',
        json_object('__typename', CASE kind WHEN 'PERSON' THEN 'Person' WHEN 'COUNTRY' THEN 'Country' ELSE 'Organization' END,
          'name', name)))
      FROM (SELECT p.role, p.office, t.kind, t.name FROM Participation p JOIN Participant t ON t.id = p.participantId
        WHERE p.revisionId = a.currentRevisionId ORDER BY p.position)),
    'agreements', (SELECT json_group_array(json_object('title', title, 'status', status))
      FROM (SELECT g.title, g.status FROM AgreementReport r JOIN Agreement g ON g.id = r.agreementId
        WHERE r.revisionId = a.currentRevisionId GROUP BY g.id ORDER BY min(r.position)))) AS node
    FROM (SELECT * FROM Article ORDER BY publishedAt DESC, id DESC LIMIT ?) a)`;

const PERSON_PAGE = `
  SELECT json_object('data', json_object('node', json_object('name', t.name, 'participations', json_object('nodes',
    (SELECT json_group_array(json_object('role', role, 'office', office,
        'article', json_object('headline', headline, 'publishedLocal', publishedLocal)))
      FROM (SELECT p.role, p.office, a.headline, a.publishedLocal
        FROM Participation p JOIN Article a ON a.currentRevisionId = p.revisionId
        WHERE p.participantId = t.id ORDER BY a.publishedAt DESC, p.id DESC LIMIT ?))))))
  FROM Participant t WHERE t.id = ?`;

const SEARCH = `
  SELECT json_object('data', json_object('search', json_object('nodes', json_group_array(json_object('result',
    json_object('headline', headline, 'publishedLocal', publishedLocal))))))
  FROM (SELECT a.headline, a.publishedLocal FROM (${SEARCH_STATEMENT}) s JOIN Article a ON a.id = s.entry % ${2 ** 40})`;

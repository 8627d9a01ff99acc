import { afterAll, beforeAll, describe, it } from 'vitest';
import { encodeGlobalID } from '../../schema/global-id.ts';
import type { TestDatabase } from '../database.ts';
import { createTestDatabase } from '../database.ts';
import { recordBulletins } from '../record.ts';
import { assertEvents, startSubscription } from './run-operation.ts';

const CHANGES = 'subscription ($where: ChangeFilter) { changes(after: "", where: $where) { kind } }';
const BULLETINS = `subscription ($where: BulletinFilter) {
  bulletinIngested(after: "", where: $where) { bulletin { title } gap { from to } }
}`;

describe('a filter of the feed', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
    await recordBulletins(database.writer, 3);
  });

  afterAll(() => database[Symbol.asyncDispose]());

  const refusals = [
    { where: { kinds: [] }, code: 'BAD_FILTER', message: /`kinds`.*an empty list/ },
    { where: { kinds: ['GAP'] }, code: 'BAD_FILTER', message: /found GAP, which comes whatever/ },
    { where: { topics: [] }, code: 'BAD_FILTER', message: /`topics`/ },
    { where: { text: ' – ' }, code: 'BAD_FILTER', message: /found " – ", which has no letter/ },
    { where: { participantNames: ['Serik', '…'] }, code: 'BAD_FILTER', message: /found "…"/ },
    { where: { sources: Array(101).fill('x') }, code: 'BAD_FILTER', message: /at most 100.*found 101/ },
    { where: { sources: [encodeGlobalID('Source', 9)] }, code: 'NOT_FOUND', message: /Expected a source/ },
    { where: { sources: [encodeGlobalID('Person', 3)] }, code: 'BAD_ID', message: /the id of Source/ },
    { where: { participants: [encodeGlobalID('Person', 99)] }, code: 'NOT_FOUND', message: /participant/ },
    { where: { participants: [encodeGlobalID('Person', 1)] }, code: 'NOT_FOUND', message: /participant/ },
    { where: { participants: [encodeGlobalID('Source', 1)] }, code: 'NOT_FOUND', message: /participant/ },
    { where: { organizations: [encodeGlobalID('Organization', 3)] }, code: 'NOT_FOUND', message: /organ/ },
    { where: { countries: ['ZZ'] }, code: 'NOT_FOUND', message: /Expected a country.*"ZZ"/ },
  ];

  it.each(refusals)(
    'is refused with $code before anything streams: $where',
    async ({ where, code, message }) => {
      const refused = await startSubscription({ database, document: CHANGES, variables: { where } });
      if ('next' in refused) throw new Error('Expected a refusal, found events');
      const [error] = refused.errors ?? [];
      if (!(error?.extensions.code === code && message.test(error.message))) throw error;
    },
  );

  it('narrows bulletins to those that print an article which is all that is asked for', async ({
    expect,
  }) => {
    const where = {
      sources: [encodeGlobalID('Source', 1)],
      participants: [encodeGlobalID('Person', 6)],
      participantNames: ['AMBASSADOR'],
      countries: ['TR'],
      topics: ['TRADE'],
      agreementKinds: ['PLAN'],
      agreementStatuses: ['SIGNED'],
      engagementKinds: ['MEETING'],
      text: 'plan TRÄDE',
    };
    const events = await startSubscription({ database, document: BULLETINS, variables: { where } });
    assertEvents(events);
    expect(await events.next()).toEqual({
      data: { bulletinIngested: { bulletin: { title: 'Bulletin 3' }, gap: null } },
    });
    events.return();
  });
});

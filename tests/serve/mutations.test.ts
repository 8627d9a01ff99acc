import { describe, expect, it } from 'vitest';
import { formatGlobalId } from '../../src/domain/global-id.ts';
import { readOverEventStream } from './feed-clients.ts';
import { createSecret, INGEST, MERGE, mutate, REJECT, SAMPLE, SPLIT, UNDO } from './mutate.ts';
import { RawClient } from './raw-client.ts';
import { startServer } from './test-server.ts';

describe('the right to change the record', () => {
  it.each([
    { name: 'ingestBulletin', query: INGEST, input: SAMPLE, scope: 'ingest', other: 'curate' },
    {
      name: 'mergeParticipants',
      query: MERGE,
      input: { survivor: 'a', others: ['b'], reason: 'c' },
      scope: 'curate',
      other: 'ingest',
    },
    {
      name: 'splitParticipant',
      query: SPLIT,
      input: { participant: 'a', wordings: ['b'], reason: 'c' },
      scope: 'curate',
      other: 'ingest',
    },
    {
      name: 'rejectFact',
      query: REJECT,
      input: { fact: 'a', reason: 'c' },
      scope: 'curate',
      other: 'ingest',
    },
    {
      name: 'undoCuration',
      query: UNDO,
      input: { curation: 'a', reason: 'c' },
      scope: 'curate',
      other: 'read',
    },
  ] as const)(
    'to $name takes a token for it, whatever else is wrong',
    async ({ query, input, scope, other }) => {
      await using server = await startServer();
      expect(await mutate(server, query, input)).toEqual({
        __typename: 'Unauthenticated',
        code: 'UNAUTHENTICATED',
        message: `Expected a token for "${scope}", found none`,
      });
      expect(await mutate(server, query, input, await createSecret(server, other))).toMatchObject({
        __typename: 'Forbidden',
        message: `Expected a token for "${scope}", found that "${other} desk" is for something else`,
      });
      expect(await server.store.latestSequence()).toBe(0);
    },
  );

  it('is the same over WebSocket and as an event', async () => {
    await using server = await startServer();
    await using events = await readOverEventStream(server.url, {
      query: INGEST,
      variables: { input: SAMPLE },
    });
    expect(await events.next()).toMatchObject({
      data: { ingestBulletin: { __typename: 'Unauthenticated' } },
    });
    await using anybody = await new RawClient(server.webSocketUrl).connect();
    const payload = { query: INGEST, variables: { input: SAMPLE } };
    anybody.send({ id: 'a', type: 'subscribe', payload });
    expect(await anybody.next()).toMatchObject({
      payload: { data: { ingestBulletin: { __typename: 'Unauthenticated' } } },
    });
    await using holder = new RawClient(server.webSocketUrl);
    await holder.opened();
    holder.send({ type: 'connection_init', payload: { token: await createSecret(server, 'ingest') } });
    await holder.next();
    holder.send({ id: 'a', type: 'subscribe', payload });
    expect(await holder.next()).toMatchObject({
      payload: { data: { ingestBulletin: { __typename: 'IngestReport', outcome: 'INGESTED' } } },
    });
  });

  it('takes a longer request only from who may ingest', async () => {
    await using server = await startServer();
    const body = JSON.stringify({ query: '{ __typename }', variables: { padding: 'x'.repeat(300_000) } });
    const ask = (secret: string) =>
      fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
        body,
      });
    expect((await ask(await createSecret(server, 'curate'))).status).toBe(413);
    expect((await ask(await createSecret(server, 'ingest'))).status).toBe(200);
  });
});

describe('a decision about who is who', () => {
  it('is made and taken back under the name of the token, and told in the feed', async () => {
    await using server = await startServer();
    await server.ingestSample(1);
    const secret = await createSecret(server, 'curate');
    const [one, other] = await server.store.reader.participant.findMany({
      where: { kind: 'PERSON' },
      take: 2,
    });
    const [survivor, merged] = [one, other].map((row) => formatGlobalId('Person', row?.id ?? 0));
    const made = await mutate(server, MERGE, { survivor, others: [merged], reason: ' One man ' }, secret);
    expect(made).toMatchObject({
      __typename: 'CurationReport',
      participant: { id: survivor, name: one?.name },
      curation: {
        kind: 'MERGE',
        reason: 'One man',
        decidedBy: 'curate desk',
        undoneBy: null,
        subjects: [{ name: one?.name }, { name: other?.name }],
      },
    });
    expect(
      await mutate(server, MERGE, { survivor, others: [merged], reason: 'Again' }, secret),
    ).toMatchObject({
      __typename: 'CurationRefused',
      code: 'ALREADY_ONE',
    });
    const curation = formatGlobalId('Curation', 1);
    expect(await mutate(server, UNDO, { curation, reason: 'Two men' }, secret)).toMatchObject({
      curation: { undoneBy: 'curate desk' },
    });
    const rows = await server.store.reader.change.findMany({ orderBy: { sequence: 'asc' } });
    expect(rows.slice(-2).map(({ kind }) => kind)).toEqual(['PARTICIPANTS_MERGED', 'CURATION_UNDONE']);
  });

  it('about a fact hides it, is told in the feed, and is taken back', async () => {
    await using server = await startServer();
    await server.ingestSample(1);
    const secret = await createSecret(server, 'curate');
    const fact = formatGlobalId('Participation', 1);
    const { name } = await server.store.reader.participation.findUniqueOrThrow({ where: { id: 1 } });
    const query = REJECT.replace('kind reason', 'kind reason fact { type words }');
    expect(await mutate(server, query, { fact, reason: 'Not so' }, secret)).toMatchObject({
      __typename: 'CurationReport',
      participant: null,
      curation: { kind: 'REJECT', decidedBy: 'curate desk', fact: { type: 'PARTICIPATION', words: name } },
    });
    expect(await server.store.reader.participation.count({ where: { id: 1 } })).toBe(0);
    expect(await mutate(server, REJECT, { fact, reason: 'Again' }, secret)).toMatchObject({
      code: 'ALREADY_REJECTED',
    });
    const person = formatGlobalId('Person', 1);
    expect(await mutate(server, REJECT, { fact: person, reason: 'No fact' }, secret)).toMatchObject({
      code: 'UNKNOWN_FACT',
    });
    await mutate(server, UNDO, { curation: formatGlobalId('Curation', 1), reason: 'It is so' }, secret);
    expect(await server.store.reader.participation.count({ where: { id: 1 } })).toBe(1);
  });

  it('is refused with a code for what the record does not bear out', async () => {
    await using server = await startServer();
    await server.ingestSample(1);
    const secret = await createSecret(server, 'curate');
    const participant = formatGlobalId('Person', 999);
    expect(
      await mutate(server, SPLIT, { participant, wordings: ['A'], reason: 'Two' }, secret),
    ).toMatchObject({
      code: 'UNKNOWN_PARTICIPANT',
    });
    const curation = formatGlobalId('Curation', 7);
    expect(await mutate(server, UNDO, { curation, reason: 'Two' }, secret)).toMatchObject({
      code: 'UNKNOWN_CURATION',
    });
    expect(await mutate(server, UNDO, { curation, reason: ' ' }, secret)).toMatchObject({
      code: 'EMPTY_REASON',
    });
    expect(await mutate(server, UNDO, { curation, reason: 'x'.repeat(2_001) }, secret)).toMatchObject({
      code: 'LONG_REASON',
    });
  });
});

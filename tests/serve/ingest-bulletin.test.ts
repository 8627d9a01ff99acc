import { describe, expect, it } from 'vitest';
import { MAX_BULLETIN_BYTES, MAX_WAITING } from '../../src/serve/ingest/ingest-desk.ts';
import { BYTES, createSecret, INGEST, mutate, SAMPLE } from './mutate.ts';
import { RawClient } from './raw-client.ts';
import { startServer } from './test-server.ts';

describe('a bulletin handed in', () => {
  it('is in the record, told to those who listen, and reported on', async () => {
    await using server = await startServer();
    await using listener = await new RawClient(server.webSocketUrl).connect();
    const query = 'subscription { bulletinIngested(after: "") { cursor bulletin { origin } } }';
    listener.send({ id: 'a', type: 'subscribe', payload: { query } });
    const report = await mutate(server, INGEST, SAMPLE, await createSecret(server, 'ingest'));
    expect(report).toMatchObject({
      __typename: 'IngestReport',
      outcome: 'INGESTED',
      articles: 4,
      newArticles: 4,
      revisedArticles: 0,
      diagnostics: [],
      bulletin: { origin: SAMPLE.origin },
    });
    expect(await listener.next()).toMatchObject({
      payload: { data: { bulletinIngested: { cursor: report.cursor, bulletin: { origin: SAMPLE.origin } } } },
    });
  });

  it('is the same as bytes and as text, and handed in again changes nothing', async () => {
    await using server = await startServer();
    const secret = await createSecret(server, 'ingest');
    await mutate(server, INGEST, SAMPLE, secret);
    const bytes = { content: { bytes: BYTES.toString('base64') }, origin: 'again' };
    expect(await mutate(server, INGEST, bytes, secret)).toMatchObject({
      outcome: 'UNCHANGED',
      bulletin: { origin: SAMPLE.origin },
    });
  });

  it('reads its times in the zone that is given', async () => {
    await using server = await startServer();
    const secret = await createSecret(server, 'ingest');
    const text =
      '---\ntitle: Talks in Oslo\ndate: 2026-02-03 09:10\n---\nMinister Ann Lee met Minister Bo Ray.\n';
    const report = await mutate(
      server,
      INGEST.replace('articles { headline }', 'articles { publishedAt }'),
      { content: { text }, origin: 'a', timeZone: 'Europe/Oslo' },
      secret,
    );
    expect(report).toMatchObject({ bulletin: { articles: [{ publishedAt: '2026-02-03T08:10:00.000Z' }] } });
  });

  it.each([
    [{ bytes: 'no base64!' }, 'a', 'Expected bytes in base64, found something else'],
    [{ text: '' }, 'a', 'Expected a document, found an empty one'],
    [{ text: 'x' }, ' ', 'Expected an origin of 1 to 500 characters, found 0 characters'],
  ])('is refused as unreadable when it is %j of %j', async (content, origin, message) => {
    await using server = await startServer();
    const secret = await createSecret(server, 'ingest');
    expect(await mutate(server, INGEST, { content, origin }, secret)).toEqual({
      __typename: 'Unreadable',
      code: 'UNREADABLE',
      message,
    });
  });

  it('is refused when it is too large, though its request is taken', async () => {
    await using server = await startServer();
    const secret = await createSecret(server, 'ingest');
    const text = 'a'.repeat(MAX_BULLETIN_BYTES + 1);
    expect(await mutate(server, INGEST, { content: { text }, origin: 'a' }, secret)).toMatchObject({
      __typename: 'TooLarge',
      size: MAX_BULLETIN_BYTES + 1,
      limit: MAX_BULLETIN_BYTES,
    });
  });

  it('is refused for a while when too many wait', async () => {
    await using server = await startServer();
    const secret = await createSecret(server, 'ingest');
    const reports = await Promise.all(
      Array.from({ length: MAX_WAITING + 1 }, (_, index) =>
        mutate(server, INGEST, { content: { text: `Talks ${index}` }, origin: 'a' }, secret),
      ),
    );
    const refused = reports.filter(({ __typename }) => __typename === 'RateLimited');
    expect(refused).toMatchObject([{ code: 'RATE_LIMITED', retryAfter: 10 }]);
    expect(await server.store.reader.bulletin.count()).toBe(MAX_WAITING);
  });
});

import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createFeedClient } from '../../src/client/feed-client.ts';
import { LatestBulletinsDocument } from '../../src/generated/operations/graphql.ts';
import { startServer } from '../serve/test-server.ts';

it('shows its token to a service that asks for one, and gives up when that is none', async () => {
  await using server = await startServer({ reading: 'token' });
  const { secret } = await server.store.tokens.create({ name: 'reader', scopes: ['read'], expiresAt: null });
  const options = { url: server.webSocketUrl, webSocket: WebSocket };
  const holder = createFeedClient({ ...options, token: secret });
  expect(await holder.run(LatestBulletinsDocument, { first: 1 })).toMatchObject({ feed: {} });
  holder.close();
  const stranger = createFeedClient({ ...options, token: () => 'chy_none' });
  await expect(stranger.run(LatestBulletinsDocument, { first: 1 })).rejects.toMatchObject({
    name: 'Refused',
    codes: ['4401'],
  });
  stranger.close();
});

import { createFeedClient } from '../../src/client/feed-client.ts';
import { BulletinIngestedDocument } from '../../src/generated/operations/graphql.ts';

/** What the page shows of the feed: a line for each bulletin, as told. */
async function showBulletins(url: string): Promise<void> {
  const { follow } = createFeedClient({ url });
  for await (const { bulletin } of follow(BulletinIngestedDocument, { from: 'start' })) {
    const line = document.createElement('li');
    line.textContent = bulletin?.title ?? '';
    document.body.append(line);
  }
}

// The page is told the service's address in its own.
void showBulletins(location.search.slice(1));

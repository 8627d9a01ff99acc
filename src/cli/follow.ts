import { Command, Option } from 'commander';
import { WebSocket } from 'ws';
import { createFeedClient } from '../client/feed-client.ts';
import type { FeedPlace } from '../client/follow-feed.ts';
import { readConfig } from '../config.ts';
import { BulletinIngestedDocument } from '../generated/operations/graphql.ts';
import { printBulletin } from './print-bulletin.ts';
import { listenForStop } from './stop.ts';
import { buildWebSocketUrl, parseWebSocketUrl } from './web-socket-url.ts';

const NOTES = `
Prints each bulletin with its facts as it arrives, from now on unless told otherwise. A lost connection is made anew and
goes on where it broke. With --json each bulletin is one line with its cursor; hand the last cursor to --after to go on
later. A service that asks for a token gets the one in CHANCERY_TOKEN.

Examples:
  $ npm run chancery -- follow
  $ npm run --silent chancery -- follow --json --from-start | jq .bulletin.title
  $ npm run chancery -- follow --url ws://chancery.example/graphql --after "$CURSOR"`;

interface FollowOptions {
  readonly url?: string;
  readonly after?: string;
  readonly fromStart?: boolean;
  readonly json?: boolean;
}

/** `chancery follow` */
export function buildFollowCommand(): Command {
  return new Command('follow')
    .description('print bulletins and their facts as they arrive')
    .option(
      '--url <address>',
      'GraphQL address of the service (the one CHANCERY_HOST and CHANCERY_PORT name)',
      parseWebSocketUrl,
    )
    .addOption(
      new Option('--after <cursor>', 'begin behind the bulletin of this cursor').conflicts('fromStart'),
    )
    .option('--from-start', 'begin with the first bulletin')
    .option('--json', 'print a line of JSON for each bulletin')
    .addHelpText('after', NOTES)
    .action(runFollow);
}

async function runFollow(options: FollowOptions): Promise<void> {
  const { host, port, token } = readConfig();
  const { signal } = listenForStop();
  const url = options.url ?? buildWebSocketUrl(host, port);
  const log = createFeedLog(url);
  const client = createFeedClient({
    url,
    webSocket: WebSocket,
    ...(token !== null && { token }),
  });
  const feed = client.follow(BulletinIngestedDocument, {
    from: choosePlace(options),
    signal,
    onFollowing: log.following,
    onInterrupted: log.interrupted,
  });
  try {
    for await (const event of feed) {
      console.log(options.json ? JSON.stringify(event) : `${printBulletin(event)}\n`);
    }
  } finally {
    client.close();
  }
}

/** Says when the feed begins and when it is interrupted; asking for more in between is nobody's concern. */
function createFeedLog(url: string) {
  let isFollowing = false;
  return {
    following: () => {
      if (!isFollowing) console.error(`following ${url}`);
      isFollowing = true;
    },
    interrupted: (reason: string) => {
      isFollowing = false;
      console.error(`not following: ${reason}; trying again`);
    },
  };
}

function choosePlace({ after, fromStart }: FollowOptions): FeedPlace {
  if (after !== undefined) return { after };
  return fromStart ? 'start' : 'latest';
}

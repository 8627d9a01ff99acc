import { Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { type FeedPlace, followFeed } from './feed-client.ts';
import { printBulletin } from './print-bulletin.ts';
import { listenForStop } from './stop.ts';
import { buildWebSocketUrl, parseWebSocketUrl } from './web-socket-url.ts';

const NOTES = `
Prints each bulletin with its facts as it arrives, from now on unless told otherwise. A lost connection is made anew and
goes on where it broke. With --json each bulletin is one line with its cursor; hand the last cursor to --after to go on
later.

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
  const { host, port } = readConfig();
  const { signal } = listenForStop();
  const url = options.url ?? buildWebSocketUrl(host, port);
  const feed = followFeed({
    url,
    from: choosePlace(options),
    signal,
    onConnected: () => console.error(`following ${url}`),
    onLost: (reason) => console.error(`not connected: ${reason}; trying again`),
  });
  for await (const event of feed) {
    console.log(options.json ? JSON.stringify(event) : `${printBulletin(event)}\n`);
  }
}

function choosePlace({ after, fromStart }: FollowOptions): FeedPlace {
  if (after !== undefined) return { after };
  return fromStart ? 'start' : 'latest';
}

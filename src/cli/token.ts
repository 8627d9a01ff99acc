import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import { SCOPES, type Scope } from '../domain/viewer.ts';
import type { TokenOnRecord, Tokens } from '../store/tokens/tokens.ts';

const NOTES = `
Tokens are keys to the API: clients show them to hand in bulletins (ingest), to set the record right (curate), and, where
CHANCERY_READ=token says so, to read. What is done with a token is on record under its name.

Examples:
  $ npm run chancery -- token create --scope ingest --name "press desk"
  $ npm run chancery -- token create --scope ingest curate --name clerk --expires 90d
  $ npm run chancery -- token list
  $ npm run chancery -- token revoke "press desk"`;

/** `chancery token` */
export function buildTokenCommand(): Command {
  const token = new Command('token')
    .description('make, list and take back the keys to the API')
    .addHelpText('after', NOTES);
  for (const command of [buildCreate(), buildList(), buildRevoke()]) token.addCommand(command);
  return token;
}

const CREATE_NOTES = `
Prints the token alone on standard output, once: it is stored nowhere. Whoever loses it gets another one.

Example:
  $ npm run --silent chancery -- token create --scope ingest --name wire > wire.token`;

interface CreateOptions {
  readonly scope: readonly Scope[];
  readonly name: string;
  readonly expires?: number;
}

function buildCreate(): Command {
  return new Command('create')
    .description('make a token and print it')
    .requiredOption('--scope <scope...>', `what it is for: ${SCOPES.join(', ')}`, collectScopes)
    .requiredOption('--name <name>', 'what its holder is called on record')
    .option(
      '--expires <time>',
      'days or hours for which it is good, such as 90d or 36h (for ever)',
      parseSpan,
    )
    .addHelpText('after', CREATE_NOTES)
    .action(async ({ scope, name, expires }: CreateOptions) => {
      await withTokens(async (tokens) => {
        const expiresAt = expires === undefined ? null : new Date(Date.now() + expires);
        const { secret, token } = await tokens.create({ name, scopes: [...new Set(scope)], expiresAt });
        console.log(secret);
        console.error(`${printToken(token)}\nKeep it: it is not shown again.`);
      });
    });
}

function buildList(): Command {
  return new Command('list')
    .description('show the tokens that stand, not the tokens themselves, the newest first')
    .option('--all', 'show those that expired or were taken back as well')
    .option('--json', 'print a line of JSON for each')
    .action(async ({ all = false, json = false }: { readonly all?: boolean; readonly json?: boolean }) => {
      await withTokens(async (tokens) => {
        const found = await tokens.list({ standing: !all });
        for (const one of found) console.log(json ? JSON.stringify(one) : printToken(one));
        if (found.length === 0) console.error(all ? 'No tokens.' : 'No tokens stand.');
      });
    });
}

const REVOKE_NOTES = `
Servers that run take it no longer within 5 seconds, and close what is connected by it.`;

function buildRevoke(): Command {
  return new Command('revoke')
    .description('take a token back')
    .argument('<token>', 'its name, or its number as list shows it')
    .addHelpText('after', REVOKE_NOTES)
    .action(async (reference: string) => {
      await withTokens(async (tokens) => console.log(printToken(await tokens.revoke(reference))));
    });
}

/** A token in one line. */
function printToken({
  id,
  name,
  scopes,
  createdAt,
  expiresAt,
  lastUsedAt,
  revokedAt,
}: TokenOnRecord): string {
  return [
    String(id),
    name,
    scopes.join(' '),
    `made ${printDay(createdAt)}`,
    expiresAt === null ? 'never expires' : `expires ${printDay(expiresAt)}`,
    lastUsedAt === null ? 'never used' : `last used ${lastUsedAt.toISOString().slice(0, 16)}Z`,
    ...(revokedAt === null ? [] : [`revoked ${printDay(revokedAt)}`]),
  ].join('  ');
}

function printDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function collectScopes(value: string, before: readonly Scope[] = []): readonly Scope[] {
  const found = SCOPES.find((scope) => scope === value);
  if (found) return [...before, found];
  throw new InvalidArgumentError(`Expected one of ${SCOPES.join(', ')}.`);
}

const HOUR_MS = 3_600_000;

function parseSpan(value: string): number {
  const [, count, unit] = /^([1-9]\d{0,4})([dh])$/.exec(value) ?? [];
  if (count) return Number(count) * (unit === 'd' ? 24 : 1) * HOUR_MS;
  throw new InvalidArgumentError('Expected a number of days or hours such as 90d or 36h.');
}

async function withTokens(work: (tokens: Tokens) => Promise<void>): Promise<void> {
  const { databaseUrl } = readConfig();
  const { openStore } = await import('../store/open-store.ts');
  const store = await openStore({ url: databaseUrl });
  try {
    await work(store.tokens);
  } finally {
    await store.close();
  }
}

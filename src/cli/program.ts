import { Command } from 'commander';
import { buildDemoCommand } from './demo.ts';
import { buildExtractCommand } from './extract.ts';
import { buildFollowCommand } from './follow.ts';
import { buildIngestCommand } from './ingest.ts';
import { buildMigrateCommand } from './migrate.ts';
import { buildParticipantsCommand } from './participants.ts';
import { buildReextractCommand } from './reextract.ts';
import { buildServeCommand } from './serve.ts';
import { buildTokenCommand } from './token.ts';

/** Exit code for a command line that means nothing. */
const USAGE = 2;

const EXAMPLES = `
Examples:
  $ npm run chancery -- ingest bulletins/         take in every file of a folder
  $ npm run chancery -- serve                     answer GraphQL on http://127.0.0.1:4000/graphql
  $ npm run chancery -- follow                    print bulletins as they arrive

Configuration is read from the environment; README.md lists the variables.`;

/** The whole command line. Its actions set `process.exitCode`; a command line that means nothing exits with 2. */
export function buildProgram(): Command {
  const program = new Command('chancery')
    .description(
      'A live, queryable record of diplomacy: who met whom, holding which office, and what was agreed.',
    )
    .addHelpText('after', EXAMPLES)
    .configureHelp({ sortSubcommands: false })
    .showSuggestionAfterError()
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE));
  const commands = [
    buildServeCommand(),
    buildIngestCommand(),
    buildFollowCommand(),
    buildExtractCommand(),
    buildReextractCommand(),
    buildParticipantsCommand(),
    buildTokenCommand(),
    buildMigrateCommand(),
    buildDemoCommand(),
  ];
  for (const command of commands) {
    program.addCommand(command.copyInheritedSettings(program));
    for (const part of command.commands) part.copyInheritedSettings(command);
  }
  return program;
}

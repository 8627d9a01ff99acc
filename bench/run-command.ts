import type { Command } from 'commander';
import { reportFailure } from '../src/cli/failure.ts';

/** Exit code of a command that failed, or of a measurement that found what must not be. */
export const FAILED = 1;
/** Exit code where nothing was measured: what it takes is missing, or the command line means nothing. */
export const NOT_MEASURED = 2;

/** Runs the command line of this process to its end. Actions set `process.exitCode` where it is not 0. */
export async function runCommand(command: Command, argv = process.argv): Promise<void> {
  // `npm run evaluate | head` closes the pipe early; whoever stopped reading wants no stack trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    await command.parseAsync(argv);
  } catch (error) {
    reportFailure(error);
    process.exitCode = FAILED;
  }
}

/** Ends the process where a command line means nothing, and after `--help`. */
export function endUsage({ exitCode }: { readonly exitCode: number }): never {
  process.exit(exitCode === 0 ? 0 : NOT_MEASURED);
}

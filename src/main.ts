import { reportFailure } from './cli/failure.ts';
import { buildProgram } from './cli/program.ts';

// `chancery extract FILE | head` closes the pipe early; whoever stopped reading wants no stack trace.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await buildProgram().parseAsync();
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}

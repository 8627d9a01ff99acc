import { Command } from 'commander';
import { reportFailure } from '../src/cli/failure.ts';
import { buildExtractBench } from './extract/extract.ts';

const FAILED = 1;
/** Exit code for a command line that means nothing. */
const USAGE = 2;

const NOTES = `
Competitors are installed into bench/node_modules on first use, at the versions of bench/package-lock.json. Figures of
one run compare with each other, not with those of another machine or hour.

Example:
  $ npm run bench -- extract --rounds 3`;

const program = new Command('npm run bench --')
  .usage('<bench> [options]')
  .description(
    'Measures Chancery beside what a developer would reach for instead. Without a name: this list.',
  )
  .addHelpText('after', NOTES)
  .helpCommand(false)
  .showSuggestionAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : USAGE));
for (const bench of [buildExtractBench()]) program.addCommand(bench.copyInheritedSettings(program));

try {
  if (process.argv.length > 2) await program.parseAsync();
  else program.outputHelp();
} catch (error) {
  reportFailure(error);
  process.exitCode = FAILED;
}

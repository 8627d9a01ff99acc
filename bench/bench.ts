import { Command } from 'commander';
import { buildExtractBench } from './extract/extract.ts';
import { buildFeedBench } from './feed/feed.ts';
import { buildQueryBench } from './query/query.ts';
import { endUsage, runCommand } from './run-command.ts';

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
  .exitOverride(endUsage);
for (const bench of [buildExtractBench(), buildFeedBench(), buildQueryBench()])
  program.addCommand(bench.copyInheritedSettings(program));
await runCommand(program, process.argv.length > 2 ? process.argv : [...process.argv, '--help']);

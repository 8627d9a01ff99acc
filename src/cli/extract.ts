import { Command } from 'commander';
import { receivePaths } from '../receive/receive-paths.ts';
import { printDiagnostics } from './diagnostics.ts';
import { CommandFailed } from './failure.ts';
import { type GoldShape, goldShape } from './gold-shape.ts';
import { parseTimeZone } from './time-zone.ts';

const NOTES = `
Prints one JSON object, {"format": …, "articles": […]}, with the articles of all files in their order; of files of
several formats the format is null. Times stay as printed, so the zone changes nothing here. Touches no database.

Example:
  $ npm run --silent chancery -- extract bulletin.txt | jq '.articles[].title'`;

/** `chancery extract FILE…` */
export function buildExtractCommand(): Command {
  return new Command('extract')
    .description('print the facts of bulletins as JSON')
    .argument('<file...>', 'files, or folders with all below them')
    .option('--time-zone <zone>', 'zone of printed times where a bulletin states none', parseTimeZone)
    .addHelpText('after', NOTES)
    .action(runExtract);
}

async function runExtract(paths: readonly string[]): Promise<void> {
  const { readBulletin } = await import('../ingest.ts');
  const shapes: GoldShape[] = [];
  for await (const reception of receivePaths(paths)) {
    if (reception.kind === 'REFUSED') throw reception.error;
    const { received, parsed, facts } = readBulletin(reception.bulletin);
    printDiagnostics(received.origin, [...received.diagnostics, ...parsed.diagnostics]);
    shapes.push(goldShape(parsed, facts));
  }
  if (shapes.length === 0) throw new CommandFailed(`Expected bulletins, found no file in ${paths.join(' ')}`);
  console.log(JSON.stringify(joinShapes(shapes), null, 2));
}

/** The articles of all; the format that they share, null when they share none. */
function joinShapes(
  shapes: readonly GoldShape[],
): Pick<GoldShape, 'articles'> & { format: GoldShape['format'] | null } {
  const [first] = shapes;
  const shared = shapes.every(({ format }) => format === first?.format);
  return { format: (shared && first?.format) || null, articles: shapes.flatMap(({ articles }) => articles) };
}

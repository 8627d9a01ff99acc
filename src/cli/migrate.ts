import { Command } from 'commander';
import { readConfig } from '../config.ts';

const NOTES = `
serve, ingest and demo do this by themselves when they start. A database of a newer version is refused and left as it is.

Example:
  $ CHANCERY_DATABASE=file:./archive.db npm run chancery -- migrate`;

/** `chancery migrate` */
export function buildMigrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database to the shape this version needs')
    .addHelpText('after', NOTES)
    .action(async () => {
      const { databaseUrl } = readConfig();
      const { migrate } = await import('../store/migrate.ts');
      const applied = await migrate(databaseUrl);
      for (const name of applied) console.log(`applied  ${name}`);
      if (applied.length === 0) console.log(`current  ${databaseUrl}`);
    });
}

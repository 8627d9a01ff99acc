import { draftMigration } from '../src/store/draft-migration.ts';

const title = process.argv.slice(2).join(' ');
if (title === '') {
  console.error('Expected a name: npm run migrate:new -- NAME');
  process.exitCode = 2;
} else {
  const name = await draftMigration({ title, at: new Date() });
  console.log(
    name === undefined
      ? 'No difference: the migrations already lead to prisma/schema.prisma.'
      : `Wrote prisma/migrations/${name}/migration.sql. Look it through before committing it.`,
  );
}

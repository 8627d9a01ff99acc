import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { makeWorkspace, PATIENCE, runCli } from './run-cli.ts';

describe('chancery token', PATIENCE, () => {
  it('prints a token alone, once, and lists and takes back what it is known by', async () => {
    using workspace = makeWorkspace();
    const run = (...args: readonly string[]) => runCli(['token', ...args], workspace);
    const made = await run('create', '--scope', 'ingest', 'curate', '--name', 'wire', '--expires', '90d');
    expect(made.code).toBe(0);
    expect(made.stdout).toMatch(/^chy_[\w-]{43}\n$/);
    expect(made.stderr).toMatch(
      /^1 {2}wire {2}ingest curate {2}made [\d-]{10} {2}expires [\d-]{10} {2}never used\n/,
    );
    const store = await openStore({ url: workspace.databaseUrl });
    expect((await store.tokens.findHolder(made.stdout.trim()))?.token).toMatchObject({ name: 'wire' });
    await store.close();
    const listed = await run('list', '--json');
    expect(JSON.parse(listed.stdout)).toMatchObject({ name: 'wire', scopes: ['ingest', 'curate'] });
    expect((await run('revoke', 'wire')).stdout).toMatch(/ {2}revoked [\d-]{10}\n$/);
    expect(await run('list')).toMatchObject({ code: 0, stdout: '', stderr: 'No tokens stand.\n' });
    expect(await run('revoke', 'wire')).toMatchObject({
      code: 1,
      stderr: 'chancery: Expected the name or number of a standing token, found "wire"\n',
    });
  });

  it.each([
    [['create', '--scope', 'rule', '--name', 'wire'], 'Expected one of read, ingest, curate.'],
    [
      ['create', '--scope', 'read', '--name', 'wire', '--expires', 'soon'],
      'Expected a number of days or hours',
    ],
    [['create', '--scope', 'read'], "required option '--name <name>' not specified"],
  ])('takes %j for a command line that means nothing', async (args, message) => {
    using workspace = makeWorkspace();
    const { code, stderr } = await runCli(['token', ...args], workspace);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

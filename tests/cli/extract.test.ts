import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkspace, PATIENCE, runCli, startCli } from './run-cli.ts';

describe('chancery extract', PATIENCE, () => {
  it('prints one JSON object with the articles of a bulletin and touches no database', async () => {
    using workspace = makeWorkspace();
    const { code, stdout } = await runCli(['extract', 'samples/2024-04-24.txt'], workspace);
    const { format, articles } = JSON.parse(stdout);
    expect({ code, format }).toEqual({ code: 0, format: 'page-capture' });
    expect(articles.map((article: { publishedAt: string }) => article.publishedAt)).toEqual([
      '2024-04-24T17:45',
      '2024-04-24T15:10',
      '2024-04-22T22:15',
      '2024-04-18T19:40',
    ]);
    expect(existsSync(workspace.databaseUrl.replace('file:', ''))).toBe(false);
  });

  it('puts the articles of several files into the one object, in their order', async () => {
    const { stdout } = await runCli(['extract', 'samples/2024-04-24.txt', 'samples/2023-11-03.txt']);
    expect(JSON.parse(stdout).articles).toHaveLength(9);
  });

  it('prints nothing but the reason when a file cannot be read', async () => {
    const { code, stdout, stderr } = await runCli(['extract', 'samples/2024-04-24.txt', 'nowhere.txt']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^chancery: Expected to read nowhere\.txt, found ENOENT.*\n$/);
  });

  it('ends quietly when its reader has read enough', async () => {
    await using extract = startCli(['extract', 'samples']);
    extract.process.stdout.destroy();
    const { code, stderr } = await extract.outcome;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

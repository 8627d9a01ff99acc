import { userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { buildBulletin } from '../store/build-bulletin.ts';
import { makeWorkspace, PATIENCE, runCli, type Workspace } from './run-cli.ts';

/** Two spellings of one man, a namesake of a woman. */
async function makeRecord(): Promise<Workspace> {
  const workspace = makeWorkspace();
  const store = await openStore({ url: workspace.databaseUrl });
  const people = [
    { name: 'Bektur Osmon', state: 'KG', office: 'President' },
    { name: 'Bektur Osmonov', state: 'KG' },
    { name: 'Leyla Demir', state: 'TR' },
  ];
  const articles = [
    { headline: 'One', body: people.map(({ name }) => name).join(', '), participants: people },
    { headline: 'Two', body: 'Leyla Demir', participants: [{ name: 'Leyla Demir', state: 'KG' }] },
  ];
  await store.storeBulletin(buildBulletin({ articles }));
  await store.close();
  return workspace;
}

describe('chancery participants', PATIENCE, () => {
  it('finds participants with what tells them apart, for people and for programs', async () => {
    using workspace = await makeRecord();
    const { code, stdout } = await runCli(['participants', 'list', 'osmon'], workspace);
    expect(code).toBe(0);
    expect(stdout).toBe(
      `${idOf(1)}  person  Bektur Osmon  Kyrgyzstan  1 article\n    President\n` +
        `${idOf(2)}  person  Bektur Osmonov  Kyrgyzstan  1 article\n`,
    );
    const json = await runCli(['participants', 'list', 'osmonov', '--json'], workspace);
    expect(JSON.parse(json.stdout)).toEqual({
      id: idOf(2),
      kind: 'PERSON',
      name: 'Bektur Osmonov',
      state: 'KG',
      offices: [],
      forms: ['Bektur Osmonov'],
      articles: 1,
    });
  });

  it('merges, splits and undoes, under the name of the one who runs it or the one given', async () => {
    using workspace = await makeRecord();
    const run = (...args: readonly string[]) => runCli(['participants', ...args], workspace);
    const merged = await run('merge', 'Bektur Osmon', idOf(2), '--reason', 'One man');
    expect(merged.code).toBe(0);
    expect(merged.stdout).toContain(`1  merged  Bektur Osmon ← Bektur Osmonov  ${userInfo().username}, `);
    expect(merged.stdout).toContain('\n    One man\n');
    const args = ['--alias', 'Bektur Osmonov', '--reason', 'A cousin', '--by', 'A. Clerk'];
    const split = await run('split', 'Bektur Osmon', ...args);
    expect(split.stdout).toMatch(/^2 {2}split {3}Bektur Osmon → "Bektur Osmonov" {2}A\. Clerk, /);
    const refused = await run('undo', '1', '--reason', 'Wrong');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toBe(
      'chancery: Expected no later decision to rest on decision 1, found decision 2: undo that one first\n',
    );
    const undone = await run('undo', '2', '--reason', 'No cousin', '--json');
    expect(JSON.parse(undone.stdout)).toMatchObject({ number: 2, undone: { reason: 'No cousin' } });
    expect((await run('list', '--all')).stdout).toMatch(/^2 {2}undone {2}split(.*\n)+1 {2}merged/);
  });

  it('refuses a name of several, with the ids to choose from', async () => {
    using workspace = await makeRecord();
    const args = ['participants', 'merge', 'Leyla Demir', 'Bektur Osmon', '--reason', 'Why not'];
    const { code, stdout, stderr } = await runCli(args, workspace);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('found "Leyla Demir", a name of 2:');
    expect(stderr).toContain(`\n  ${idOf(3)}  PERSON  Leyla Demir  TR`);
  });
});

function idOf(id: number): string {
  return Buffer.from(`Person:${id}`).toString('base64url');
}

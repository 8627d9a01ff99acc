import { cpSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { makeWorkspace, PATIENCE, runCli, startCli } from './run-cli.ts';

const samples = readdirSync('samples').sort();

describe('chancery ingest', PATIENCE, () => {
  it('tells what became of each bulletin, the same ones unchanged when they come again', async () => {
    using workspace = makeWorkspace();
    const first = await runCli(['ingest', 'samples'], workspace);
    expect(first.code).toBe(0);
    expect(outcomesOf(first.stdout)).toEqual([
      ...samples.slice(0, 4).map((name) => `ingested samples/${name}`),
      'revised samples/2025-04-05.txt',
      'ingested samples/2025-09-27.txt',
    ]);
    expect(first.stdout).toContain('5 ingested, 0 unchanged, 1 revised, 0 failed; 25 articles');
    const second = await runCli(['ingest', 'samples'], workspace);
    expect(second.code).toBe(0);
    expect(outcomesOf(second.stdout)).toEqual(samples.map((name) => `unchanged samples/${name}`));
  });

  it('fails for a path that is not there and takes in the others', async () => {
    using workspace = makeWorkspace();
    const { code, stdout } = await runCli(['ingest', 'nowhere.txt', 'samples/2023-11-03.txt'], workspace);
    expect(code).toBe(1);
    expect(outcomesOf(stdout)).toEqual(['failed nowhere.txt', 'ingested samples/2023-11-03.txt']);
    expect(stdout).toContain('Expected to read nowhere.txt, found ENOENT');
  });

  it('fails for a folder without any file', async () => {
    using workspace = makeWorkspace();
    const { code, stderr } = await runCli(['ingest', workspace.folder], workspace);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `chancery: Expected bulletins, found no file in ${workspace.folder}\n`,
    });
  });

  it('takes a bulletin from standard input', async () => {
    using workspace = makeWorkspace();
    const stdin = ' date 2026-01-02 One day\n02.01.2026, 10:00 1\nOne day\nIt came, Akorda reports.\n';
    const { code, stdout } = await runCli(['ingest', '-'], { ...workspace, stdin });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ingested {3}stdin {2}1 article, 1 new\n/);
  });

  it('tells on stderr where a bulletin is odd', async () => {
    using workspace = makeWorkspace();
    const { code, stderr } = await runCli(['ingest', '-'], { ...workspace, stdin: '\0\0\0' });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^stdin:1:1 {2}error {2}Expected text, found the bytes of something else/);
  });

  it.each([
    { signal: 'SIGINT', exitCode: 130 },
    { signal: 'SIGTERM', exitCode: 143 },
  ] as const)('finishes the bulletin in hand on $signal and completes when run again', async (stop) => {
    using workspace = makeWorkspace();
    const folder = writeBulletins(workspace.folder, 150);
    await using ingest = startCli(['ingest', folder], workspace);
    await ingest.line(/^ingested/);
    ingest.process.kill(stop.signal);
    const { code, stdout } = await ingest.outcome;
    const done = outcomesOf(stdout).length;
    expect(code).toBe(stop.exitCode);
    expect(stdout).toContain(`${done} ingested, 0 unchanged, 0 revised, 0 failed`);
    const again = await runCli(['ingest', folder], workspace);
    expect(again.stdout).toContain(`${150 - done} ingested, ${done} unchanged, 0 revised, 0 failed`);
  });

  it('holds what an undisturbed run holds after it was killed and run again', async () => {
    using disturbed = makeWorkspace();
    const folder = writeBulletins(disturbed.folder, 150);
    await using killed = startCli(['ingest', folder], disturbed);
    await killed.line(/^ingested/);
    killed.process.kill('SIGKILL');
    await killed.outcome;
    await runCli(['ingest', folder], disturbed);
    using undisturbed = makeWorkspace();
    await runCli(['ingest', folder], undisturbed);
    expect(await countRows(disturbed.databaseUrl)).toEqual(await countRows(undisturbed.databaseUrl));
  });
});

function outcomesOf(stdout: string): readonly string[] {
  const lines = stdout.matchAll(/^(ingested|unchanged|revised|failed) +(\S+)/gm);
  return [...lines].map(([, outcome, origin]) => `${outcome} ${origin}`);
}

/** A folder of bulletins that differ, each with every article of a sample. */
function writeBulletins(parent: string, count: number): string {
  const folder = path.join(parent, 'bulletins');
  cpSync('samples/2023-11-03.txt', path.join(folder, '000.txt'));
  for (let number = 1; number < count; number += 1) {
    const name = String(number).padStart(3, '0');
    writeFileSync(
      path.join(folder, `${name}.txt`),
      ` date 2026-01-02 Day ${name}\n02.01.2026, 10:00 ${name}\nDay ${name}\nPresident of France Emmanuel Macron visited Kenya, Akorda reports.\n`,
    );
  }
  return folder;
}

async function countRows(url: string): Promise<Readonly<Record<string, number>>> {
  const store = await openStore({ url });
  try {
    const { reader } = store;
    return {
      bulletins: await reader.bulletin.count(),
      articles: await reader.article.count(),
      revisions: await reader.revision.count(),
      participants: await reader.participant.count(),
      participations: await reader.participation.count(),
      evidence: await reader.evidence.count(),
      changes: await reader.change.count(),
    };
  } finally {
    await store.close();
  }
}

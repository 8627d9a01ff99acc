import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBulletinFiles } from '../../src/receive/find-bulletin-files.ts';
import { type Reception, receiveFound, receivePaths } from '../../src/receive/receive-paths.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chancery-receive-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('findBulletinFiles', () => {
  it('lists folders with all below them, sorted by name, without hidden names', async () => {
    write('b/2.txt', 'b/10.txt', 'a.txt', 'B.txt', '.hidden', '.git/config', 'c/d/e.txt');
    expect(await listed([folder])).toEqual(['B.txt', 'a.txt', 'b/10.txt', 'b/2.txt', 'c/d/e.txt']);
  });

  it('keeps the order in which paths are given, hidden ones included', async () => {
    write('b.txt', 'a.txt', '.hidden');
    expect(await listed([at('b.txt'), at('.hidden'), at('a.txt')])).toEqual(['b.txt', '.hidden', 'a.txt']);
  });

  it('follows links to files and folders, and none in circles', async () => {
    write('a/one.txt', 'two.txt');
    symlinkSync(folder, at('a/up'));
    symlinkSync(at('a'), at('again'));
    symlinkSync(at('two.txt'), at('z.txt'));
    expect(await listed([folder])).toEqual(['a/one.txt', 'two.txt', 'z.txt']);
  });

  it('refuses what is missing, too deep or no file, in its place', async () => {
    write('a/b/c/deep.txt', 'd.txt');
    execFileSync('mkfifo', [at('pipe')]);
    symlinkSync(at('nowhere'), at('broken'));
    const found = await findBulletinFiles([folder, at('missing')], { depthLimit: 2 });
    expect(
      found.map((item) => (item.kind === 'FILE' ? item.path : `${item.origin} ${item.error.name}`)),
    ).toEqual([
      `${at('a/b/c')} FolderTooDeep`,
      `${at('broken')} PathUnreadable`,
      at('d.txt'),
      `${at('pipe')} NotAFile`,
      `${at('missing')} PathUnreadable`,
    ]);
  });
});

describe('receivePaths', () => {
  it('receives every file, and one that is too large stops no other', async () => {
    write('a.txt', 'c.txt');
    writeFileSync(at('b.txt'), 'x'.repeat(30));
    const receptions = await collect(receivePaths([folder], { sizeLimit: 20 }));
    expect(receptions).toMatchObject([
      { kind: 'RECEIVED', bulletin: { origin: at('a.txt'), text: 'a.txt' } },
      { kind: 'REFUSED', origin: at('b.txt'), error: { name: 'BulletinTooLarge', limit: 20 } },
      { kind: 'RECEIVED', bulletin: { origin: at('c.txt') } },
    ]);
  });

  it('does not read a huge file to find that it is too large', async () => {
    write('huge.txt');
    truncateSync(at('huge.txt'), 2 ** 40);
    const [reception] = await collect(receivePaths([at('huge.txt')]));
    expect(reception).toMatchObject({ kind: 'REFUSED', error: { name: 'BulletinTooLarge' } });
  });

  it('refuses what changed since it was found', async () => {
    write('gone.txt', 'pipe.txt', 'stays.txt');
    const found = await findBulletinFiles([folder]);
    rmSync(at('gone.txt'));
    rmSync(at('pipe.txt'));
    execFileSync('mkfifo', [at('pipe.txt')]);
    const receptions = await collect(receiveFound(found));
    expect(receptions).toMatchObject([
      { kind: 'REFUSED', error: { name: 'PathUnreadable', cause: { code: 'ENOENT' } } },
      { kind: 'REFUSED', error: { name: 'NotAFile' } },
      { kind: 'RECEIVED', bulletin: { origin: at('stays.txt') } },
    ]);
  });

  it('gives as many receptions as there are paths found', async () => {
    write('a.txt', 'b/c.txt');
    const found = await findBulletinFiles([folder, at('missing')]);
    expect(await collect(receiveFound(found))).toHaveLength(found.length);
  });
});

function at(name: string): string {
  return path.join(folder, name);
}

function write(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), name);
  }
}

async function listed(paths: readonly string[]): Promise<readonly string[]> {
  const found = await findBulletinFiles(paths);
  return found.map((item) =>
    path.relative(folder, item.kind === 'FILE' ? item.path : `refused ${item.origin}`),
  );
}

async function collect(receptions: AsyncIterable<Reception>): Promise<readonly Reception[]> {
  const collected: Reception[] = [];
  for await (const reception of receptions) collected.push(reception);
  return collected;
}

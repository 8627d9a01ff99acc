import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { CommandFailed } from '../src/cli/failure.ts';

const FOLDER = import.meta.dirname;

const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });
const Package = z.object({ version: z.string() });

/**
 * Installs the competitors at the versions of `bench/package-lock.json`, unless they are there already. Throws
 * `CommandFailed` when npm cannot.
 */
export async function installCompetitors(): Promise<void> {
  if (isInstalled()) return;
  console.error('Installing what Chancery is compared with into bench/node_modules');
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawn('npm', ['ci', '--prefix', FOLDER, ...options], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'], // stdout carries figures and nothing else
    shell: process.platform === 'win32',
  });
  const [code] = await once(npm, 'exit');
  if (code !== 0) throw new CommandFailed(`Expected npm ci in bench/ to end with 0, found ${code}`);
}

/** Imports an installed competitor. Its own types stay behind: they are absent until it is first installed. */
export async function importCompetitor(name: string): Promise<unknown> {
  await installCompetitors();
  const module: { readonly default: unknown } = await import(name);
  return module.default;
}

function isInstalled(): boolean {
  const { packages } = Lock.parse(readJson('package-lock.json'));
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .every(([folder, { version }]) => findVersion(folder) === version);
}

function findVersion(folder: string): string | undefined {
  const file = path.join(folder, 'package.json');
  return existsSync(path.join(FOLDER, file)) ? Package.parse(readJson(file)).version : undefined;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
}

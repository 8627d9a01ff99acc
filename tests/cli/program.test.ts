import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeWorkspace, PATIENCE, runCli, startCli } from './run-cli.ts';

const COMMANDS = [
  'serve',
  'ingest',
  'follow',
  'extract',
  'reextract',
  'participants',
  'token',
  'migrate',
  'demo',
];

describe('the command line', PATIENCE, () => {
  it('lists its commands in its help', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it.each(COMMANDS)('explains %s with an example', async (command) => {
    const { code, stdout } = await runCli([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Usage: chancery ${command} `));
    expect(stdout).toMatch(/Examples?:\n {2}\$ /);
  });

  it.each([
    { args: ['injest'], complaint: "unknown command 'injest'" },
    { args: ['ingest'], complaint: "missing required argument 'path'" },
    { args: ['serve', '--port', 'http'], complaint: 'Expected a port number from 0 to 65535' },
    { args: ['ingest', '--time-zone', 'Mars/Olympus', 'samples'], complaint: 'Expected an IANA time zone' },
    { args: ['follow', '--url', 'localhost'], complaint: 'Expected an address such as ws://' },
    { args: ['follow', '--after', 'x', '--from-start'], complaint: 'cannot be used with' },
    { args: ['participants', 'merge', 'A', 'B'], complaint: "required option '--reason <text>'" },
    { args: ['participants', 'undo', 'x', '--reason', 'y'], complaint: 'Expected the number of a decision' },
  ])('exits with 2 for $args', async ({ args, complaint }) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(complaint);
  });
});

describe('chancery migrate', PATIENCE, () => {
  it('tells what it applied, and that the database is current when run again', async () => {
    using workspace = makeWorkspace();
    const first = await runCli(['migrate'], workspace);
    expect(first.stdout).toMatch(/^(applied {2}\d{14}_\w+\n)+$/);
    const second = await runCli(['migrate'], workspace);
    expect(second.stdout).toBe(`current  ${workspace.databaseUrl}\n`);
  });

  it('refuses a file that is no database, in one line', async () => {
    using workspace = makeWorkspace();
    writeFileSync(path.join(workspace.folder, 'chancery.db'), 'Dear Sir, '.repeat(1000));
    const { code, stderr } = await runCli(['migrate'], workspace);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^chancery: Expected .*chancery\.db to be a database of Chancery, found .*\n$/);
  });
});

describe('chancery serve', PATIENCE, () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('says where it listens, and ends cleanly on %s', async (signal) => {
    using workspace = makeWorkspace();
    await using server = startCli(['serve', '--port', '0'], workspace);
    const line = await server.line(/listens at http:\/\/127\.0\.0\.1:\d+\/graphql/);
    const health = await fetch(line.replace(/.*(http.*)\/graphql/, '$1/healthz'));
    expect(health.status).toBe(200);
    server.process.kill(signal);
    const { code, stdout, stderr } = await server.outcome;
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${line}\n` });
    const told = stderr
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text).msg);
    expect(told).toEqual(['Listening', 'Stopping', 'Stopped']);
  });

  it('says in one line that its port is taken', async () => {
    using workspace = makeWorkspace();
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const { code, stderr } = await runCli(['serve', '--port', String(port)], workspace);
    squatter.close();
    expect(code).toBe(1);
    expect(stderr).toBe(`chancery: Expected port ${port} of 127.0.0.1 to be free, found it in use\n`);
  });
});

describe('chancery demo', PATIENCE, () => {
  it('serves a new database each time and lets the samples arrive while it runs', async () => {
    using workspace = makeWorkspace();
    for (const _ of ['first', 'second']) {
      await using demo = startCli(['demo', '--port', '0', '--every', '0'], { cwd: workspace.folder });
      await demo.line(/All samples are in/);
      demo.process.kill('SIGINT');
      const { code, stdout } = await demo.outcome;
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Chancery listens at http:\/\/127\.0\.0\.1:\d+\/graphql\n/);
      expect(stdout).toContain('bulletinIngested(after: "');
      expect(stdout.match(/^(ingested|revised) /gm)).toHaveLength(6);
    }
  });
});

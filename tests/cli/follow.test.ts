import { describe, expect, it } from 'vitest';
import { makeWorkspace, PATIENCE, type RunningCli, runCli, startCli } from './run-cli.ts';

describe('chancery follow', PATIENCE, () => {
  it('prints what it missed, then what arrives, each once, across a restart of the server', async () => {
    using workspace = makeWorkspace();
    await runCli(['ingest', 'samples/2023-11-03.txt'], workspace);
    await using server = startCli(['serve', '--port', '0'], workspace);
    const port = portOf(await server.line(/listens at/));
    await using follow = startCli(['follow', '--json', '--from-start', '--url', urlOf(port)], workspace);
    await follow.line(/2023-11-03\.txt/);
    await stop(server);
    await runCli(['ingest', 'samples/2024-04-24.txt'], workspace);
    await using successor = startCli(['serve', '--port', port], workspace);
    await successor.line(/listens at/);
    await follow.line(/2024-04-24\.txt/);
    await runCli(['ingest', 'samples/2024-07-04.txt'], workspace);
    await follow.line(/2024-07-04\.txt/);
    const { code, stdout, stderr } = await stop(follow);
    const origins = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).bulletin.origin);
    expect(origins).toEqual(['2023-11-03', '2024-04-24', '2024-07-04'].map((day) => `samples/${day}.txt`));
    expect(code).toBe(0);
    expect(stderr).toContain('trying again');
  });

  it('begins behind a cursor', async () => {
    using workspace = makeWorkspace();
    await runCli(['ingest', 'samples'], workspace);
    await using server = startCli(['serve', '--port', '0'], workspace);
    const url = urlOf(portOf(await server.line(/listens at/)));
    await using all = startCli(['follow', '--json', '--from-start', '--url', url], workspace);
    const { cursor } = JSON.parse(await all.line(/2025-04-05/));
    await using rest = startCli(['follow', '--json', '--after', cursor, '--url', url], workspace);
    await rest.line(/2025-09-27/);
    const { stdout } = await stop(rest);
    expect(stdout.trim().split('\n')).toHaveLength(1);
  });

  it('lays a bulletin out for people, without colours when it is no terminal', async () => {
    using workspace = makeWorkspace();
    await runCli(['ingest', 'samples/2024-04-24.txt'], workspace);
    await using server = startCli(['serve', '--port', '0'], workspace);
    const url = urlOf(portOf(await server.line(/listens at/)));
    await using follow = startCli(['follow', '--from-start', '--url', url], workspace);
    await follow.line(/Tajikistan and Uzbekistan Sign Treaty on Allied Relations/);
    const { stdout } = await stop(follow);
    expect(stdout).toMatch(/^samples\/2024-04-24\.txt {2}captured 2024-04-24, 4 articles, cursor \S+\n/);
    expect(stdout).not.toContain('\u001b');
  });

  it('gives up with one line when the server refuses the cursor', async () => {
    using workspace = makeWorkspace();
    await using server = startCli(['serve', '--port', '0'], workspace);
    const url = urlOf(portOf(await server.line(/listens at/)));
    const { code, stderr } = await runCli(['follow', '--after', 'nonsense', '--url', url], workspace);
    expect(code).toBe(1);
    expect(stderr).toMatch(/chancery: .*Expected a cursor of the feed, found "nonsense"/);
  });
});

function portOf(line: string): string {
  return /:(\d+)\/graphql/.exec(line)?.[1] ?? '';
}

function urlOf(port: string): string {
  return `ws://127.0.0.1:${port}/graphql`;
}

async function stop(cli: RunningCli) {
  cli.process.kill('SIGINT');
  return await cli.outcome;
}

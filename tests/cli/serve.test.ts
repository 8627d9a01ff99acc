import { describe, expect, it } from 'vitest';
import { makeWorkspace, PATIENCE, startNpmCli } from './run-cli.ts';

describe('chancery serve', () => {
  it('ends when the npm that started it is told to', PATIENCE, async () => {
    using workspace = makeWorkspace();
    await using served = startNpmCli(['serve', '--port', '0'], workspace.env);
    const url = (await served.line(/listens at/)).replace(/^.* at /, '');
    served.process.kill('SIGTERM');
    // Resolves when all that wrote to npm's output has ended, a service left behind by it included.
    await served.outcome;
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });
});

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const run = promisify(execFile);

/** Starting a process takes long on a busy machine. */
const PATIENCE = { timeout: 120_000 };

it('lists the benches when none is named', PATIENCE, async () => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'bench/bench.ts']);
  expect(stdout).toMatch(/^Usage: npm run bench -- .*\n(.*\n)*Commands:\n {2}extract /);
});

it('refuses a bench that is none with exit code 2', PATIENCE, async () => {
  const bench = run(process.execPath, ['--import', 'tsx', 'bench/bench.ts', 'extrac']);
  await expect(bench).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('(Did you mean extract?)'),
  });
});

it('soaks no longer than ten minutes', PATIENCE, async () => {
  const soak = run(process.execPath, ['--import', 'tsx', 'bench/soak/soak.ts', '--minutes', '11']);
  await expect(soak).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('Expected a whole number from 1 to 10.'),
  });
});

it('says what is missing where there is no gold, and measures nothing', PATIENCE, async () => {
  const evaluate = run(process.execPath, ['--import', 'tsx', 'bench/evaluate/evaluate.ts'], {
    env: { ...process.env, CHANCERY_SHARED: 'tests/bulletins' },
  });
  await expect(evaluate).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /^Expected gold and its judge in the folder of real captures, found no .*\n$/,
    ),
  });
});

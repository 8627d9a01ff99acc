import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFigures } from '../../bench/evaluate/judge.ts';
import { printScores, printSummary } from '../../bench/evaluate/print-scores.ts';
import { compareScores, isLost, readScores } from '../../bench/evaluate/scores.ts';

describe('the figures of the judge', () => {
  it('are read from its lines', () => {
    const output =
      'persons              0.985   P 0.990  R 0.980  n 51\nagreement.kind       1.000   P 1.000  R 1.000  n 4\n';
    expect(parseFigures(output)).toEqual({ persons: 0.985, 'agreement.kind': 1 });
  });

  it('are refused when it prints something else', () => {
    expect(() => parseFigures('')).toThrow('Expected figures from the judge, found no line');
    expect(() => parseFigures('usage: score')).toThrow(
      'Expected a figure from the judge, found "usage: score"',
    );
  });
});

describe('the committed figures', () => {
  it('are there for every set, in the shape that is compared', () => {
    expect(Object.keys(readScores())).toEqual(['seed', 'dev', 'travels', 'a', 'z']);
  });

  it('may fall by a hundredth and no further', () => {
    const changes = compareScores(
      { dev: { persons: 0.98, office: 0.98 } },
      { dev: { persons: 0.97, office: 0.969 } },
    );
    expect(changes.filter(isLost).map(({ measure }) => measure)).toEqual(['office']);
  });

  it('are lost when there is no figure any more, not when one is new', () => {
    const changes = compareScores({ dev: { role: 0.5 }, seed: { role: 1 } }, { dev: { topics: 0.1 } });
    expect(changes.filter(isLost)).toEqual([
      { set: 'dev', measure: 'role', before: 0.5, after: null },
      { set: 'seed', measure: 'role', before: 1, after: null },
    ]);
  });
});

describe('the table', () => {
  const ours = { seed: { topics: 0.9, persons: 0.985 }, dev: { persons: 0.9 } };
  const changes = compareScores({ seed: { topics: 0.9, persons: 0.98 }, dev: { persons: 0.903 } }, ours);

  it('has a row a measure, a column a set, and marks what rose and fell', () => {
    expect(printScores({ ours, baseline: {}, changes }).split('\n')).toEqual([
      '                    seed          dev',
      'persons             0.985 +0.005  0.900 -0.003',
      'topics              0.900         -',
    ]);
    expect(printSummary(changes)).toBe('1 figure rose, 1 fell.');
  });

  it('has the baseline beneath the measures it answers', () => {
    const table = printScores({ ours, baseline: { seed: { persons: 0.3 } }, changes: [] });
    expect(table).toContain(
      'persons             0.985         0.900\n  by compromise     0.300         -\ntopics',
    );
  });
});

it('is measured beside competitors whose lock names no registry', () => {
  expect(readFileSync('bench/package-lock.json', 'utf8')).not.toContain('"resolved"');
});

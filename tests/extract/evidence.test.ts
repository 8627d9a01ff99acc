import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import type { ParsedBulletin } from '../../src/domain/bulletin.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { decodeBytes } from '../../src/receive/decode-bytes.ts';
import { hasShared, shared } from '../shared.ts';
import { buildBulletin } from './build-bulletin.ts';

/** What stands among our own bulletins and the gold without being a bulletin. */
const NO_BULLETIN = /(gold\.json|README\.md)$/;

const ours = listBulletins('tests/bulletins');
const real = hasShared
  ? ['seed', 'gold/dev', 'corpus'].flatMap((folder) => listBulletins(path.join(shared, folder)))
  : [];

describe('evidence', () => {
  it('is the very words of its place', () => {
    const bulletin = buildBulletin(
      [
        'Visit',
        'H.E. Mr. Karl Borg, Minister of Trade of Malta, met President Janis Ozols of Latvia at the Riga 👋 Trade Institute (RTI).',
      ],
      ['Sequel', 'K.Borg signed a Memorandum of Understanding.'],
    );
    expectProofs(bulletin);
  });

  it('gives the same facts for the same bulletin', () => {
    const bulletin = buildBulletin([
      'Visit',
      'President of Malta Karl Borg met the Latvian leader, Janis Ozols, in Riga.',
    ]);
    expect(extractFacts(bulletin)).toEqual(extractFacts(bulletin));
  });

  it.each(ours)('proves every fact of %s', (file) => {
    expectProofs(readBulletin(file));
  });
});

describe.runIf(hasShared)('evidence in real captures', () => {
  it.each(real.map((file) => path.relative(shared, file)))('proves every fact of %s', (file) => {
    expectProofs(readBulletin(path.join(shared, file)));
  });

  it('is looked for in the whole corpus', () => {
    expect(real.filter((file) => file.startsWith(path.join(shared, 'corpus')))).toHaveLength(66);
  });
});

/** Every fact has evidence, and all evidence is the words that stand at its place in the article it names. */
function expectProofs(bulletin: ParsedBulletin): void {
  const facts = extractFacts(bulletin);
  const evidence = [...findEvidence(facts)];
  expect(evidence).not.toEqual([]);
  expect(evidence.filter((one) => !isProof(one, bulletin))).toEqual([]);
  expect(facts.flatMap(listUnproven)).toEqual([]);
}

/** Evidence wherever it stands in a fact, so that no new kind of fact escapes. */
function* findEvidence(value: unknown): Iterable<Evidence> {
  if (typeof value !== 'object' || value === null) return;
  if (isEvidence(value)) yield value;
  else for (const part of Object.values(value)) yield* findEvidence(part);
}

function isEvidence(value: object): value is Evidence {
  return 'quote' in value;
}

function isProof({ article, start, end, quote }: Evidence, { articles }: ParsedBulletin): boolean {
  const text = articles[article]?.text;
  if (text === undefined) return false;
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end;
  return isWithin && end <= text.length && text.slice(start, end) === quote;
}

/** Facts that carry no words at all. Who reports an article may be known from its metadata alone. */
function listUnproven({ participants, agreements, engagements, topics }: ArticleFacts): readonly unknown[] {
  return [...participants, ...agreements, ...engagements, ...topics].filter(
    (fact) => [...findEvidence(fact)].length === 0,
  );
}

function readBulletin(file: string): ParsedBulletin {
  return parseBulletin(decodeBytes(readFileSync(file)).text);
}

function listBulletins(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile() && !NO_BULLETIN.test(file))
    .sort();
}

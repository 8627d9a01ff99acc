import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleFacts } from '../../src/domain/article-facts.ts';
import type { ParsedBulletin } from '../../src/domain/bulletin.ts';
import type { Evidence } from '../../src/domain/evidence.ts';
import { extractFacts } from '../../src/extract/extract-facts.ts';
import { parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { shared } from '../shared.ts';
import { buildBulletin } from './build-bulletin.ts';

function listEvidence(facts: readonly ArticleFacts[]): readonly Evidence[] {
  return facts.flatMap(({ attribution, participants, agreements, engagements, topics }) => [
    ...attribution.evidence,
    ...participants.flatMap((participant) => [
      ...participant.mentions,
      ...(participant.kind === 'PERSON' ? participant.offices.map((office) => office.evidence) : []),
    ]),
    ...[...agreements, ...engagements, ...topics].flatMap((fact) => fact.evidence),
  ]);
}

function expectProofs(bulletin: ParsedBulletin): number {
  const evidence = listEvidence(extractFacts(bulletin));
  for (const { article, start, end, quote } of evidence) {
    expect(bulletin.articles[article]?.text.slice(start, end)).toBe(quote);
  }
  return evidence.length;
}

describe('evidence', () => {
  it('is the very words of its place', () => {
    const bulletin = buildBulletin(
      [
        'Visit',
        'H.E. Mr. Karl Borg, Minister of Trade of Malta, met President Janis Ozols of Latvia at the Riga 👋 Trade Institute (RTI).',
      ],
      ['Sequel', 'K.Borg signed a Memorandum of Understanding.'],
    );
    expect(expectProofs(bulletin)).toBeGreaterThan(5);
  });

  it('gives the same facts for the same bulletin', () => {
    const bulletin = buildBulletin([
      'Visit',
      'President of Malta Karl Borg met the Latvian leader, Janis Ozols, in Riga.',
    ]);
    expect(extractFacts(bulletin)).toEqual(extractFacts(bulletin));
  });
});

const folders = ['seed', 'gold/dev', 'corpus/state-travels']
  .map((folder) => path.join(shared, folder))
  .filter(existsSync);

describe.runIf(folders.length > 0)('evidence in real captures', () => {
  it.each(folders)('is the very words of its place: %s', (folder) => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
    // The corpus is long and alike: every eighth year tells as much as all.
    for (const file of files.filter((_, index) => files.length < 20 || index % 8 === 0)) {
      expect(expectProofs(parseBulletin(readFileSync(path.join(folder, file), 'utf8')))).toBeGreaterThan(0);
    }
  });
});

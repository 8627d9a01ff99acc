import { describe, expect, it } from 'vitest';
import { resolveOrganization } from '../../../src/store/identity/resolve-organization.ts';
import { onRecord, subject } from './people.ts';

const ORGANIZATION = { kind: 'ORGANIZATION' } as const;

describe('an organization', () => {
  it.each<[string, string, readonly string[], number | undefined]>([
    ['is the same under the same name', 'River Bank', ['RIVER BANK'], 1],
    ['is another of another state', 'Ministry of Energy (KZ)', ['Ministry of Energy (TR)'], undefined],
    ['is the namesake of the own state', 'Senate (KZ)', ['Senate (FR)', 'Senate (KZ)'], 2],
    ['cannot be told among namesakes', 'Senate', ['Senate (FR)', 'Senate (KZ)'], undefined],
    ['of no state goes before those of one', 'Senate', ['Senate (FR)', 'Senate'], 2],
    ['is the first of those that nothing tells apart', 'Road Fund', ['Road Fund', 'Road Fund'], 1],
    ['of a state is the first of that state', 'Senate (KZ)', ['Senate', 'Senate (KZ)', 'Senate (KZ)'], 2],
  ])('%s', (_, organization, known, id) => {
    expect(resolveOrganization(subject(organization, ORGANIZATION), onRecord(known, ORGANIZATION))?.id).toBe(
      id,
    );
  });

  describe('known by a name that others were named by as well', () => {
    const funds = (...names: readonly string[]) => onRecord(names, { ...ORGANIZATION, forms: ['Fund'] });
    const fund = subject('Fund', ORGANIZATION);

    it('is the one called so', () => {
      expect(resolveOrganization(fund, funds('Road Fund', 'River Fund', 'Fund'))?.id).toBe(3);
    });

    it('cannot be told where none is called so', () => {
      expect(resolveOrganization(fund, funds('Road Fund', 'River Fund'))).toBeUndefined();
    });
  });

  it('is found by the acronym its name was printed with', () => {
    const known = onRecord(['Organization of Rivers'], { ...ORGANIZATION, acronym: 'OR' });
    expect(resolveOrganization(subject('OR', ORGANIZATION), known)?.id).toBe(1);
  });

  it('gives its expansion to the one known by the acronym alone', () => {
    const named = subject('Organization of Rivers', { ...ORGANIZATION, acronym: 'OR' });
    expect(resolveOrganization(named, onRecord(['OR'], ORGANIZATION))?.id).toBe(1);
  });

  it('is another when the acronym stands for something else', () => {
    const named = subject('Office of Roads', { ...ORGANIZATION, acronym: 'OR' });
    const known = onRecord(['Organization of Rivers'], { ...ORGANIZATION, acronym: 'OR' });
    expect(resolveOrganization(named, known)).toBeUndefined();
  });
});

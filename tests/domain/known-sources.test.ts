import { describe, expect, it } from 'vitest';
import { buildSource, findKnownSource } from '../../src/domain/known-sources.ts';

describe('known sources', () => {
  it('knows a ministry by its long and its short name', () => {
    const long = findKnownSource('Ministry of Foreign Affairs of the Republic of Kazakhstan');
    expect(findKnownSource('the Ministry of Foreign Affairs of Kazakhstan')).toBe(long);
    expect(long).toMatchObject({ slug: 'mfa-kz', country: 'KZ', timeZone: 'Asia/Almaty' });
  });

  it('knows the presidency by its site, its residence and its press service', () => {
    const names = [
      'akorda.kz',
      'Akorda presidential residence',
      'press service of the Akorda',
      'Akorda press service',
    ];
    expect(names.map((name) => findKnownSource(name)?.slug)).toEqual(Array(4).fill('akorda'));
  });

  it('gives Almaty time to sources of Kazakhstan only', () => {
    expect(findKnownSource('Qazinform')?.timeZone).toBe('Asia/Almaty');
    expect(findKnownSource('Anadolu')?.timeZone).toBe('UTC');
  });

  it('does not know a name that merely contains a known one', () => {
    expect(findKnownSource('Friends of Akorda')).toBeNull();
  });
});

describe('an unknown source', () => {
  it('is made from its name, without country, in UTC', () => {
    expect(buildSource('Wellington Harbour Gazette')).toEqual({
      slug: 'wellington-harbour-gazette',
      name: 'Wellington Harbour Gazette',
      country: null,
      timeZone: 'UTC',
    });
  });

  it('keeps a slug even when its name has no letters', () => {
    expect(buildSource('***').slug).toBe('unknown');
  });
});

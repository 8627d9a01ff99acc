import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES, countryCode, countryName, isCountryCode } from '../../src/domain/countries.ts';

describe('the table of countries', () => {
  it('names countries as their ministries do', () => {
    expect(countryName(countryCode('KZ'))).toBe('Kazakhstan');
    expect(countryName(countryCode('TR'))).toBe('Türkiye');
    expect(countryName(countryCode('CI'))).toBe("Côte d'Ivoire");
    expect(countryName(countryCode('KR'))).toBe('Republic of Korea');
  });

  it('remembers states that are no more, and those outside the United Nations', () => {
    for (const code of ['SU', 'YU', 'CS', 'DD', 'XK', 'PS', 'VA', 'TW'])
      expect(isCountryCode(code)).toBe(true);
  });

  it('refuses what is no code, naming it', () => {
    expect(isCountryCode('EU')).toBe(false);
    expect(() => countryCode('Kazakhstan')).toThrow('found Kazakhstan');
  });

  it('has a name for each of its codes, and no name twice', () => {
    const names = COUNTRY_CODES.map(countryName);
    expect(new Set(names).size).toBe(names.length);
  });
});

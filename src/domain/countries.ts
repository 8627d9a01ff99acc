import { worldCountries } from './country-data.ts';
import type { CountryCode } from './participant.ts';

/** States that are no more, under the codes ISO 3166-3 remembers them by. */
const HISTORIC: Readonly<Record<string, string>> = {
  SU: 'Soviet Union',
  YU: 'Yugoslavia',
  CS: 'Czechoslovakia',
  DD: 'German Democratic Republic',
};

/** Where foreign ministries write another name than the data set. */
const AS_MINISTRIES_WRITE: Readonly<Record<string, string>> = {
  BN: 'Brunei Darussalam',
  CD: 'Democratic Republic of the Congo',
  CG: 'Republic of the Congo',
  CI: "Côte d'Ivoire",
  CV: 'Cabo Verde',
  HK: 'Hong Kong',
  KP: "Democratic People's Republic of Korea",
  KR: 'Republic of Korea',
  MO: 'Macao',
  VA: 'Holy See',
  VN: 'Viet Nam',
};

const NAMES: ReadonlyMap<string, string> = new Map([
  ...worldCountries.map(({ cca2, name }): [string, string] => [
    cca2,
    AS_MINISTRIES_WRITE[cca2] ?? name.common,
  ]),
  ...Object.entries(HISTORIC),
]);

/** Every code of the closed table, alphabetically. */
export const COUNTRY_CODES: readonly CountryCode[] = [...NAMES.keys()].filter(isCountryCode).sort();

/** True for an ISO 3166-1 alpha-2 code, `XK` (Kosovo), and `SU`, `YU`, `CS`, `DD`. */
export function isCountryCode(value: string): value is CountryCode {
  return NAMES.has(value);
}

/** The value as a country code. Throws a RangeError when the table has no such code. */
export function countryCode(value: string): CountryCode {
  if (!isCountryCode(value)) throw new RangeError(`Expected a country code such as KZ, found ${value}`);
  return value;
}

/** The English name by which ministries call a country. Throws a RangeError for a code outside the table. */
export function countryName(code: CountryCode): string {
  const name = NAMES.get(code);
  if (name === undefined) throw new RangeError(`Expected a country code such as KZ, found ${code}`);
  return name;
}

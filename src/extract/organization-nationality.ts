import { countryCode } from '../domain/countries.ts';
import { fold } from '../domain/fold.ts';
import type { CountryCode } from '../domain/participant.ts';
import { companies } from './lexicon/companies.ts';
import { findPlacesInText } from './lexicon/gazetteer.ts';
import { KNOWN_NATIONALITIES } from './lexicon/organization-words.ts';
import { findPhraseAt, splitAtoms } from './lexicon/phrase-trie.ts';
import { splitTokens } from './split-tokens.ts';

/** The state an organization belongs to: by common knowledge, else by the place in its name; null where neither tells. */
export function nationalityOf(name: string): CountryCode | null {
  const known = KNOWN_NATIONALITIES[fold(name)] ?? branchNationality(name) ?? companyNationality(name);
  return known ? countryCode(known) : (findPlacesInText(name)[0]?.code ?? null);
}

/** "Siemens de México" is Mexico's. */
function branchNationality(name: string): string | undefined {
  const [, land] = / (?:do|de|del|da) (\p{Lu}\S+)$/u.exec(name) ?? [];
  if (!land) return undefined;
  return land === 'Brasil' ? 'BR' : findPlacesInText(land).find(({ kind }) => kind === 'COUNTRY_NAME')?.code;
}

/** A firm by the beginning of its name: "Siemens Mobility" is Siemens' country's; a parliament by its own name. */
function companyNationality(name: string): string | undefined {
  const folded = fold(name);
  const chamber = PARLIAMENTS.find(([pattern]) => pattern.test(folded));
  if (chamber) return chamber[1];
  return findPhraseAt(companies, splitAtoms(splitTokens(name)), 0)?.value;
}

/** Parliaments and cities whose names only one state uses. */
const PARLIAMENTS: readonly (readonly [RegExp, string])[] = [
  [/\bbundestag\b/, 'DE'],
  [/\bknesset\b/, 'IL'],
  [/\b(?:lok|rajya) sabha\b/, 'IN'],
  [/\bstorting\b/, 'NO'],
  [/\briksdag\b/, 'SE'],
  [/\bfolketing\b/, 'DK'],
  [/\bsejm\b/, 'PL'],
  [/\bseimas\b/, 'LT'],
  [/\bsaeima\b/, 'LV'],
  [/\briigikogu\b/, 'EE'],
  [/\beduskunta\b/, 'FI'],
  [/\balthing(?:i)?\b/, 'IS'],
  [/\b(?:oireachtas|dail eireann|seanad)\b/, 'IE'],
  [/\bstate duma\b/, 'RU'],
  [/\bverkhovna rada\b/, 'UA'],
  [/\b(?:mazhilis|majilis)\b/, 'KZ'],
  [/\b(?:oliy majlis|legislative chamber)\b/, 'UZ'],
  [/\bjogorku kenesh\b/, 'KG'],
  [/\bmajlisi (?:oli|milli|namoyandagon)\b/, 'TJ'],
  [/\b(?:mejlis|halk maslahaty)\b/, 'TM'],
  [/\bmilli majlis\b/, 'AZ'],
  [/\bnational diet\b/, 'JP'],
  [/\bgreat (?:hural|khural)\b/, 'MN'],
  [/\bgrand national assembly\b/, 'TR'],
  [/\bhouse of (?:commons|lords)\b/, 'GB'],
  [/\bsobranie\b/, 'MK'],
  [/\b(?:hrvatski )?sabor\b/, 'HR'],
  [/\bcortes\b/, 'ES'],
  [/\bnational people s congress\b|\bcppcc\b|\bcpc\b/, 'CN'],
  [/\bsupreme people s assembly\b/, 'KP'],
  [/\bnationalrat\b/, 'AT'],
  [/\btweede kamer\b|\bstates general\b/, 'NL'],
  [/\blisboa\b|\bcoimbra\b|\bporto\b/, 'PT'],
  [/\bwien\b/, 'AT'],
  [/\bpraha\b|\bbrno\b/, 'CZ'],
  [/\bwarszaw\w+\b|\bkrakow\w*\b/, 'PL'],
  [/\bmunchen\b|\bkoln\b|\bheidelberg\b/, 'DE'],
  [/\b(?:milano|torino|firenze|napoli|venezia|bologna|bocconi|sapienza)\b/, 'IT'],
  [/\b(?:sorbonne|sciences po)\b/, 'FR'],
  [/\bsevilla\b|\bsalamanca\b/, 'ES'],
];

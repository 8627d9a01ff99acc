import { countryNameAt } from './bodies.ts';
import { findOffices } from './offices.ts';
import type { OrganizationSpan } from './organization-spans.ts';
import { textOf, type WordLine, wordAt } from './words.ts';

const ORGAN =
  /^(?:senate|parliament|navy|army|guard|force|forces|police|embassy|consulate general|ministry|congress|diet|duma|bundestag|bundesrat|knesset|sejm|seimas|saeima|riksdag|storting|folketing|sabha|majlis|consulate|customs|mission|commission)$/;

/** Two words before the country's own: "Coast Guard", "Border Guard", "Air Force", "Armed Forces", "National Guard". */
const QUALIFIERS: Readonly<Record<string, RegExp>> = {
  guard: /^(?:coast|border|national|presidential)$/,
  force: /^(?:air|police|defence|defense)$/,
  forces: /^(?:armed|defence|defense)$/,
  diet: /^national$/,
  mission: /^permanent$/,
  commission: /^high$/,
  duma: /^state$/,
  sabha: /^(?:lok|rajya)$/,
  police: /^(?:national|federal)$/,
};

/** Parliaments that need no country beside them. */
const OWN_NAME =
  /^(?:diet|duma|bundestag|bundesrat|knesset|sejm|seimas|saeima|riksdag|storting|folketing|sabha)$/;

/**
 * Organs of a state that act under their own proper name, outside offices: "Embassy of Kazakhstan in Türkiye", "Portuguese
 * Navy", "Ministry of Health of Uzbekistan". Without a country they are nobody's in particular and are left out.
 */
export function findStateOrgans(line: WordLine): readonly OrganizationSpan[] {
  if (line.titleCase) return [];
  const offices = findOffices(line);
  return line.words.flatMap((word, at) => {
    if (!word.capital || !ORGAN.test(word.folded)) return [];
    // "Consulate General" begins no general's title
    const floor = word.folded === 'consulate' ? at - 1 : at;
    if (offices.some((office) => office.from <= floor && at < office.to && !office.plural)) return [];
    const span = parseOrgan(line, at);
    return span ? [span] : [];
  });
}

function parseOrgan(line: WordLine, at: number): OrganizationSpan | undefined {
  const organ = wordAt(line, at);
  const qualified = QUALIFIERS[organ]?.test(wordAt(line, at - 1)) === true;
  if (!qualified && /^(?:guard|force|forces|diet|duma|sabha|mission|commission)$/.test(organ))
    return undefined;
  const from = qualified ? at - 1 : at;
  const before = line.words[from - 1]?.place;
  if (before?.kind === 'DEMONYM') return buildOrgan(line, from - 1, at + 1, before.code);
  // "the Kiribati High Commission"
  if (before?.kind === 'COUNTRY_NAME' && before.end === line.words[from - 1]?.end && POSTS.test(organ))
    return buildOrgan(line, wordsBack(line, from), at + 1, before.code);
  if (OWN_NAME.test(organ)) return buildOrgan(line, from, at + 1, '');
  let to = organ === 'consulate' && wordAt(line, at + 1) === 'general' ? at + 2 : at + 1;
  if (wordAt(line, at) === 'ministry') to = portfolioEnd(line, to);
  const country = wordAt(line, to) === 'of' ? countryNameAt(line, to + 1) : undefined;
  if (!country) return undefined;
  return buildOrgan(line, from, seatEnd(line, organ, country.to), country.code);
}

/** "Embassy of A in B", "Consulate-General of A in Edinburgh": where the post is belongs to its name. */
function seatEnd(line: WordLine, organ: string, at: number): number {
  if (wordAt(line, at) !== 'in') return at;
  if (organ === 'embassy') return countryNameAt(line, at + 1)?.to ?? at;
  const city = line.words[at + 1]?.place;
  if (!organ.startsWith('consulate') || city?.kind !== 'CITY') return at;
  let to = at + 1;
  while (line.words[to]?.place === city) to++;
  return to;
}

const POSTS = /^(?:embassy|mission|commission|consulate)$/;

/** The first word of the place that ends right before a word. */
function wordsBack(line: WordLine, at: number): number {
  let from = at - 1;
  while (line.words[from - 1]?.place && line.words[from - 1]?.place === line.words[at - 1]?.place) from--;
  return from;
}

function portfolioEnd(line: WordLine, at: number): number {
  if (wordAt(line, at) !== 'of') return at;
  let to = at + 1;
  while (
    (line.words[to]?.capital && !line.words[to]?.place) ||
    /^(?:and|,)$/.test(line.words[to]?.text ?? '')
  )
    to++;
  return to;
}

function buildOrgan(line: WordLine, from: number, to: number, code: string): OrganizationSpan {
  const organ = line.words.slice(from, to).find((word) => ORGAN.test(word.folded))?.folded ?? '';
  const simple = organ === 'senate' || organ === 'parliament';
  return {
    line,
    from,
    to,
    name: textOf(line, from, to),
    known: simple ? `${organ} ${code}` : null,
    acronym: null,
  };
}

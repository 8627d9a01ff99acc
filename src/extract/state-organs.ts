import { countryNameAt } from './bodies.ts';
import { findOffices } from './offices.ts';
import type { OrganizationSpan } from './organization-names.ts';
import { textOf, type WordLine, wordAt } from './words.ts';

const ORGAN = /^(?:senate|parliament|navy|army|coast guard|embassy|ministry)$/;

/**
 * Organs of a state that act under their own proper name, outside offices: "Embassy of Kazakhstan in Türkiye", "Portuguese
 * Navy", "Ministry of Health of Uzbekistan". Without a country they are nobody's in particular and are left out.
 */
export function findStateOrgans(line: WordLine): readonly OrganizationSpan[] {
  if (line.titleCase) return [];
  const offices = findOffices(line);
  return line.words.flatMap((word, at) => {
    if (!word.capital || !ORGAN.test(word.folded)) return [];
    if (offices.some((office) => office.from <= at && at < office.to && !office.plural)) return [];
    const span = parseOrgan(line, at);
    return span ? [span] : [];
  });
}

function parseOrgan(line: WordLine, at: number): OrganizationSpan | undefined {
  const before = line.words[at - 1]?.place;
  if (before?.kind === 'DEMONYM') return buildOrgan(line, at - 1, at + 1, before.code);
  let to = at + 1;
  if (wordAt(line, at) === 'ministry') to = portfolioEnd(line, to);
  const country = wordAt(line, to) === 'of' ? countryNameAt(line, to + 1) : undefined;
  if (!country) return undefined;
  const post =
    wordAt(line, at) === 'embassy' && wordAt(line, country.to) === 'in'
      ? countryNameAt(line, country.to + 1)
      : undefined;
  return buildOrgan(line, at, post?.to ?? country.to, country.code);
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

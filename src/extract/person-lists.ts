import type { CountryCode } from '../domain/participant.ts';
import { countryNameAt } from './bodies.ts';
import type { OfficePhrase } from './offices.ts';
import { type NameSpan, parseName } from './person-names.ts';
import { type WordLine, wordAt } from './words.ts';

interface ListedName {
  readonly span: NameSpan;
  readonly code: CountryCode | null;
}

/**
 * The people of a plural office: "Ambassadors of A and B, X and Y", "Foreign Ministers X and Y", "Presidents P of C, Q of
 * D". As many countries as names: in order. Empty where no name follows.
 */
export function parseNameList(line: WordLine, phrase: OfficePhrase): readonly ListedName[] {
  const names: ListedName[] = [];
  let at = skipLead(line, phrase.to, phrase.codes.length > 0);
  for (;;) {
    const span = line.titleCase ? undefined : parseName(line, at);
    if (!span) break;
    const own = ownCountry(line, span.to);
    names.push({ span, code: own?.code ?? null });
    const next = skipSeparator(line, own?.to ?? span.to);
    if (next === undefined) break;
    at = next;
  }
  return distribute(names, phrase.codes);
}

function skipLead(line: WordLine, from: number, listed: boolean): number {
  const at = skipBoth(line, from);
  const mark = line.words[at]?.text ?? '';
  if (/^(?:,|:|-|–|—|\()$/.test(mark) && (listed || at > from || mark !== ',')) return at + 1;
  return at;
}

/** "of the two countries", "of both sides" name nobody's. */
function skipBoth(line: WordLine, at: number): number {
  if (wordAt(line, at) !== 'of') return at;
  let to = wordAt(line, at + 1) === 'the' ? at + 2 : at + 1;
  if (!/^(?:two|both|three|four|respective)$/.test(wordAt(line, to))) return at;
  to++;
  return /^(?:countries|states|sides|parties|nations|neighbours)$/.test(wordAt(line, to)) ? to + 1 : at;
}

function ownCountry(
  line: WordLine,
  at: number,
): { readonly code: CountryCode; readonly to: number } | undefined {
  if (wordAt(line, at) === 'of') return countryNameAt(line, at + 1);
  if (line.words[at]?.text !== '(') return undefined;
  const country = countryNameAt(line, at + 1);
  return country && line.words[country.to]?.text === ')'
    ? { code: country.code, to: country.to + 1 }
    : undefined;
}

/** The word behind ",", "and" or ", and"; undefined where the list ends. */
function skipSeparator(line: WordLine, at: number): number | undefined {
  let to = at;
  if (line.words[to]?.text === ',') to++;
  if (wordAt(line, to) === 'and') to++;
  return to === at ? undefined : to;
}

function distribute(names: readonly ListedName[], codes: readonly CountryCode[]): readonly ListedName[] {
  if (codes.length === 1) return names.map((name) => ({ ...name, code: name.code ?? codes[0] ?? null }));
  if (codes.length !== names.length) return names;
  return names.map((name, index) => ({ ...name, code: name.code ?? codes[index] ?? null }));
}

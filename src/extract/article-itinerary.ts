import type { CountryCode } from '../domain/participant.ts';
import type { PersonHit } from './person-hits.ts';
import type { WordLine } from './words.ts';

/** The other state of an accreditation or a visit: its firms and schools are met there. */
export function findPartner(
  lines: readonly WordLine[],
  hits: readonly PersonHit[],
  home: CountryCode | null,
): CountryCode | null {
  for (const hit of hits) {
    const accredited = hit.offices.find((office) => office.accreditedTo)?.accreditedTo;
    if (accredited && accredited !== home && (hit.code || home)) return accredited;
  }
  return visited(lines, home);
}

const VISIT = /^(?:visit|visits|visited|visiting|trip|arrived|arrives|travelled|traveled|travels|flew)$/;

/** The country after "visit to", "Visits": of an itinerary in a headline, the last place is the country. */
function visited(lines: readonly WordLine[], home: CountryCode | null): CountryCode | null {
  for (const line of lines.slice(0, 3)) {
    const abroad = goalsIn(line, home);
    const found = line.sentence.paragraph === 0 ? abroad.at(-1) : abroad[0];
    if (found) return found;
  }
  return null;
}

/** Each country of an itinerary once, in order. */
export function listVisited(lines: readonly WordLine[], home: CountryCode | null): readonly CountryCode[] {
  const goals = lines.slice(0, 3).map((line) => [...new Set(goalsIn(line, home))]);
  return goals.sort((a, b) => b.length - a.length)[0] ?? [];
}

function goalsIn(line: WordLine, home: CountryCode | null): readonly CountryCode[] {
  const at = line.words.findIndex((word) => VISIT.test(word.folded));
  if (at < 0) return [];
  const places = line.words
    .slice(at)
    .flatMap((word) => (word.place && word.place.kind !== 'DEMONYM' ? [word.place.code] : []));
  return line.sentence.paragraph > 0 && places[0] === home ? [] : places.filter((code) => code !== home);
}

/** The first place in "in CITY" outside the home country, in the headline and the first sentences. */
export function stagedIn(lines: readonly WordLine[], home: CountryCode | null): CountryCode | null {
  for (const line of lines.slice(0, 4)) {
    for (const [index, word] of line.words.entries()) {
      if (!word.place || word.place.kind === 'DEMONYM' || word.place.code === home) continue;
      if (/^(?:in|at)$/.test(line.words[index - 1]?.folded ?? '')) return word.place.code;
    }
  }
  return null;
}

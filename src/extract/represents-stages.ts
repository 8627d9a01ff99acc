import type { CountryCode } from '../domain/participant.ts';
import type { PersonHit } from './person-hits.ts';
import { type WordLine, wordAt } from './words.ts';

/**
 * The state in which a phrase is staged: "In Skopje … his colleague X", "received by President X in Hanoi", or an earlier
 * sentence of the paragraph that opens with "In Dili". Null where no city says so.
 */
export function stageOf({ line, from, to }: PersonHit, lines: readonly WordLine[]): CountryCode | null {
  return cityBefore(line, from) ?? cityBehind(line, to) ?? openingCity(lines, line);
}

/** The first city a sentence is staged in, before a word. */
export function firstCityBefore(line: WordLine, to: number): CountryCode | null {
  for (let at = 1; at < to; at++) {
    if (isStaging(line, at)) return line.words[at]?.place?.code ?? null;
  }
  return null;
}

/** The last city a sentence is staged in, before a word. */
export function cityBefore(line: WordLine, to: number): CountryCode | null {
  for (let at = to - 1; at > 0; at--) {
    if (isStaging(line, at)) return line.words[at]?.place?.code ?? null;
  }
  return null;
}

/** "by President X in Hanoi": right behind the name, or its comma. */
function cityBehind(line: WordLine, to: number): CountryCode | null {
  const at = line.words[to]?.text === ',' ? to + 2 : to + 1;
  return isStaging(line, at) ? (line.words[at]?.place?.code ?? null) : null;
}

/** "In Dili, on 8 July, …": what a sentence of the paragraph opens with holds for those that follow. */
function openingCity(lines: readonly WordLine[], line: WordLine): CountryCode | null {
  for (let index = line.index - 1; index >= 0; index--) {
    const earlier = lines[index];
    if (!earlier || earlier.sentence.paragraph !== line.sentence.paragraph) return null;
    const opening = firstCityBefore(earlier, 5);
    if (opening) return opening;
  }
  return null;
}

function isStaging(line: WordLine, at: number): boolean {
  const place = line.words[at]?.place;
  return place?.kind === 'CITY' && place.start === line.words[at]?.start && wordAt(line, at - 1) === 'in';
}

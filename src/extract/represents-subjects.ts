import type { CountryCode } from '../domain/participant.ts';
import type { Description } from './descriptions.ts';
import type { PersonHit } from './person-hits.ts';
import { type WordLine, wordAt } from './words.ts';

/** What is known of an article's people before anybody's state is inferred. */
export interface Circle {
  readonly lines: readonly WordLine[];
  /** Everyone named, in text order. */
  readonly hits: readonly PersonHit[];
  /** Phrases that stand for a person: "the Minister", "the Cypriot guest". */
  readonly descriptions: readonly Description[];
  readonly home: CountryCode | null;
  /** Whose "the guest" is: of the state that reports where it visits another one, else of the other one. */
  readonly guest: CountryCode | null;
  /** The state that phrases give anywhere. */
  readonly codeOf: (hit: PersonHit) => CountryCode | null;
}

/** Whoever acts in the clause before a word, and that one's state as far as it is told. */
export interface Subject {
  readonly code: CountryCode | null;
  /** True where the words name or describe somebody; a sentence of things has no such subject. */
  readonly told: boolean;
}

const NOBODY: Subject = { code: null, told: false };
/** "He", "She": as many sentences back as a reader remembers. */
const MEMORY = 3;

/** Who acts before a hit: the first in the sentence who stands behind no preposition; "he" is who acted before. */
export function subjectOf(hit: PersonHit, circle: Circle): Subject {
  return subjectIn(hit.line, hit.from, circle, MEMORY);
}

function subjectIn(line: WordLine, to: number, circle: Circle, memory: number): Subject {
  const people = circle.hits.filter((hit) => hit.line === line && hit.to <= to);
  const relative = people.filter((hit) => isRelative(line, hit.to)).at(-1);
  if (relative) return { code: circle.codeOf(relative) ?? circle.home, told: true };
  const described = circle.descriptions.filter(({ alone }) => alone.line === line);
  for (let at = 0; at < to; at++) {
    if (/^(?:he|she)$/.test(wordAt(line, at))) return earlierSubject(line, circle, memory);
    if (isObject(line, at)) continue;
    const person = people.find((hit) => hit.from === at);
    if (person) return { code: circle.codeOf(person) ?? circle.home, told: true };
    const description = described.find((place) => place.from === at);
    if (description) return subjectDescribed(description, circle);
    const guest = guestAt(line, at, circle);
    if (guest) return guest;
  }
  return NOBODY;
}

function earlierSubject(line: WordLine, circle: Circle, memory: number): Subject {
  if (memory === 0) return NOBODY;
  for (let index = line.index - 1; index > 0; index--) {
    const earlier = circle.lines[index];
    if (!earlier) break;
    const subject = subjectIn(earlier, earlier.words.length, circle, memory - 1);
    if (subject.told) return subject;
    memory--;
    if (memory <= 0) break;
  }
  return NOBODY;
}

function subjectDescribed({ alone, person, from, to }: Description, { codeOf, home }: Circle): Subject {
  const office = alone.phrase.offices.find((one) => one.from === from && one.to === to);
  const stated = office?.code ?? person.hits.map(codeOf).find((code) => code !== null);
  return { code: stated ?? home, told: true };
}

/** "The Mongolian guest", "The guest": of the nationality told, else of the side that travels. */
function guestAt(line: WordLine, at: number, { guest }: Circle): Subject | undefined {
  if (wordAt(line, at - 1) !== 'the') return undefined;
  const place = line.words[at]?.place;
  if (place?.kind === 'DEMONYM') return { code: place.code, told: true };
  return /^(?:guest|visitor)$/.test(wordAt(line, at)) ? { code: guest, told: true } : undefined;
}

/** "X, Minister of Health of A, who brought a letter from …": who acts is the one right before "who". */
function isRelative(line: WordLine, at: number): boolean {
  return wordAt(line, at) === 'who' || (line.words[at]?.text === ',' && wordAt(line, at + 1) === 'who');
}

/**
 * Behind a preposition stands nobody who acts, nor the second of two ("with the President and the Speaker"), nor whoever
 * is met: "the guest met X and called on Y".
 */
function isObject(line: WordLine, at: number): boolean {
  const before = /^(?:the|his|her|its)$/.test(wordAt(line, at - 1))
    ? wordAt(line, at - 2)
    : wordAt(line, at - 1);
  return /^(?:by|with|to|of|from|for|on|upon|at|than|as|between|about|in|and|met|meets?|meeting|received?|receives|hosted|hosts?|welcomed|greeted|thanked|congratulated|invited|informed|briefed|accompanied|joined|telephoned|phoned|sent|appointed|named|visited)$/.test(
    before,
  );
}

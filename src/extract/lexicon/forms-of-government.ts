import type { CountryCode } from '../../domain/participant.ts';

const codes = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Monarchies, and republics whose head of state bears another title. */
const WITHOUT_PRESIDENT = codes(
  'GB BE NL SE NO DK LU LI MC AD JP SA JO BH MA TH MY BT LS SZ TO OM QA KW BN AU NZ CA JM BS BZ AG GD KN LC VC PG SB TV VA',
);

/** States whose president leads the government, or whose head of government bears another title, for half a century now. */
const WITHOUT_PRIME_MINISTER = codes(
  'US MX BR AR CL CO UY PY BO EC VE CR PA GT HN SV NI DO ID CY CH AT DE NG GH LR MW BW LI VA',
);

/** Where secretaries lead the departments: a minister is another state's. */
const WITHOUT_MINISTERS = codes('US');

/**
 * False where a state has no such office: the President a king's ministry reports on is another state's. Only heads of
 * state and government and ministers are known; any other title passes.
 */
export function knowsOffice(code: CountryCode, title: string): boolean {
  const [, rank] = RANK.exec(title) ?? [];
  if (rank === undefined) return !(WITHOUT_MINISTERS.has(code) && MINISTER.test(title));
  if (rank === 'President') return !WITHOUT_PRESIDENT.has(code);
  return rank !== 'Prime Minister' || !WITHOUT_PRIME_MINISTER.has(code);
}

const RANK =
  /^(?:Former |Acting )?(President|Prime Minister)(?:-elect|-designate| \((?:designate|elect)\))?$/;
const MINISTER = /^(?:Former |Acting |Deputy |Vice )*Minister of /;

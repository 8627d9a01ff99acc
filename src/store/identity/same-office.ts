import type { IsoDate } from '../../domain/date-span.ts';
import { fold } from '../../domain/fold.ts';
import type { CountryCode } from '../../domain/participant.ts';
import { rangesMeet, widenRange } from './days.ts';

/** An office, and from which to which day articles state that it is held; null where they print no day. */
export interface HeldOffice {
  readonly title: string;
  readonly firstSeen: IsoDate | null;
  readonly lastSeen: IsoDate | null;
}

/**
 * True when two persons who serve the same are known to hold the same office of a single holder at about one time. It
 * claims that this supports a likeness of names; alone it says nothing, since offices pass on, within families too.
 * Offices that many hold at once support nothing. `state` is whom they serve, null for an organization.
 */
export function sharesOffice(
  one: readonly HeldOffice[],
  other: readonly HeldOffice[],
  state: CountryCode | null,
): boolean {
  const single = other.filter(({ title }) => !isHeldByMany(title, state));
  return sharesAnyOffice(one, single);
}

/** The same of any office, also one that many hold. */
export function sharesAnyOffice(one: readonly HeldOffice[], other: readonly HeldOffice[]): boolean {
  return one.some((held) =>
    other.some((same) => officeKey(held.title) === officeKey(same.title) && isAboutOneTime(held, same)),
  );
}

/** Whether an office of this title has several holders at once, in one state. */
export function isHeldByMany(title: string, state: CountryCode | null): boolean {
  if (SECRETARY_OF_STATE.test(title)) return !WITH_ONE_SECRETARY_OF_STATE.has(state ?? '');
  // An organization has one; of a state's ministries each has.
  if (HEAD_OF_STAFF.test(title)) return state !== null;
  return RANK_ALONE.test(title) || HELD_BY_MANY.test(title);
}

/** The states where it is one office and needs no field; elsewhere it is a rank below ministers. */
const WITH_ONE_SECRETARY_OF_STATE: ReadonlySet<string> = new Set(['US', 'VA']);
const SECRETARY_OF_STATE = /^(?:cardinal )?secretary of state$/i;

/** Few hold an office and are not named in it for longer. */
const NEAR_DAYS = 5 * 365;

function isAboutOneTime(one: HeldOffice, other: HeldOffice): boolean {
  const [from, to] = [one.firstSeen, one.lastSeen];
  const [otherFrom, otherTo] = [other.firstSeen, other.lastSeen];
  if (from === null || to === null || otherFrom === null || otherTo === null) return true;
  return rangesMeet(widenRange({ from, to }, NEAR_DAYS), { from: otherFrom, to: otherTo });
}

/** `Foreign Minister`, `Minister for Foreign Affairs` and `Minister of Foreign Affairs` are one office. */
export function officeKey(title: string): string {
  const words = fold(title).split(' ');
  return words
    .filter((word) => !LINKING.has(word))
    .sort()
    .join(' ');
}

const LINKING: ReadonlySet<string> = new Set(['affairs', 'of', 'for', 'the']);

const HEAD_OF_STAFF = /^(?:secretary|director)[- ]general(?:,|$)/i;

/** Titles of many until they tell of what. */
const RANK_ALONE = /^(?:minister|secretary|commissioner|governor)$/i;

const HELD_BY_MANY =
  /\b(?:ambassador|charg|consul|deputy|vice|member|senator|(?<!\bhigh )representative|envoy|advis[eo]r|aide|assistant|expert|judge|professor|academician|doctor|director|head|chief|secretary of state|state secretary|under[- ]?secretary|secretary[- ]general|minister of state|journalist|delegate|officer|(?<!\b(?:attorney|prosecutor|governor)[- ])general(?! secretary)|colonel|clerk|spokes\w+)\b/i;

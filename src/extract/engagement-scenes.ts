import type { EngagementKind, EngagementStatus } from '../domain/engagement.ts';
import type { CountryCode } from '../domain/participant.ts';
import { findAttributionSpans } from './attribution.ts';
import type { FoundDate } from './dates.ts';
import type { ArticleDocument, BulletinDocument, Sentence } from './document.ts';
import { findHeadlineVisit } from './engagement-headlines.ts';
import { findFrame, findScenePlace, type ScenePlace } from './engagement-places.ts';
import { inheritSettings } from './engagement-settings.ts';
import { findSigning } from './engagement-signings.ts';
import { findSpell } from './engagement-spells.ts';
import { findStatus, isUnreal } from './engagement-status.ts';
import { findTitles } from './engagement-titles.ts';
import { findPlacesAndTowns } from './engagement-towns.ts';
import { findMatches } from './find-matches.ts';
import {
  CALL_AGAIN,
  CALL_HEADLINE,
  CALL_LEAD,
  CALLS,
  ENGAGEMENT_CUES,
  type EngagementCue,
  KIND_STEMS,
} from './lexicon/engagement-cues.ts';
import { internationalOrganizations } from './lexicon/international-organizations.ts';
import { findPhraseAt, splitAtoms } from './lexicon/phrase-trie.ts';
import { splitTokens } from './split-tokens.ts';

/** An engagement as one clause reports it, before it is known who took part. Offsets as in Evidence. */
export interface Scene {
  readonly kind: EngagementKind;
  readonly title: string | null;
  readonly sentence: Sentence;
  /** The words that report it. */
  readonly start: number;
  readonly end: number;
  /** The clause they stand in; its place and date are the engagement's. */
  readonly clause: Span;
  readonly who: 'VISITOR' | 'BOTH';
  readonly where: ScenePlace;
  readonly when: FoundDate | null;
  readonly status: EngagementStatus;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

const scenes = new WeakMap<ArticleDocument, readonly Scene[]>();

/** The engagements an article tells of, clause by clause, in text order. Found once, then kept. */
export function findScenes(article: ArticleDocument, bulletin: BulletinDocument): readonly Scene[] {
  const known = scenes.get(article);
  if (known) return known;
  const body = article.sentences.filter(({ paragraph }) => paragraph > 0);
  // an item without a body says what it says in its headline
  const told = (body.length > 0 ? body : article.sentences)
    .flatMap((sentence) => findInSentence(article, sentence, bulletin))
    .filter((scene, at, all) => !refersBack(article, scene, all.slice(0, at)));
  const visit = findHeadlineVisit(article, told, bulletin);
  const signing = !told.some(({ sentence }) => sentence.paragraph <= 1) ? findSigning(article, bulletin) : [];
  const found = inheritSettings(article, [...visit, ...signing, ...told]);
  scenes.set(article, found);
  return found;
}

const NOWHERE: ScenePlace = { city: null, country: null, led: false };

/** "At the ceremony" is the one that was told before. */
function refersBack(
  { text }: ArticleDocument,
  { kind, start, end }: Scene,
  before: readonly Scene[],
): boolean {
  return (
    /^at the (?:ceremony|reception)$/.test(text.slice(start, end)) &&
    before.some((scene) => scene.kind === kind)
  );
}

/** The words of a sentence that report an engagement. */
export interface Trigger extends Span {
  readonly kind: EngagementKind;
  readonly title: string | null;
  readonly who: 'VISITOR' | 'BOTH';
  readonly needsPlace: boolean;
  /** Of a second engagement in a clause, the words of the first: its verb is theirs. */
  readonly verb?: Span;
}

function findInSentence(article: ArticleDocument, sentence: Sentence, bulletin: BulletinDocument): Scene[] {
  const { capturedOn } = bulletin.bulletin;
  const attributed = findAttributionSpans(article);
  return findTriggers(article, sentence)
    .filter(({ start }) => !attributed.some((span) => span.start <= start && start < span.end))
    .flatMap((trigger) => {
      const clause = findClause(article.text, sentence, trigger);
      const known = findPlacesAndTowns(article, bulletin);
      const told = findScenePlace(article, trigger, { clause, known });
      // nobody is at the other's place on the telephone
      const where =
        trigger.kind === 'CALL' ? NOWHERE : (findFrame(article, sentence, { told, known }) ?? told);
      if (trigger.needsPlace && !where.led) return [];
      const when = findSpell(article, trigger, { clause, capturedOn });
      if (
        isUnreal(article, trigger, clause) &&
        (trigger.title === null || (when === null && where.country === null))
      )
        return [];
      const status = findStatus(article, trigger, { clause, when });
      const { kind, title, who, start, end } = trigger;
      return [{ kind, title, sentence, start, end, clause, who, where, when, status }];
    });
}

function findTriggers(article: ArticleDocument, sentence: Sentence): readonly Trigger[] {
  const text = article.text.slice(sentence.start, sentence.end);
  const found: Trigger[] = [];
  for (const { kind, title, start, end, proper } of findTitles(text)) {
    if (!proper || isBody(title)) continue;
    found.push({
      kind,
      title,
      who: 'BOTH',
      needsPlace: false,
      start: sentence.start + start,
      end: sentence.start + end,
    });
  }
  const calls = listCalls(article, sentence);
  const absent = calls.length > 0 ? NO_KINDS : listAbsentKinds(text);
  for (const { kind, pattern, who, needsPlace } of [...calls, ...ENGAGEMENT_CUES]) {
    if (absent.has(kind)) continue;
    for (const match of findMatches(text, pattern)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (
        found.some(
          (other) => start < other.end + 1 && other.start - 25 < end && isSameEvent(other, kind, start, end),
        )
      )
        continue;
      found.push({ kind, title: null, who, needsPlace, start, end });
    }
  }
  const once = found.filter(
    (trigger) => !isVerbOf(trigger, found, text.slice(0, trigger.start - sentence.start)),
  );
  return [...once, ...once.flatMap((trigger) => findSecond(text, sentence, trigger))].sort(
    (a, b) => a.start - b.start,
  );
}

const STEMS = Object.entries(KIND_STEMS);
const NO_KINDS: ReadonlySet<string> = new Set();

/** Kinds none of whose cues can match. */
function listAbsentKinds(text: string): ReadonlySet<string> {
  return new Set(STEMS.flatMap(([kind, stem]) => (stem.test(text) ? [] : [kind])));
}

/** "met A and, later in the day, B", "is to meet A and, separately, B" */
const APART =
  /^[^;]*?\p{Lu}[^;]*?\b(?<words>and, (?:later[^,;]{0,20}|earlier[^,;]{0,20}|separately|the (?:next|same) day|on \p{Lu}\p{L}+),) (?=(?:with |by )?(?:the |his |her )?\p{Lu})/u;

/** "The council is to meet", "the commission met": the gathering is told by its noun already. */
function isVerbOf(trigger: Trigger, found: readonly Trigger[], before: string): boolean {
  if (trigger.title !== null) return false;
  if (trigger.kind === 'CEREMONY' && /, which $/.test(before))
    return found.some(({ kind, end }) => GATHERING.test(kind) && end <= trigger.start);
  if (trigger.kind !== 'MEETING') return false;
  const auxiliary =
    /(?:^|\s)(?:(?:will|is|are|was|were|has|have|had|to|next|also|last) )*$/.exec(before)?.[0] ?? '';
  return found.some(
    ({ kind, end }) =>
      GATHERING.test(kind) && trigger.start - auxiliary.length - end <= 0 && end <= trigger.start,
  );
}

/** "Pacific Islands Forum" is a body by its name alone. */
function isBody(title: string): boolean {
  const atoms = splitAtoms(splitTokens(title, 0));
  return findPhraseAt(internationalOrganizations, atoms, 0)?.to === atoms.length;
}

/** More ways to tell of a call, where the headline or the first paragraph has said that there were calls. */
function listCalls({ article, text }: ArticleDocument, { paragraph }: Sentence): readonly EngagementCue[] {
  const lead = text.slice(0, text.indexOf('\n', article.headline.length + 1));
  return [
    ...(paragraph > 0 && paragraph <= 2 && CALL_HEADLINE.test(article.headline) ? [CALL_LEAD] : []),
    ...(paragraph > 0 && CALLS.test(lead) ? [CALL_AGAIN] : []),
  ];
}

const GATHERING = /^(?:FORUM|CONFERENCE|SUMMIT|TALKS)$/;

/** "was received by A and, the next day, by B", "spoke by phone with A and with B": two engagements in one clause. */
function findSecond(text: string, sentence: Sentence, trigger: Trigger): readonly Trigger[] {
  if (trigger.title !== null || !/^(?:MEETING|CALL|TALKS)$/.test(trigger.kind)) return [];
  const offset = trigger.end - sentence.start;
  const apart = APART.exec(text.slice(offset));
  if (apart?.groups) {
    const end = trigger.end + apart[0].length - 1;
    return [{ ...trigger, start: end - (apart.groups.words?.length ?? 0), end, verb: trigger }];
  }
  // "met with A and with B" may well be one
  if (trigger.kind === 'MEETING' && /^[Mm]e?et/.test(text.slice(trigger.start - sentence.start))) return [];
  const second =
    /^[^;]*?\b(by|with) (?=[^;]*\p{Lu})[^;]*?\band(?:,[^,;]{1,45},)? (?=\1 (?:\p{Lu}|the |his |her ))/u.exec(
      text.slice(offset),
    );
  if (!second) return [];
  const start = trigger.end + second[0].length;
  return [{ ...trigger, start, end: start + (second[1]?.length ?? 0) }];
}

/** "took part in the 8th meeting of …" is told once, by its name; a visit beside a meeting is another engagement. */
function isSameEvent(other: Trigger, kind: EngagementKind, start: number, end: number): boolean {
  if (start < other.end && other.start < end) return true;
  return (kind === 'VISIT') === (other.kind === 'VISIT') && other.title !== null;
}

/** The stretch of a sentence that speaks of one engagement: up to a semicolon, or to a turn to something else. */
function findClause(text: string, sentence: Sentence, { start, end }: Span): Span {
  const before = text.slice(sentence.start, start);
  const after = text.slice(end, sentence.end);
  const from = Math.max(before.lastIndexOf(';') + 1, before.lastIndexOf(', while ') + 1, 0);
  const stop =
    /;|, while | as well as (?=the organi[sz]ation|to )|, which (?:has been|had been) in force/.exec(after)
      ?.index ?? after.length;
  return { start: sentence.start + from, end: end + stop };
}

/** Where an article's story takes place, for what happens in it without a place or day of its own. */
export function findSetting(
  article: ArticleDocument,
  bulletin: BulletinDocument,
): { readonly city: string | null; readonly country: CountryCode | null; readonly when: FoundDate | null } {
  const told = findScenes(article, bulletin).filter(({ status }) => status === 'HELD');
  const lead = told.filter(({ sentence }) => sentence.paragraph <= 1);
  const placed = [...lead, ...told].find(({ where }) => where.city !== null) ?? lead[0] ?? told[0];
  const dated = lead.find(({ when }) => when !== null) ?? placed;
  return {
    city: placed?.where.city?.text ?? null,
    country: placed?.where.country ?? null,
    when: dated?.when ?? null,
  };
}

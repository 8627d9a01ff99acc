import type { ArticleFacts } from '../domain/article-facts.ts';
import type { OrganizationFact, PersonFact } from '../domain/participant.ts';
import type { ArticleDocument } from './document.ts';
import type { Scene, Span } from './engagement-scenes.ts';

/** Who is known to be in an article, and its scenes; what attendance is read from. */
export interface Cast {
  readonly article: ArticleDocument;
  readonly persons: readonly PersonFact[];
  readonly organizations: readonly OrganizationFact[];
  readonly scenes: readonly Scene[];
}

/** The persons and organizations of an article, ready to be found in its scenes. */
export function buildCast(article: ArticleDocument, facts: ArticleFacts, scenes: readonly Scene[]): Cast {
  const persons = facts.participants.filter((fact) => fact.kind === 'PERSON');
  const organizations = facts.participants.filter((fact) => fact.kind === 'ORGANIZATION');
  return { article, persons, organizations, scenes };
}

/**
 * Words that name someone who is not there: who sends greetings, is spoken for, gave an order or an invitation, or started
 * a reform.
 */
const ABSENT =
  /(?:on behalf of|greetings? (?:from|of)|regards (?:of|from)|wishes (?:from|to)|letter (?:from|of)|message (?:from|of)|conveyed .{0,60}to|initiated by|announced by|instructions? of|invitation (?:of|by|from|extended by)|invited by|decree of|order of|initiative of|proposed by|meeting between|expressed by|thanked|named after|instead of)[^,.;]{0,110}$/i;

/** Persons named or described in a stretch of text, in its order, without those who are only spoken of. */
export function findPersons(
  span: Span,
  { article, persons }: Pick<Cast, 'article' | 'persons'>,
): readonly PersonFact[] {
  return persons
    .flatMap((person) => {
      const mention = person.mentions.find(
        ({ start, end }) =>
          start >= span.start &&
          end <= span.end &&
          !isAbsent(article.text, start, span.start) &&
          !WRITES.test(article.text.slice(end, end + 50)),
      );
      return mention ? [{ person, at: mention.start }] : [];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ person }) => person);
}

function isAbsent(text: string, start: number, from: number): boolean {
  const before = text.slice(Math.max(from, start - 140), start);
  return ABSENT.test(before) || SENDER.test(before) || HONOURED.test(before);
}

/** "a letter from the Minister of Bees, X" */
const SENDER = /\b(?:letter|message|greetings?|regards) from (?:the |His |Her )?[^,.;]{3,80}, $/;

/** Who has a monument, or whose works are spoken of. */
const HONOURED =
  /\b(?:monuments?|statues?|busts?|memorials?|plaques?|poems?|verse|works|paintings?|novels?|books?|treatises?|films?) (?:to|of|by|for|about|in honou?r of) (?:the (?:[\p{L}-]+ ){1,3})?$/iu;

/** Who sends a letter stays at home. */
const WRITES =
  /^,? (?:has |had )?(?:sent|addressed|wrote|written) (?:an? |the |his |her )?(?:[\p{L}-]+ )?(?:letter|message|greetings?|telegram|congratulations)\b/u;

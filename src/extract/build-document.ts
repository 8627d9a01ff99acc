import type { ParsedArticle, ParsedBulletin } from '../domain/bulletin.ts';
import type { ArticleDocument, BulletinDocument, Sentence, Token } from './document.ts';
import { ABBREVIATIONS, SENTENCE_OPENERS } from './lexicon/abbreviations.ts';

/** Splits every article of a bulletin into sentences and tokens, in time linear in its text. */
export function buildDocument(bulletin: ParsedBulletin): BulletinDocument {
  return { bulletin, articles: bulletin.articles.map(buildArticle) };
}

function buildArticle(article: ParsedArticle, index: number): ArticleDocument {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const [paragraph, line] of article.text.split('\n').entries()) {
    const tokens = splitTokens(line, start);
    // A headline is one sentence even where it holds a full stop.
    const groups = paragraph === 0 ? [tokens] : splitSentences(tokens);
    for (const group of groups) {
      const [first, last] = [group[0], group.at(-1)];
      if (first && last) sentences.push({ start: first.start, end: last.end, paragraph, tokens: group });
    }
    start += line.length + 1;
  }
  return { index, article, text: article.text, sentences };
}

/**
 * In order: dotted initials (`J.R.`, `U.S.`, `S.r.l.`), numbers with their ordinal ending, words with inner apostrophes,
 * hyphens and ampersands (the possessive `'s` is left as a mark of its own), the possessive, any other visible character.
 */
const TOKEN =
  /(?<initials>Ph\.D\.|(?<![\p{L}\p{N}])\p{L}\.(?:-?\p{L}\.)*(?:Ch\.|Sh\.|Zh\.|Kh\.|Ye\.|Yu\.)*|(?<![\p{L}\p{N}])(?:Ch|Sh|Zh|Kh|Ye|Yu)\.(?=\s?\p{Lu}))|(?<number>\p{N}+(?:[.,:/]\p{N}+)*(?:st|nd|rd|th)?(?!\p{L}))|(?<word>[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’‘ʼ`](?!s(?![\p{L}\p{M}\p{N}]))(?=\p{L})|[-‐‑&](?=[\p{L}\p{N}]))*)|(?<possessive>['’]s(?![\p{L}\p{N}]))|\S/gu;

function splitTokens(line: string, offset: number): Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(TOKEN)) {
    const text = match[0];
    const start = offset + match.index;
    const last = tokens.at(-1);
    if (text === '.' && last?.end === start && isAbbreviation(last, line, match.index)) {
      tokens[tokens.length - 1] = { ...last, text: `${last.text}.`, end: start + 1 };
      continue;
    }
    tokens.push({ kind: kindOf(match.groups ?? {}), text, start, end: start + text.length });
  }
  return tokens;
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Token['kind'] {
  if (groups.initials !== undefined || groups.word !== undefined) return 'WORD';
  return groups.number === undefined ? 'MARK' : 'NUMBER';
}

/** `No.` is an abbreviation only before a number; at the end of a sentence it is a word. */
function isAbbreviation(token: Token, line: string, dot: number): boolean {
  if (token.kind !== 'WORD') return false;
  if (token.text === 'No' || token.text === 'Nos') return /^\.\s?\d/.test(line.slice(dot, dot + 3));
  return ABBREVIATIONS.has(token.text);
}

function splitSentences(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    current.push(token);
    if (isSentenceEnd(tokens, index)) {
      sentences.push(current);
      current = [];
    }
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

const CLOSING = /^[.!?…"'”’»)\]]$/u;
const OPENING = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«([–—-]/u;

/** True where the token closes a sentence: an end mark with the quotes after it, and a beginning behind a space. */
function isSentenceEnd(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next || next.start === token.end) return false;
  if (!OPENING.test(next.text)) return false;
  if (token.kind === 'WORD') return token.text.endsWith('.') && SENTENCE_OPENERS.has(next.text);
  for (let at = index; at >= 0; at--) {
    const mark = tokens[at];
    if (!mark || !CLOSING.test(mark.text)) return false;
    if (/^[.!?…]$/u.test(mark.text)) return true;
    if (tokens[at - 1]?.end !== mark.start) return false;
  }
  return false;
}

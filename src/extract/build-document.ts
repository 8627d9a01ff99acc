import type { ParsedArticle, ParsedBulletin } from '../domain/bulletin.ts';
import type { ArticleDocument, BulletinDocument, Sentence, Token } from './document.ts';
import { SENTENCE_OPENERS } from './lexicon/abbreviations.ts';
import { splitTokens } from './split-tokens.ts';

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

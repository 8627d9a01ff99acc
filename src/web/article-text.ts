import type { Evidence } from './article.ts';
import { element } from './element.ts';
import { markParagraphs, type Stretch } from './mark-paragraphs.ts';

/** The text of an article, the words that prove something marked in it; filled when it is loaded. */
export function buildArticleText(
  evidence: readonly Evidence[],
  loadText: () => Promise<string | null>,
): HTMLElement {
  const place = element('div', { class: 'text' }, element('p', {}, 'Loading the text…'));
  const say = (words: string) => place.replaceChildren(element('p', { role: 'status' }, words));
  loadText().then(
    (text) => {
      const paragraphs = text === null ? [] : markParagraphs(text, evidence);
      if (paragraphs.length === 0) say('There is no text beyond the headline.');
      else place.replaceChildren(...paragraphs.map(buildParagraph));
    },
    (error: unknown) => say(`The text cannot be had now: ${error instanceof Error ? error.message : error}`),
  );
  return place;
}

function buildParagraph(stretches: readonly Stretch[]): HTMLElement {
  const parts = stretches.map(({ text, isProof }) => (isProof ? element('mark', {}, text) : text));
  return element('p', { dir: 'auto' }, ...parts);
}

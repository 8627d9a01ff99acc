import type { Evidence } from './article.ts';

/** A stretch of a text that as a whole proves something, or as a whole does not. */
export interface Stretch {
  readonly text: string;
  readonly isProof: boolean;
}

/**
 * The paragraphs below the headline of a text, each as stretches. Evidence that stands elsewhere, in a neighbouring
 * article or in an earlier wording, is passed over.
 */
export function markParagraphs(text: string, evidence: readonly Evidence[]): readonly (readonly Stretch[])[] {
  const places = evidence
    .filter(({ quote, start, end }) => text.slice(start, end) === quote)
    .sort((one, other) => one.start - other.start);
  let start = 0;
  const paragraphs = text.split('\n').map((line) => {
    const stretches = markLine(line, start, places);
    start += line.length + 1;
    return stretches;
  });
  return paragraphs.slice(1).filter((stretches) => stretches.length > 0);
}

/** One line of a text, which begins there in it. */
function markLine(line: string, lineStart: number, places: readonly Evidence[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let told = 0;
  const tell = (until: number, isProof: boolean) => {
    if (until > told) stretches.push({ text: line.slice(told, until), isProof });
    told = Math.max(told, until);
  };
  for (const { start, end } of places) {
    tell(Math.min(start - lineStart, line.length), false);
    tell(Math.min(end - lineStart, line.length), true);
  }
  tell(line.length, false);
  return stretches;
}

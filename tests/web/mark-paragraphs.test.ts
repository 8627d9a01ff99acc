import { expect, it } from 'vitest';
import { markParagraphs } from '../../src/web/mark-paragraphs.ts';

const TEXT = 'Ministers meet\nHakan Fidan met Yermek Kosherbayev.\nThey met in Astana.';

/** The words of a text, at their place behind another place. */
function prove(quote: string, from = 0) {
  const start = TEXT.indexOf(quote, from);
  return { quote, start, end: start + quote.length };
}

/** Paragraphs with what proves something in brackets. */
function show(evidence: readonly ReturnType<typeof prove>[]): readonly string[] {
  return markParagraphs(TEXT, evidence).map((stretches) =>
    stretches.map(({ text, isProof }) => (isProof ? `[${text}]` : text)).join(''),
  );
}

it('words that prove something are marked where they stand below the headline', () => {
  const evidence = [prove('Astana'), prove('met'), prove('Hakan Fidan'), prove('Ministers')];
  expect(show(evidence)).toEqual(['[Hakan Fidan] [met] Yermek Kosherbayev.', 'They met in [Astana].']);
});

it('words within others and across their ends are marked once', () => {
  const evidence = [prove('Hakan Fidan met'), prove('Fidan'), prove('met Yermek')];
  expect(show(evidence)[0]).toBe('[Hakan Fidan met][ Yermek] Kosherbayev.');
});

it('words across paragraphs are marked in each', () => {
  expect(show([prove('Kosherbayev.\nThey')])).toEqual([
    'Hakan Fidan met Yermek [Kosherbayev.]',
    '[They] met in Astana.',
  ]);
});

it('places of another text are passed over', () => {
  expect(show([{ quote: 'Ankara', start: 15, end: 21 }])).toEqual([
    'Hakan Fidan met Yermek Kosherbayev.',
    'They met in Astana.',
  ]);
});

it('a text that is a headline alone has no paragraphs', () => {
  expect(markParagraphs('Ministers meet', [])).toEqual([]);
  expect(markParagraphs('Ministers meet\n', [])).toEqual([]);
});

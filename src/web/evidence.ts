import type { Article, Evidence } from './article.ts';
import { buildArticleText } from './article-text.ts';
import { element } from './element.ts';
import { nameEngagement } from './engagements.ts';
import type { LoadText } from './follow-record.ts';
import { countOut } from './spell-out.ts';

/** A fact, and where the words stand that prove it. */
interface ProvenFact {
  readonly fact: string;
  readonly evidence: readonly Evidence[];
}

/** The words that prove the facts of an article, and its text with them in their places: shown on demand. */
export function buildEvidence(article: Article, loadText: LoadText): HTMLElement {
  const proven = listProvenFacts(article);
  const offer = proven.length === 0 ? 'Text' : `Text and evidence for ${countOut(proven.length, 'fact')}`;
  const details = element('details', {}, element('summary', {}, offer));
  const open = () => {
    const evidence = proven.flatMap((one) => one.evidence);
    const text = buildArticleText(evidence, () => loadText(article.id));
    details.append(text, ...(proven.length === 0 ? [] : [buildQuotes(proven)]));
  };
  // Made when somebody asks: most are never opened, and they are the larger part of a page that is open all day.
  details.addEventListener('toggle', open, { once: true });
  return details;
}

function listProvenFacts({ participations, engagementReports, agreementReports }: Article): ProvenFact[] {
  return [
    ...participations.map(({ participant, evidence }) => ({ fact: participant.name, evidence })),
    ...engagementReports.map((report) => ({ fact: nameEngagement(report), evidence: report.evidence })),
    ...agreementReports.map(({ title, evidence }) => ({ fact: title, evidence })),
  ];
}

function buildQuotes(proven: readonly ProvenFact[]): HTMLElement {
  const entries = proven.flatMap(({ fact, evidence }) => {
    // Words that stand in several places are quoted once.
    const quotes = new Set(evidence.map(({ quote }) => quote));
    const words = [...quotes].map((quote) => element('q', {}, quote));
    return [element('dt', { dir: 'auto' }, fact), element('dd', { dir: 'auto' }, ...words)];
  });
  return element('dl', {}, ...entries);
}

import type { Article } from './article.ts';
import { element } from './element.ts';
import { nameEngagement } from './engagements.ts';
import { countOut } from './spell-out.ts';

/** A fact, and the words of the bulletin that prove it. */
interface ProvenFact {
  readonly fact: string;
  readonly quotes: readonly string[];
}

/** The words that prove the facts of an article, shown on demand; null where it tells of none. */
export function buildEvidence(article: Article): HTMLElement | null {
  const proven = listProvenFacts(article);
  if (proven.length === 0) return null;
  const summary = element('summary', {}, `Evidence for ${countOut(proven.length, 'fact')}`);
  const details = element('details', {}, summary);
  // Written when somebody asks: most are never opened, and they are the larger part of a page that is open all day.
  details.addEventListener('toggle', () => details.append(buildQuotes(proven)), { once: true });
  return details;
}

function listProvenFacts({ participations, engagementReports, agreementReports }: Article): ProvenFact[] {
  return [
    ...participations.map(({ participant, evidence }) => prove(participant.name, evidence)),
    ...engagementReports.map((report) => prove(nameEngagement(report), report.evidence)),
    ...agreementReports.map(({ title, evidence }) => prove(title, evidence)),
  ];
}

/** Words that stand in several places are quoted once. */
function prove(fact: string, evidence: readonly { readonly quote: string }[]): ProvenFact {
  return { fact, quotes: [...new Set(evidence.map(({ quote }) => quote))] };
}

function buildQuotes(proven: readonly ProvenFact[]): HTMLElement {
  const entries = proven.flatMap(({ fact, quotes }) => [
    element('dt', { dir: 'auto' }, fact),
    ...quotes.map((quote) => element('dd', { dir: 'auto' }, element('q', {}, quote))),
  ]);
  return element('dl', {}, ...entries);
}

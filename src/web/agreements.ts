import type { AgreementReport } from './article.ts';
import { describeDates } from './describe-dates.ts';
import { element } from './element.ts';
import { buildFact, buildFacts, buildStatus } from './facts.ts';
import { spellOut } from './spell-out.ts';

/** What was or is to be agreed, as the article tells it. */
export function buildAgreements(reports: readonly AgreementReport[]): readonly HTMLElement[] {
  return buildFacts('Agreements', reports.map(buildAgreement));
}

function buildAgreement(report: AgreementReport): HTMLElement {
  const { title, status, date, parties } = report;
  const subject = element('span', {}, buildStatus(status, describeStatus(report)), ' ');
  subject.append(element('strong', {}, title));
  const between = parties.map(({ name }) => name).join(', ');
  return buildFact(subject, between, describeDates(date, null));
}

/** Where it stands by this article, and where it stood before. */
function describeStatus({ status, statusBefore }: AgreementReport): string {
  if (statusBefore === null || statusBefore === status) return spellOut(status);
  return `${spellOut(status)}, was ${spellOut(statusBefore)}`;
}

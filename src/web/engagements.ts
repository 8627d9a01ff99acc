import type { EngagementReport } from './article.ts';
import { describeDates } from './describe-dates.ts';
import { element } from './element.ts';
import { buildFact, buildFacts, buildStatus } from './facts.ts';
import { spellOut } from './spell-out.ts';

/** What was or will be held, as the article tells it. */
export function buildEngagements(reports: readonly EngagementReport[]): readonly HTMLElement[] {
  return buildFacts('Engagements', reports.map(buildEngagement));
}

function buildEngagement(report: EngagementReport): HTMLElement {
  const { title, status, place, country, start, end } = report;
  const kind = spellOut(report.kind);
  const subject = element('span', {}, buildStatus(status, spellOut(status)), ' ');
  subject.append(element('strong', {}, nameEngagement(report)));
  // A city that gives its state the name is told once.
  const where = place === country?.name ? [place] : [place, country?.name];
  return buildFact(
    subject,
    title?.toLowerCase().includes(kind) === false ? kind : null,
    where.filter((part) => part !== null && part !== undefined).join(', '),
    describeDates(start, end),
  );
}

/** Its proper name, or what kind of event it is. */
export function nameEngagement({ title, kind }: EngagementReport): string {
  const words = spellOut(kind);
  return title ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

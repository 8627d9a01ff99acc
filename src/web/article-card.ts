import { buildAgreements } from './agreements.ts';
import type { Article } from './article.ts';
import { describeInstant, describeLocalTime } from './describe-times.ts';
import { element } from './element.ts';
import { buildEngagements } from './engagements.ts';
import { buildEvidence } from './evidence.ts';
import type { LoadText } from './follow-record.ts';
import { buildParticipants } from './participants.ts';

/**
 * An article for people to read: its headline, where it comes from, its facts, and on demand its text and the words that
 * prove them.
 */
export function buildArticleCard(article: Article, loadText: LoadText): HTMLElement {
  const headline = element('h2', { dir: 'auto' }, buildHeadline(article));
  return element(
    'article',
    {},
    headline,
    element('p', { class: 'origin' }, ...describeOrigin(article)),
    ...buildParticipants(article.participations),
    ...buildEngagements(article.engagementReports),
    ...buildAgreements(article.agreementReports),
    buildEvidence(article, loadText),
  );
}

function buildHeadline({ headline, url }: Article): Node | string {
  // The service gives addresses of the web only; a page is the last to find out whether it does.
  if (url === null || !/^https?:\/\//i.test(url)) return headline;
  return element('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, headline);
}

function describeOrigin(article: Article): readonly Node[] {
  const { publisher, relay, currentRevision } = article;
  const { number, recordedAt } = currentRevision;
  return [
    buildPublicationTime(article),
    element('span', {}, publisher?.name ?? 'no publisher named', relay && ` by way of ${relay.name}`),
    element(
      'span',
      { class: 'received' },
      number > 1 ? element('strong', {}, 'revised') : 'received',
      ' ',
      element('time', { datetime: recordedAt }, describeInstant(recordedAt)),
    ),
  ];
}

function buildPublicationTime({ publishedAt, publishedLocal, timeZone }: Article): HTMLElement {
  if (publishedLocal === null) return element('span', {}, 'undated');
  const words = `${describeLocalTime(publishedLocal)} ${timeZone ?? ''}`.trim();
  return element('time', { datetime: publishedAt ?? publishedLocal }, words);
}

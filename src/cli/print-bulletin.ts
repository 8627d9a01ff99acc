import { styleText } from 'node:util';
import type { FeedEvent } from './feed-client.ts';

type Bulletin = FeedEvent['bulletin'];
type Article = Bulletin['articles'][number];
type Participation = Article['participations'][number];
type Agreement = Article['agreements'][number];
type Engagement = Article['engagements'][number];
type Style = Parameters<typeof styleText>[0];

/** A bulletin of the feed with its facts, for people to read: coloured on a terminal that wants colours. */
export function printBulletin({ cursor, bulletin }: FeedEvent): string {
  const captured = bulletin.capturedOn === null ? '' : `captured ${bulletin.capturedOn}, `;
  const head = `${style('bold', bulletin.origin)}  ${captured}${bulletin.articles.length} articles, cursor ${cursor}`;
  return [head, ...bulletin.articles.map(printArticle)].join('\n\n');
}

function printArticle(article: Article): string {
  const actors = article.participations.filter(({ role }) => role === 'ACTOR');
  const mentioned = article.participations.filter(({ role }) => role !== 'ACTOR');
  const lines = [
    ...actors.map(printActor),
    ...(mentioned.length === 0 ? [] : [printMentioned(mentioned)]),
    ...article.engagements.map(printEngagement),
    ...article.agreements.map(printAgreement),
  ];
  return [
    `  ${style('cyan', article.headline)}`,
    `  ${printOrigin(article)}`,
    ...lines.map((line) => `    ${line}`),
  ].join('\n');
}

function printOrigin({ publishedLocal, timeZone, publisher, relay }: Article): string {
  const time =
    publishedLocal === null ? 'undated' : `${publishedLocal.replace('T', ' ')} ${timeZone ?? ''}`.trim();
  const via = relay === null ? '' : ` by way of ${relay.name}`;
  return style('dim', `${time} · ${publisher?.name ?? 'no publisher named'}${via}`);
}

function printActor({ participant, office, represents, accreditedTo }: Participation): string {
  const described = [office, represents?.name, accreditedTo && `to ${accreditedTo.name}`];
  return join([participant.name, ...described]);
}

function printMentioned(mentioned: readonly Participation[]): string {
  return style('dim', `also named: ${mentioned.map(({ participant }) => participant.name).join(', ')}`);
}

function printEngagement({ kind, title, status, place, country, start }: Engagement): string {
  return `${style('green', kind.toLowerCase())}  ${join([title, place, country?.name, start?.words, status.toLowerCase()])}`;
}

function printAgreement({ kind, title, status, parties, period }: Agreement): string {
  const between = parties.length === 0 ? null : parties.map(({ name }) => name).join(', ');
  return `${style('yellow', kind.toLowerCase())}  ${join([title, between, period?.words, status.toLowerCase().replaceAll('_', ' ')])}`;
}

function join(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined).join(' · ');
}

function style(format: Style, text: string): string {
  return styleText(format, text, { stream: process.stdout });
}

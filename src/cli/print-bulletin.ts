import { stripVTControlCharacters, styleText } from 'node:util';
import type { BulletinIngestedSubscription } from '../generated/operations/graphql.ts';
import { printCount } from './count.ts';

type FeedEvent = BulletinIngestedSubscription['bulletinIngested'];
type Bulletin = NonNullable<FeedEvent['bulletin']>;
type Article = Bulletin['articles'][number];
type Participation = Article['participations'][number];
type Agreement = Article['agreements'][number];
type Engagement = Article['engagements'][number];
type Style = Parameters<typeof styleText>[0];

/** A bulletin of the feed with its facts, for people to read: coloured on a terminal that wants colours. */
export function printBulletin(event: FeedEvent): string {
  const { cursor, bulletin } = tame(event);
  if (bulletin === null)
    return `${style('yellow', 'gap')}  what came before is no longer kept, cursor ${cursor}`;
  const captured = bulletin.capturedOn === null ? '' : `captured ${bulletin.capturedOn}, `;
  const head = `${style('bold', bulletin.origin)}  ${captured}${printCount(bulletin.articles.length, 'article')}, cursor ${cursor}`;
  return [head, ...bulletin.articles.map(printArticle)].join('\n\n');
}

/** The same without control characters: what a bulletin prints must not steer the terminal. */
function tame<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, part) =>
    typeof part === 'string' ? stripVTControlCharacters(part).replace(/\p{Cc}/gu, ' ') : part,
  );
}

function printArticle(article: Article): string {
  const lines = [
    ...printParticipations(article.participations),
    ...article.engagements.map(printEngagement),
    ...article.agreements.map(printAgreement),
  ];
  const head = [`  ${style('cyan', article.headline)}`, `  ${printOrigin(article)}`];
  return [...head, ...lines.map((line) => `    ${line}`)].join('\n');
}

/** Acting people have a line each; acting countries and organizations share one, and so do all who are only named. */
function printParticipations(participations: readonly Participation[]): readonly string[] {
  const actors = participations.filter(({ role }) => role === 'ACTOR');
  const bodies = actors.filter(({ participant }) => participant.__typename !== 'Person');
  const others = participations.filter(({ role }) => role !== 'ACTOR');
  return [
    ...actors.filter((actor) => !bodies.includes(actor)).map(printPerson),
    ...(bodies.length === 0 ? [] : [printNames(bodies)]),
    ...(others.length === 0 ? [] : [style('dim', `also named: ${printNames(others)}`)]),
  ];
}

function printOrigin({ publishedLocal, timeZone, publisher, relay }: Article): string {
  const time =
    publishedLocal === null ? 'undated' : `${publishedLocal.replace('T', ' ')} ${timeZone ?? ''}`.trim();
  const via = relay === null ? '' : ` by way of ${relay.name}`;
  return style('dim', `${time} · ${publisher?.name ?? 'no publisher named'}${via}`);
}

function printPerson({ participant, office, represents, accreditedTo }: Participation): string {
  return join([participant.name, office, represents?.name, accreditedTo && `to ${accreditedTo.name}`]);
}

function printNames(participations: readonly Participation[]): string {
  return participations.map(({ participant }) => participant.name).join(', ');
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

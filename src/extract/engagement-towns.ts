import type { CountryCode } from '../domain/participant.ts';
import { findHome } from './article-context.ts';
import { findAttributions } from './attribution-phrases.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';
import { findMatches } from './find-matches.ts';
import { findPlaces, type Place } from './lexicon/gazetteer.ts';

const towns = new WeakMap<ArticleDocument, readonly Place[]>();

/**
 * The places of an article with the towns that no list knows: "in the town of X", "in X, COUNTRY", and a bare "in X" that
 * a comma, a full stop or a word of time closes. The country is the one beside the name, else the one that is visited,
 * else the reporter's own; a town without any is none. Found once, then kept.
 */
export function findPlacesAndTowns(article: ArticleDocument, bulletin: BulletinDocument): readonly Place[] {
  const known = towns.get(article);
  if (known) return known;
  const places = findPlaces(article);
  const unknown = findUnknown(article, places, () => findRegion(article, bulletin));
  const all = unknown.length === 0 ? places : [...places, ...unknown].sort((a, b) => a.start - b.start);
  towns.set(article, all);
  return all;
}

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}[\p{L}'’-]+){0,2}`;
const TOWN = new RegExp(
  String.raw`(?<![\p{L}])(?<lead>[Ii]n|[Tt]o|[Aa]t|[Vv]isit(?:s|ed)?) (?<said>the (?:[\p{L}-]+ ){0,2}(?:city|town|village|resort|port|municipality|settlement|island) of )?(?<name>${NAME})(?=(?<after>[^\n]{0,40}))`,
  'gu',
);

/** Words that open names of other things than towns. */
const NO_TOWN =
  /^(?:The|His|Her|Their|Its|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Parliament|Congress|Government|Europe|European|Asia|Asian|Africa|African|America|American|Central|Western|Eastern|Northern|Southern|North|South|East|West|Latin|Middle|Arab|Arabic|English|French|Spanish|Russian|Article|Annex|Chapter|Resolution|Minister|Ministers|President|Prime|Deputy|Ambassador|Ambassadors|Mr|Ms|Mrs|Dr|Foreign|State|National|Federal|International|United|Joint|General|Secretary|Operation|Operations|Brussels|Christmas|Easter|Ramadan|Islam|God|Earth|Internet|Secretariat|Headquarters|Cabinet|Court|House|Palace|Embassy|Ministry|Council|Senate|Assembly|University|Phase|Part|Track|Zone|Area|Region|Gulf|Sahel|Caucasus|Balkans|Caribbean|Pacific|Atlantic|Mediterranean|Arctic|Baltic|Black|Red|Caspian|Horn|Strait|Lake|River|Mount)(?![\p{L}])/u;
const NO_TOWN_NOUN =
  /(?:Ministry|Palace|House|University|Council|Hall|Hotel|Centre|Center|Airport|Museum|Palais|Institute|Academy|Embassy|Forum|Summit|Conference|Assembly|Union|Bank|Organi[sz]ation|Committee|Commission|Building|Office|Park|Province|Region|District|Oblast|Sea|Ocean|Valley|Desert|Street|Square|Cathedral|Mosque|Church|Theatre|Gallery|Secretariat|Parliament|Excellency|Majesty|Highness)$/;

function findUnknown(
  article: ArticleDocument,
  places: readonly Place[],
  region: () => CountryCode | null,
): readonly Place[] {
  const found: Place[] = [];
  for (const match of findMatches(article.text, TOWN)) {
    const { lead = '', said, name = '', after = '' } = match.groups ?? {};
    const start = match.index + match[0].length - name.length;
    const end = start + name.length;
    if (NO_TOWN.test(name) || NO_TOWN_NOUN.test(name)) continue;
    if (places.some((place) => place.start < end && start < place.end)) continue;
    const beside = places.find(
      (place) =>
        place.kind === 'COUNTRY_NAME' &&
        place.start > end &&
        /^(?:, (?:the )?| \((?:the )?|, in (?:the )?| in (?:the )?)$/.test(
          article.text.slice(end, place.start),
        ),
    );
    const closed =
      /^[iI]n$/.test(lead) &&
      /^(?:[.,;)\n]|$| (?:on|today|yesterday|tomorrow|this|next|last|early|late|from|where|for|with)\b| in (?:the (?:first|second|third|fourth|last|early|spring|summer|autumn|winter|coming)|early|late|mid|January|February|March|April|May|June|July|August|September|October|November|December|\d{4})\b)/.test(
        after,
      );
    // any word may have a capital in a headline, and be what is visited: only its country makes it a town there
    const bare = start < article.article.headline.length || /^v/i.test(lead);
    if (!beside && (bare || (said === undefined && !closed))) continue;
    // a name that other words continue ("in Bosnia and …", "in Smith's report") is none
    if (!beside && /^(?:['’]s| \p{Lu}| of\b)/u.test(after)) continue;
    const code = beside?.code ?? hostOf(article, start, places) ?? region();
    if (code) found.push({ kind: 'CITY', code, start, end, text: name });
  }
  return found;
}

/** "X will host … in TOWN": the town is the host's. */
function hostOf(article: ArticleDocument, before: number, places: readonly Place[]): CountryCode | undefined {
  const from = Math.max(article.text.lastIndexOf('\n', before), article.text.lastIndexOf('. ', before));
  return places.find(
    ({ kind, start, end }) =>
      kind === 'COUNTRY_NAME' &&
      start > from &&
      end < before &&
      /^ (?:will |plans to |is to |has agreed to |offered to )?host(?:s|ed)?\b/.test(
        article.text.slice(end, end + 25),
      ),
  )?.code;
}

/** The country a trip of the first paragraph goes to, else the reporter's. */
function findRegion(article: ArticleDocument, { bulletin }: BulletinDocument): CountryCode | null {
  const lead = article.sentences.find(({ paragraph }) => paragraph === 1) ?? article.sentences[0];
  const abroad = findPlaces(article).find(
    (place) =>
      place.kind === 'COUNTRY_NAME' &&
      lead !== undefined &&
      place.end <= lead.end &&
      /\bvisit(?:ed|s|ing)?(?: to)? (?:the )?$/i.test(article.text.slice(0, place.start)),
  );
  if (abroad) return abroad.code;
  const signed = findAttributions(article)[0]?.publisher ?? null;
  return findHome([signed, article.article.byline, bulletin.publisher]);
}

const DATELINE =
  /^(?<city>\p{Lu}[\p{Lu} '’-]+|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)(?:, (?:\p{L}+\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? \p{L}+)(?:,? \d{4})?)?(?:[.,]? ?[(/][\p{L} .]{2,30}[)/]| ?[.,] ?\p{Lu}[\p{Lu}]+)? ?(?:--|[-–—]|:)\s/u;

/** The city of a dateline: "NEW DELHI, 3 March — ", "ANKARA (AA) - "; written as cities are. */
export function findDateline(article: ArticleDocument): Place | undefined {
  const lead = article.sentences.find(({ paragraph }) => paragraph === 1);
  if (!lead) return undefined;
  const city = DATELINE.exec(article.text.slice(lead.start, lead.start + 120))?.groups?.city;
  if (city === undefined) return undefined;
  const place = findPlaces(article).find(({ kind, start }) => kind === 'CITY' && start === lead.start);
  if (!place) return undefined;
  const text = /\p{Ll}/u.test(place.text)
    ? place.text
    : place.text.replace(/(?<=\p{L})\p{Lu}+/gu, (rest) => rest.toLowerCase());
  return { ...place, text };
}

import { findKnownSource } from '../domain/known-sources.ts';
import type { ArticleDocument, BulletinDocument } from './document.ts';

/** What a name must hold to be a publisher's: a body that publishes, or a word of the press. */
const SOURCE_NOUN =
  /\b(?:Ministry|Embassy|Consulate|Agency|Service|Press|Office|Government|Senate|Parliament|Assembly|Council|Commission|Department|Administration|Secretariat|Presidency|Palace|Cabinet|Chamber|Committee|Mission|Delegation|Corporation|Bank|Fund|Union|Organi[sz]ation|News|Gazette|Times|Post|Tribune|Herald|Radio|Television|TV|Channel|Bureau|Academy|Institute|Centre|Center|Akimat|Mazhilis|Majilis|Sejm|Bundestag|Kremlin|House|Court|Diwan|Divan|Chancellery|Chancery|Directorate|Authority|Board|Trust|Telegraph|Wire|Daily)\b/;

/** People speak too, but they do not publish. */
const PERSON_OFFICE =
  /^(?:(?:the|his|her|[\p{Lu}][\p{L}-]+|Deputy|First|Vice|Acting|Former|Prime|Foreign) )*(?:President|Minister|Premier|Ambassador|Chairman|Chairperson|Speaker|Secretary|Secretary General|Spokes(?:man|woman|person)|Director|Governor|Mayor|King|Queen|Emir|Amir|Sheikh|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Head)\b(?! (?:Office|Press))/u;

const PRESS_DESK =
  /^(?:the )?(?:official )?(?:press|information|media) (?:service|office|department|secretariat|centre|center)s? (?:of|at) (?:the )?/i;

/** The name of a publisher without article and without the desk that speaks for it. */
export function trimSourceName(words: string): string {
  const name = words
    .trim()
    .replace(PRESS_DESK, '')
    .replace(
      /^(?:the )?(?:official )?(?:web)?(?:site|page|portal|account|Telegram channel) of (?:the )?/i,
      '',
    )
    .replace(PRESS_DESK, '')
    .replace(/^(?:the|its|as) /i, '')
    .replace(/(?:'s|’s)? (?:press (?:service|office)|correspondent|website|presidential residence)$/i, '');
  return name;
}

/** True for names that publish: known ones, sites, and proper names of bodies or newspapers. People are none. */
export function isSourceName(name: string): boolean {
  if (findKnownSource(name) !== null || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}$/.test(name)) return true;
  if (!/^\p{Lu}/u.test(name) || name.length > 120 || PERSON_OFFICE.test(name)) return false;
  return SOURCE_NOUN.test(name);
}

/** "MENA", "BelTA": one word in capitals by which an agency goes. Beside a verb of reporting at an item's end it is one. */
export function isAgencyName(name: string): boolean {
  return /^(?:\p{Lu}{3,}|\p{Lu}\p{Ll}+\p{Lu}\p{L}*)$/u.test(name);
}

/** Whoever cites another source by one capitalised word is an agency, as "Trend" is. */
export function isRelayName(name: string): boolean {
  return isAgencyName(name) || (/^\p{Lu}\p{Ll}{3,}$/u.test(name) && !PERSON_OFFICE.test(name));
}

/** "the press service of the President": a desk speaks for an office as for a body. */
export function speaksForOffice(printed: string, name: string): boolean {
  return name !== printed.trim().replace(/^the /i, '') && PRESS_DESK.test(printed) && /^\p{Lu}/u.test(name);
}

/**
 * The fullest form the bulletin prints of a source: "Senate" is the "Senate of the Parliament of X" where the article,
 * or else the whole bulletin, calls it so. A site's address gives way to the name of whose site it is.
 */
export function printSource(name: string, article: ArticleDocument, bulletin: BulletinDocument): string {
  if (!name.includes(' ') && name.includes('.')) return findKnownSource(name)?.name ?? name;
  return findLonger(name, [article]) ?? findLonger(name, bulletin.articles) ?? name;
}

/** Whose body it is: one word, or the words of a state's long name; a person's name may stand right behind it. */
const OWNER = String.raw`(?:(?:\p{Lu}[\p{L}-]+ ){1,2}(?:Republic|Federation|Kingdom|Emirates|States|Union|Nations|Arabia|Korea|Zealand|Lanka|Africa)|\p{Lu}[\p{L}-]+)`;

function findLonger(name: string, articles: readonly ArticleDocument[]): string | null {
  const forms = new Set(articles.flatMap(({ text }) => findForms(name, text)));
  const longest = [...forms].sort((a, b) => b.length - a.length)[0];
  // Two bodies of one short name in a bulletin: neither long form is certain to be this one.
  const rivals = [...forms].filter((form) => !longest?.startsWith(form));
  return longest === undefined || longest === name || rivals.length > 0 ? null : longest;
}

const BEGINS_WORD = /(?<![\p{L}\p{N}])/uy;
const LONGER = new RegExp(
  String.raw`(?: (?:News Agency|Press Agency|Agency))?(?: of (?:the )?${OWNER})*(?![\p{L}\p{N}])`,
  'uy',
);

/** A name wherever it stands in a text, with what goes on behind it. A pattern of every name would be slow to build. */
function findForms(name: string, text: string): readonly string[] {
  const forms: string[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    BEGINS_WORD.lastIndex = at;
    LONGER.lastIndex = at + name.length;
    if (!BEGINS_WORD.test(text) || !LONGER.test(text)) continue;
    forms.push(text.slice(at, LONGER.lastIndex));
    at = LONGER.lastIndex - 1;
  }
  return forms;
}

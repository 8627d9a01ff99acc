import { fold } from './fold.ts';
import type { TimeZone } from './local-time.ts';
import type { CountryCode } from './participant.ts';
import type { Source } from './source.ts';

/** One row: slug, name, country, and the other names the source goes by (folded when compared). */
type Row = readonly [slug: string, name: string, country: string | null, ...aliases: readonly string[]];

/** Sources whose printed times are Almaty time: the state organs and agencies of Kazakhstan. */
const ALMATY_TIME: readonly Row[] = [
  ['akorda', 'Akorda', 'KZ', 'akorda.kz', 'Akorda presidential residence', 'President of Kazakhstan'],
  [
    'mfa-kz',
    'Ministry of Foreign Affairs of the Republic of Kazakhstan',
    'KZ',
    'MFA Kazakhstan',
    'Kazakh MFA',
  ],
  ['government-kz', 'Government of Kazakhstan', 'KZ', 'primeminister.kz', 'Prime Minister of Kazakhstan'],
  ['senate-kz', 'Senate of the Parliament of Kazakhstan', 'KZ', 'Senate of Kazakhstan', 'senate.parlam.kz'],
  ['mazhilis-kz', 'Mazhilis of the Parliament of Kazakhstan', 'KZ', 'Mazhilis', 'Majilis of Kazakhstan'],
  ['qazinform', 'Qazinform News Agency', 'KZ', 'Qazinform', 'Kazinform', 'inform.kz'],
  ['astana-times', 'The Astana Times', 'KZ', 'astanatimes.com'],
];

/**
 * Sources abroad. Their zone stays UTC: an item of theirs is met as often on a page that relays it, in that page's time,
 * as on their own, and a document that prints an offset is believed before any table.
 */
const UNIVERSAL_TIME: readonly Row[] = [
  ['mfa-uz', 'Ministry of Foreign Affairs of the Republic of Uzbekistan', 'UZ'],
  ['uza', 'Uzbekistan National News Agency', 'UZ', 'UzA', 'uza.uz', 'National News Agency of Uzbekistan'],
  ['dunyo', 'Dunyo Information Agency', 'UZ', 'Dunyo'],
  [
    'mfa-kg',
    'Ministry of Foreign Affairs of the Kyrgyz Republic',
    'KG',
    'Ministry of Foreign Affairs of Kyrgyzstan',
  ],
  ['kabar', 'Kabar National News Agency', 'KG', 'Kabar', 'kabar.kg', '24.kg'],
  ['mfa-tj', 'Ministry of Foreign Affairs of the Republic of Tajikistan', 'TJ'],
  ['khovar', 'National Information Agency of Tajikistan', 'TJ', 'Khovar', 'NIAT Khovar'],
  ['mfa-tm', 'Ministry of Foreign Affairs of Turkmenistan', 'TM'],
  ['tdh', 'Turkmenistan State News Agency', 'TM', 'TDH', 'Turkmenistan Today'],
  [
    'mfa-tr',
    'Ministry of Foreign Affairs of the Republic of Türkiye',
    'TR',
    'Ministry of Foreign Affairs of Turkey',
  ],
  ['anadolu', 'Anadolu Agency', 'TR', 'Anadolu', 'AA'],
  ['mfa-az', 'Ministry of Foreign Affairs of the Republic of Azerbaijan', 'AZ'],
  ['azertac', 'AZERTAC', 'AZ', 'Azerbaijan State News Agency', 'Azertag'],
  ['trend', 'Trend News Agency', 'AZ', 'Trend'],
  ['mfa-ge', 'Ministry of Foreign Affairs of Georgia', 'GE'],
  ['mfa-am', 'Ministry of Foreign Affairs of the Republic of Armenia', 'AM'],
  ['armenpress', 'Armenpress', 'AM', 'Armenpress News Agency'],
  ['mfa-ru', 'Ministry of Foreign Affairs of the Russian Federation', 'RU', 'Russian Foreign Ministry'],
  ['kremlin', 'Kremlin', 'RU', 'kremlin.ru'],
  ['tass', 'TASS', 'RU', 'TASS News Agency', 'Russian News Agency TASS'],
  ['ria-novosti', 'RIA Novosti', 'RU'],
  ['belta', 'BelTA', 'BY', 'Belarusian Telegraph Agency'],
  ['ukrinform', 'Ukrinform', 'UA'],
  ['mfa-cn', "Ministry of Foreign Affairs of the People's Republic of China", 'CN'],
  ['xinhua', 'Xinhua News Agency', 'CN', 'Xinhua'],
  ['mofa-jp', 'Ministry of Foreign Affairs of Japan', 'JP'],
  ['kyodo', 'Kyodo News', 'JP', 'Kyodo'],
  ['yonhap', 'Yonhap News Agency', 'KR', 'Yonhap'],
  [
    'mea-in',
    'Ministry of External Affairs of India',
    'IN',
    'Ministry of External Affairs, Government of India',
  ],
  ['pti', 'Press Trust of India', 'IN', 'PTI'],
  ['mofa-pk', 'Ministry of Foreign Affairs of Pakistan', 'PK'],
  ['app', 'Associated Press of Pakistan', 'PK', 'APP'],
  ['irna', 'Islamic Republic News Agency', 'IR', 'IRNA'],
  ['wam', 'Emirates News Agency', 'AE', 'WAM'],
  ['spa', 'Saudi Press Agency', 'SA', 'SPA'],
  ['qna', 'Qatar News Agency', 'QA', 'QNA'],
  ['state-department', 'U.S. Department of State', 'US', 'State Department', 'Department of State'],
  ['white-house', 'White House', 'US'],
  ['fcdo', 'Foreign, Commonwealth and Development Office', 'GB', 'FCDO'],
  ['council-eu', 'Council of the European Union', null, 'Council of the EU'],
  ['european-council', 'European Council', null],
  ['european-commission', 'European Commission', null],
  ['eeas', 'European External Action Service', null, 'EEAS'],
  ['un-news', 'UN News', null, 'United Nations News'],
  ['reuters', 'Reuters', null],
  ['afp', 'Agence France-Presse', 'FR', 'AFP'],
];

const ALMATY = 'Asia/Almaty' as TimeZone;
const UTC = 'UTC' as TimeZone;

const KNOWN_SOURCES: ReadonlyMap<string, Source> = new Map([
  ...ALMATY_TIME.flatMap((row) => namedRows(row, ALMATY)),
  ...UNIVERSAL_TIME.flatMap((row) => namedRows(row, UTC)),
]);

/** The source that goes by this name, compared as names are; null for one Chancery does not know. */
export function findKnownSource(name: string): Source | null {
  return KNOWN_SOURCES.get(sourceKey(name)) ?? null;
}

/** The source of this name; one Chancery does not know gets its folded name as slug, no country and UTC. */
export function buildSource(name: string): Source {
  const known = findKnownSource(name);
  if (known) return known;
  const slug = fold(name).replaceAll(' ', '-');
  return { slug: slug === '' ? 'unknown' : slug, name, country: null, timeZone: UTC };
}

function namedRows([slug, name, country, ...aliases]: Row, timeZone: TimeZone): readonly [string, Source][] {
  const source: Source = { slug, name, country: country as CountryCode | null, timeZone };
  return [name, ...aliases].map((alias) => [sourceKey(alias), source]);
}

/** "of the Republic of Kazakhstan" and "of Kazakhstan" name one ministry; "the" and who runs its press do not matter. */
function sourceKey(name: string): string {
  return fold(name)
    .replace(/^the /, '')
    .replace(/^(?:official )?(?:press (?:service|office)|website) of (?:the )?/, '')
    .replace(/ (?:press (?:service|office))$/, '')
    .replace(/\bof the republic of\b/, 'of');
}

import { buildPhraseTrie, type PhraseTrie } from './phrase-trie.ts';

/** What kind of office a title names. It decides which complements it takes and whom "the leader" can mean. */
export type OfficeFamily =
  | 'STATE'
  | 'ROYAL'
  | 'GOVERNMENT'
  | 'MINISTER'
  | 'ENVOY'
  | 'PARLIAMENT'
  | 'BODY'
  | 'SPOKES'
  | 'MILITARY'
  | 'ACADEMIC'
  | 'RELIGIOUS'
  | 'GENERIC';

/** The noun at the heart of an office, with what belongs inseparably to it. */
export interface OfficeHead {
  readonly title: string;
  readonly family: OfficeFamily;
  readonly plural: boolean;
}

/** Titles as they are printed; `Printed=Canonical` where the canonical title is another. */
const HEADS: Readonly<Record<OfficeFamily, string>> = {
  STATE:
    'President|Head of State|Federal President|Head of the State=Head of State|Supreme Leader|National Leader|President-elect|Interim President|Chief of State=Head of State|Co-President|State Counsellor|State Counselor|First Lady|Chairman of the Presidency',
  ROYAL:
    'King|Queen|Emir|Amir|Sultan|Emperor|Empress|Shah|Crown Prince|Crown Princess|Prince Regent|Grand Duke|Grand Duchess|Governor-General|Governor General|Queen Mother|Deputy Crown Prince|Deputy Amir|Deputy Emir|Father Amir|Maharaja|Malik|Ruler|Deputy Ruler|Lord Chamberlain|Grand Chamberlain',
  GOVERNMENT:
    'Prime Minister|Prime Minister-elect|Premier|Chancellor|Federal Chancellor|Head of Government|PM=Prime Minister|Taoiseach|Tánaiste|Tanaiste|First Minister|Chief Minister|Chief Executive|Vice President|Vice-President=Vice President|First Vice President|First Vice-President=First Vice President|First Deputy Prime Minister|Vice Premier|Deputy Premier=Deputy Prime Minister|Deputy PM=Deputy Prime Minister|Vice Prime Minister|Chairman of the Cabinet of Ministers|Chairman of the Council of Ministers|Head of the Government=Head of Government|Minister-President',
  MINISTER:
    'Minister|FM=Minister of Foreign Affairs|Secretary of State|State Secretary|Under Secretary|Under-Secretary=Under Secretary|Undersecretary|Permanent Secretary|Foreign Secretary|Home Secretary|Defence Secretary|Defense Secretary|Treasury Secretary|Attorney General|State Minister|Chief Secretary|Cabinet Secretary|Prime Cabinet Secretary|Principal Secretary|Assistant Secretary|Under Secretary of State|Under-Secretary of State=Under Secretary of State|Assistant Secretary of State|Deputy Secretary of State|Parliamentary Under-Secretary of State|Assistant Secretary-General=Assistant Secretary General|Under-Secretary-General=Under-Secretary-General|Secretary-General=Secretary General|Secretary General|General Secretary|First Secretary|Secretary|Executive Secretary|Comptroller|State Councilor|State Councillor|Vice Minister|Vice-Minister=Vice Minister|Prosecutor General|Prosecutor-General=Prosecutor General|Minister-Delegate|Minister Delegate|EAM=Minister of External Affairs|Cabinet Secretary|Federal Councillor|State Councilor|Deputy Assistant Secretary|Principal Deputy Assistant Secretary|Deputy Secretary|Senior Bureau Official|Deputy Under-Secretary|Deputy Undersecretary|Permanent Under-Secretary|Minister Plenipotentiary|Vice Foreign Minister=Vice Minister of Foreign Affairs',
  ENVOY:
    "Ambassador|Ambassador Extraordinary and Plenipotentiary=Ambassador|Extraordinary and Plenipotentiary Ambassador=Ambassador|Ambassador-at-Large|Ambassador at Large=Ambassador-at-Large|Chargé d'Affaires=Chargé d'affaires|Chargé d'Affaires a.i.=Chargé d'affaires|Charge d'Affaires=Chargé d'affaires|Chargé d'Affaires ad interim=Chargé d'affaires|High Commissioner|Apostolic Nuncio|Nuncio|Consul General|Consul-General=Consul General|Honorary Consul|Honorary Consul General|Consul|Vice Consul|Permanent Representative|Deputy Permanent Representative|Special Representative|Personal Representative|Plenipotentiary Representative|Representative|Special Envoy|Envoy|Presidential Envoy|Permanent Observer|Permanent Delegate|Deputy Permanent Delegate|Permanent Delegate-Ambassador=Permanent Delegate|High Representative|High Representative/Vice-President|Head of Mission|Deputy Head of Mission|Head of Delegation|Head of the Delegation=Head of Delegation|Special Coordinator|Chief of Mission|Military Attaché|Defence Attaché|Defense Attaché|Attaché|Counsellor|Counselor|Minister-Counsellor|Minister Counsellor=Minister-Counsellor|Minister-Counselor|Trade Representative|Trade Commissioner|Head of the EU Delegation|Sous-Sherpa|Sherpa",
  PARLIAMENT:
    'Speaker|Deputy Speaker|Senator|Congressman|Congresswoman|MP|MEP|Member of Parliament|Member of the European Parliament|Member of Congress|Majority Leader|Minority Leader|Opposition Leader|Leader of the Opposition|Lawmaker|Parliamentarian|First Deputy Speaker|Vice Speaker|Vice-Speaker=Vice Speaker|Parliament Speaker=Speaker of the Parliament|Parliamentary Speaker=Speaker of the Parliament',
  BODY: 'Member|Chairperson-in-Office|Chairman-in-Office|Chair-in-Office|Supreme Council Member|Group CEO|Group Chief Executive Officer|Group Chief Executive|President and CEO|Chairman and CEO|Chairman|Chair|Chairwoman|Chairperson|Co-Chair|Co-Chairman|Co-Chairperson|Vice Chairman|Vice-Chairman=Vice Chairman|Vice Chair|Vice-Chair=Vice Chair|Vice Chairperson|Deputy Chairman|Board Chairman|Chairman of the Board|Chairman of the Management Board|Chairman of the Board of Directors|Director|Director General|Director-General=Director General|General Director|Executive Director|Managing Director|General Manager|Manager|Country Director|Country Manager|Regional Director|Head|Chief|Chief Executive Officer|CEO|Chief of Staff|Chief of Protocol|Chief of Cabinet|Chief Operating Officer|Chief Financial Officer|Rector|Vice-Rector|Vice Rector=Vice-Rector|Pro-Rector|Dean|Vice-Chancellor|Vice Chancellor=Vice-Chancellor|Provost|Principal|Founder|Co-Founder|Coordinator|Resident Coordinator|Resident Representative|Commissioner|Governor|Deputy Governor|Mayor|Deputy Mayor|Lord Mayor|Vice Mayor|Akim|Khokim|Hokim|Adviser|Advisor|National Security Adviser|National Security Advisor|Counselor to the President|Adviser to the President|Advisor to the President|Aide|Assistant to the President|Ombudsman|Ombudsperson|Chief Justice|Justice|Judge|Prosecutor|Chief Prosecutor|Rapporteur|Special Rapporteur|Administrator|Curator|Editor-in-Chief|Chief Editor|Leader|Party Leader|Treasurer|Auditor General|Inspector General|Chief Negotiator|Secretary of the Security Council|Organizer|Vice-President for|Member of the Board|Board Member|Board Chair|Chief Economist|Chief Representative|Team Leader|Deputy Head|Deputy Director|Deputy Chief|Vice President and General Manager|Senior Vice President|Executive Vice President|Executive Vice-President=Executive Vice President|Senior Adviser|Special Adviser|Special Advisor|Trustee|Convener|Moderator|Custodian of the Two Holy Mosques|Commission Chairperson|Prefect|Intendant|Menteri Besar|Voivode|Wali|Astronaut|Registrar|Chief Scientist|Opposition leader|Presiding Officer|Chief Whip|Whip',
  SPOKES: 'Spokesperson|Spokesman|Spokeswoman|Press Secretary|Official Representative|Press Officer',
  MILITARY:
    'General|Major General|Lieutenant General|Brigadier General|Colonel General|Colonel|Lieutenant Colonel|Admiral|Vice Admiral|Rear Admiral|Marshal|Field Marshal|Air Marshal|Air Chief Marshal|Commander|Commander-in-Chief|Commander in Chief=Commander-in-Chief|Chief of the General Staff|Chief of General Staff|Chief of Defence|Chief of the Defence Staff|Chief of Army Staff|Captain|Major|Lieutenant|Brigadier|Generalissimo',
  ACADEMIC:
    'Professor|Academician|Doctor of Sciences|Research Fellow|Senior Fellow|Fellow|Lecturer|Associate Professor',
  GENERIC: 'Diplomat|Guest',
  RELIGIOUS:
    'Pope|Patriarch|Archbishop|Bishop|Cardinal|Cardinal Secretary of State=Cardinal Secretary of State|Metropolitan|Grand Mufti|Mufti|Supreme Mufti|Grand Imam|Imam|Chief Rabbi|Rabbi|Catholicos|Grand Sheikh|Ecumenical Patriarch|Aga Khan|Dalai Lama',
};

/** What ends the title of someone named for an office but not yet in it: "Secretary-designate". */
export const DESIGNATE = ' (designate)';

/** Every office head, singular and plural, and as a designate. */
export const officeHeads: PhraseTrie<OfficeHead> = buildPhraseTrie(listHeads());

function* listHeads(): Iterable<readonly [string, OfficeHead]> {
  for (const [family, titles] of Object.entries(HEADS) as Iterable<[OfficeFamily, string]>) {
    for (const entry of titles.split('|')) {
      const [printed = entry, canonical = printed] = entry.split('=');
      yield [printed, { title: canonical, family, plural: false }];
      yield [`${printed} designate`, { title: `${canonical}${DESIGNATE}`, family, plural: false }];
      for (const plural of pluralForms(printed)) yield [plural, { title: canonical, family, plural: true }];
    }
  }
}

/** "Secretaries of State", "Prime Ministers", "Directors General" and "Director Generals", "Chairmen". */
function pluralForms(title: string): readonly string[] {
  const [first = title, ...rest] = title.split(
    /(?= (?:of|to|in|at|for|d')\b)| (?=General$|-in-Chief$|elect$|designate$)/,
  );
  const tail = rest.length === 0 ? '' : rest.join(' ').replace(/^ ?/, ' ');
  const forms = [`${pluralize(first)}${tail}`];
  if (/ General$/.test(title)) forms.push(`${title}s`);
  return forms;
}

function pluralize(words: string): string {
  if (/man$/.test(words)) return words.replace(/man$/, 'men');
  if (/woman$/.test(words)) return words.replace(/woman$/, 'women');
  if (/[^aeo]y$/.test(words)) return words.replace(/y$/, 'ies');
  return /s$/.test(words) ? `${words}es` : `${words}s`;
}

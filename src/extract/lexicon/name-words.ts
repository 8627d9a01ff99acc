/** Courtesy titles before a name; they are no part of it. Some hold several words. */
export const HONORIFICS: readonly string[] = [
  ...[
    'H.E.',
    'HE',
    'H.E',
    'His Excellency',
    'Her Excellency',
    'Their Excellencies',
    'H.H.',
    'HH',
    'H.R.H.',
    'HRH',
    'H.M.',
    'HM',
  ],
  ...[
    'His Highness',
    'Her Highness',
    'His Royal Highness',
    'Her Royal Highness',
    'His Majesty',
    'Her Majesty',
    'Their Majesties',
  ],
  ...[
    'His Holiness',
    'His All-Holiness',
    'All-Holiness',
    'Sayyed',
    'Sayed',
    'Sri',
    'Smti',
    'Dasho',
    'Lyonpo',
    'Pak',
    'Ibu',
    'Rt. Hon',
    'Archpriest',
    'Msgr.',
    'Chev.',
    'Ustaz',
    'Sr.',
    'Fr.',
    'Amb',
    'Vice Adm.',
    'Sgt.',
    'Infanta',
    'Infante',
    'His Eminence',
    'His Beatitude',
    'His Grace',
    'Mr',
    'Mr.',
    'Mrs',
    'Mrs.',
    'Ms',
    'Ms.',
    'Miss',
    'Messrs',
    'Mister',
  ],
  ...[
    'Dr',
    'Dr.',
    'Prof.',
    'Prof',
    'Sir',
    'Dame',
    'Lord',
    'Lady',
    'Baroness',
    'Baron',
    'Count',
    'Countess',
    'Viscount',
    'Shri',
    'Shrimati',
    'Smt.',
    'Smt',
    'Sheikh',
    'Shaikh',
    'Sheikha',
    'Shaykh',
    'Hon.',
    'Hon',
    'Honourable',
    'Honorable',
    'The Honourable',
    'Right Honourable',
    'Rt Hon',
    'Rt. Hon.',
    'Rev.',
    'Reverend',
    'Father',
    'Sister',
    'Mother',
    'Saint',
    'Prince',
    'Princess',
    'Duke',
    'Duchess',
    'Sayyid',
    'Sayyida',
    'Ayatollah',
    'Datuk',
    "Dato'",
    'Dato',
    'Dato Sri',
    "Dato' Sri",
    "Dato' Seri",
    'Datuk Seri',
    'Tan Sri',
    'Ratu',
    'Adi',
    'Alhaji',
    'Alhaja',
    'Datuk Seri',
    'Tun',
    'Tengku',
    'Tunku',
    'Eng.',
    'Engr.',
    'Arch.',
    'Adv.',
    'Ing.',
    'Mag.',
    'Don',
    'Doña',
    'Doctor',
    'Mullah',
    'Maulana',
    'Amb.',
    'Lt. Gen.',
    'Gen.',
    'Lt.',
    'Col.',
    'Maj. Gen.',
    'Brig. Gen.',
    'Maj.',
    'Capt.',
    'Adm.',
    'Sen.',
    'Rep.',
    'Gov.',
    'Comrade',
    'Madam',
    'Madame',
    'Monsignor',
    'Judge',
    'Justice',
    'Marshal',
    'Grandmaster',
    'Retd.',
    'U',
    'Daw',
    'Haji',
    'Hajj',
    'Mx',
  ],
];

/** Small words inside a name, lower case in print. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'bin bint ibn ben al el an as ad ar ash von van der den de del della di da do dos das du la le lo los las y e i ter ten tot zu zum zur af av uulu kyzy ogly oglu uly kizi abu ould mint bar san st'.split(
    ' ',
  ),
);

/** Given names and surnames that are also titles, places or ordinary words; after a given name they are names. */
export const TITLE_LIKE_NAMES: ReadonlySet<string> = new Set([
  ...[
    'sultan',
    'king',
    'prince',
    'major',
    'shah',
    'khan',
    'amir',
    'emir',
    'bishop',
    'pope',
    'dean',
    'judge',
    'marshal',
    'cardinal',
  ],
  ...[
    'general',
    'chancellor',
    'malik',
    'abbot',
    'count',
    'duke',
    'captain',
    'chief',
    'chair',
    'head',
    'principal',
    'justice',
    'sheikh',
  ],
  // common surnames that are also nouns of bodies and places
  ...[
    'said',
    'park',
    'bay',
    'house',
    'moon',
    'young',
    'rice',
    'field',
    'trust',
    'cape',
    'hall',
    'church',
    'order',
    'guard',
    'street',
    'lake',
  ],
]);

/** Ordinary words that are capitalised at the start of a sentence or in a headline and begin or continue no name. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  // function words
  (
    'the a an this that these those he she it they we i you his her its their our my your who whom whose which what when where ' +
    'while why how in on at by for from with within without to of into onto upon under over above below between among amid about ' +
    'against along across after afterwards before behind beside beyond during despite except following including like near off out outside ' +
    'per regarding since than through throughout toward towards until unlike via as if because although though unless whereas ' +
    'and or but nor so yet not no both either neither each every all any some such same other another many much more most ' +
    'several few own only just also too very then thus there here now today yesterday tomorrow earlier later recently currently ' +
    'previously subsequently moreover furthermore however therefore meanwhile additionally finally firstly secondly lastly ' +
    'once twice again already still even ever never always often soon up down back together apart according due owing thanks ' +
    'given based speaking summing concluding commenting addressing noting recalling welcoming taking having being is are was were be been has have had do does did ' +
    'will would shall should can could may might must let yes ' +
    // days, months, times
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september ' +
    'october november december spring summer autumn winter morning afternoon evening night day week month year years ' +
    // nouns of the trade that are no names
    'sides side parties party delegation delegations participants participant talks meeting meetings visit visits agreement agreements memorandum ' +
    'treaty declaration statement communique protocol resolution plan roadmap strategy vision agenda summit forum conference ' +
    'session consultations dialogue negotiations council joint official working state states republic kingdom world day ' +
    'annual annually special attention minister ministers president presidents foreign ministry government parliament ' +
    'constitution constitutional article articles chapter relations cooperation friendship brotherhood nation nations people peoples united ' +
    'middle corridor silk belt initiative great new north south east west northern southern eastern western central ' +
    'international national regional global bilateral multilateral mutual common first second third fourth fifth sixth ' +
    'seventh eighth ninth tenth eleventh twelfth next last one two three four five six seven eight nine ten twelve ' +
    'journalists journalist media press news agency reports photo source published read issue issues ' +
    'good neighbourliness thank thanks dear excellency excellencies ladies gentlemen honourable ' +
    'order medal award prize university school language languages family security peace trade energy ' +
    'christmas eid nauryz nowruz novruz ramadan easter independence victory anniversary commemoration opening closing ceremony reception ' +
    'turkic arab islamic muslim jewish orthodox catholic western eurasian european african asian american ' +
    'coexistence peaceful ally allies tolerance condolence condolences countries country base air force forces camp troops officials citizens friends colleagues counterparts counterpart leaders members ' +
    'attended met accompanied discussed signed visited held hosted received paid arrived departed left gave delivered ' +
    'participated addressed briefed joined led presented announced welcomed toured opened dedicated greeted supported invited stopped returned reviewed ' +
    'spoke told said noted stressed emphasized emphasised underlined underscored added recalled expressed conveyed thanked congratulated'
  ).split(' '),
);

/** Verbs as headlines print them: capitalised, they end the name before them. */
export const HEADLINE_VERBS: ReadonlySet<string> = new Set(
  (
    'visits visit visited meets meet met receives receive received holds hold held signs sign signed hosts host hosted attends attend ' +
    'attended opens open opened addresses address addressed discusses discuss discussed arrives arrive arrived departs depart ' +
    'departed congratulates congratulate congratulated calls call called speaks speak spoke talks talk talked bids bid hands ' +
    'hand handed presents present presented pays pay paid joins join joined welcomes welcome welcomed confers confer leads ' +
    'lead led sends send sent says said tells told urges urge urged confirms confirm confirmed announces announce announced ' +
    'appoints appoint appointed named names inaugurates inaugurated launches launch launched chairs chaired concludes ' +
    'conclude concluded begins begin began starts start started ends end ended takes take took makes make made gives give gave ' +
    'gather gathers gathered greets greeted thanks thanked reaffirms reaffirm reaffirmed reviews review reviewed awards ' +
    'awarded delivers delivered participates participated attends exchange exchanges exchanged agrees agree agreed plans ' +
    'plan planned seeks seek restores restore widens widen widened settles settle develops develop briefs briefed briefing ' +
    'celebrates celebrated expresses express expressed condemns condemned travels travel travelled heads headed hails hailed ' +
    'praises praised accepts accepted invites invited elected sworn swears resigns resigned dies died becomes became wins won ' +
    'views view highlights highlight outlines outlined explores explore strengthens strengthen deepens deepen boosts boost ' +
    'underscores underlines stresses notes noted tours toured lays unveils unveiled returns returned postponed postpones ' +
    'cancelled cancels completes completed marks marked honors honours honoured bestows co-hosts co-chairs debate debated'
  ).split(' '),
);

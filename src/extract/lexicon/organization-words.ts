/** Nouns that head the name of an organization of its own: not of an organ of a state, a venue or an event. */
export const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(
  (
    'university universities institute institution academy college school lyceum conservatory faculty foundation fund funds ' +
    'association society organization organisation federation confederation league club network alliance consortium ' +
    'company companies corporation group holding holdings enterprise enterprises bank exchange airlines airways railways ' +
    'plc llc llp ltd inc gmbh jsc corp ag bv nv s.r.l. s.p.a. s.a. ooo ' +
    'agency centre center centers centres laboratory observatory hospital hospitals clinic museum museums library libraries gallery theatre theater opera ' +
    'orchestra ensemble choir studio studios trust charity cooperative cluster partners technologies ' +
    'authority chamber limited secretariat berhad bhd tbk pte pty ltda oyj ab asa pjsc ojsc cjsc zrt nyrt kft sae kg se stiftung verein ' +
    'air electric telecom broadcasting television philharmonic ballet guild syndicate caritas societies brotherhood union unions ' +
    'conservatoire polytechnic seminary archives corporations banks funds council insurance ports electronics ' +
    'industries motors pharma logistics solutions systems energy petroleum mining steel shipyard shipping'
  ).split(' '),
);

/** Only behind a proper name: "Kazakh Steel", "Horizon Logistics" are firms, "Green Energy" is a subject. */
export const WEAK_ORGANIZATION_NOUNS: ReadonlySet<string> = new Set([
  ...[
    'energy',
    'petroleum',
    'mining',
    'steel',
    'technologies',
    'industries',
    'systems',
    'solutions',
    'logistics',
    'shipping',
    'press',
  ],
  ...[
    'school',
    'center',
    'centre',
    'group',
    'network',
    'fund',
    'exchange',
    'company',
    'bank',
    'agency',
    'partners',
    'trust',
    'alliance',
  ],
  ...[
    'authority',
    'chamber',
    'secretariat',
    'air',
    'electric',
    'telecom',
    'television',
    'corps',
    'union',
    'unions',
    'council',
    'archives',
    'se',
    'ab',
    'kg',
    'ports',
    'insurance',
    'broadcasting',
    'electronics',
    'limited',
    'banks',
    'funds',
  ],
]);

/** "Strategic Energy Partnership", "Cultural Exchange Programme": the noun before these heads nothing. */
export const NOT_BEHIND_FIRM =
  /^(?:partnership|programme|program|plan|dialogue|forum|week|day|days|festival|summit|council|cooperation|agreement|strategy|initiative|award|prize|conference|memorandum|project|security|policy|corridor|transport|market|transition|commission|ministers?|roadmap|charter|treaty|protocol|challenge)$/;

/** Words that make a group or centre a format between states rather than an organization. */
export const FORMAT_WORDS: ReadonlySet<string> = new Set([
  // "High Level Strategic Cooperation Council", "Business Council", "Customs Union"
  ...[
    'business',
    'cooperation',
    'strategic',
    'coordinating',
    'customs',
    'advisory',
    'ministerial',
    'economic',
    'investment',
    'security',
    'cultural',
  ],
  ...[
    'joint',
    'working',
    'planning',
    'contact',
    'intergovernmental',
    'bilateral',
    'trilateral',
    'high',
    'level',
    'steering',
  ],
  ...[
    'expert',
    'friendship',
    'coordination',
    'interparliamentary',
    'minsk',
    'border',
    'free',
    'special',
    'shopping',
    'exhibition',
    'convention',
    'congress',
    'news',
    'visa',
    'data',
    'press',
    'media',
    'world',
  ],
]);

/** Capitals that abbreviate no organization. */
export const NO_ORGANIZATION_ACRONYMS: ReadonlySet<string> = new Set(
  (
    'GDP IT AI ICT USD EUR GBP CEO CFO COO COVID COP MOU EPCA CFSP SDG SDGS LNG LPG WWI WWII INF SALT START NPT VIP TV HIV AIDS FTA CEPA ' +
    'PCA TITR BTK CKU SME SMES R&D PM FM MP MEP MPS PR QA QR FAQ PDF ISBN HE HH HRH HM NO UAE USA US UK USSR DPRK PRC ROK DRC KSA GDR FRG ' +
    'PNG BIH NGO NGOS UAV UAVS ID IDS GMT UTC AM PHD MBA MA BA SOS CBM CBMS WMD NWFZ CTBT ATT BRI STEM TVET MFA FOC JCM JEC IGC HLSC JSPG AWACS'
  ).split(' '),
);

/** Organizations whose nationality is common knowledge and stands in no part of their name. */
export const KNOWN_NATIONALITIES: Readonly<Record<string, string>> = {
  'yunus emre institute': 'TR',
  'maarif foundation': 'TR',
  tika: 'TR',
  kazaid: 'KZ',
  'confucius institute': 'CN',
  'goethe institut': 'DE',
  'goethe institute': 'DE',
  giz: 'DE',
  kfw: 'DE',
  daad: 'DE',
  'british council': 'GB',
  jica: 'JP',
  jetro: 'JP',
  jbic: 'JP',
  jogmec: 'JP',
  mitsui: 'JP',
  koica: 'KR',
  kotra: 'KR',
  usaid: 'US',
  rosatom: 'RU',
  gazprom: 'RU',
  kazatomprom: 'KZ',
  kazmunaygas: 'KZ',
  socar: 'AZ',
  masdar: 'AE',
  aramco: 'SA',
  boeing: 'US',
  chevron: 'US',
  siemens: 'DE',
  alstom: 'FR',
  cnpc: 'CN',
};

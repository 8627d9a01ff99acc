/** What people are by trade or kinship; a name behind it is a person's. No office. */
export const PROFESSIONS: ReadonlySet<string> = new Set(
  (
    'poet poets writer writers author composer singer artist painter sculptor conductor pianist violinist dancer actor actress ' +
    'scientist scholar historian analyst analysts expert experts journalist businessman businesswoman entrepreneur philanthropist ' +
    'athlete champion coach boxer footballer architect explorer philosopher thinker activist lawyer academic researcher ' +
    'orientalist linguist economist physicist mathematician astronaut cosmonaut engineer doctor physician surgeon soldier ' +
    'restorer curator filmmaker photographer designer chef pilot traveller traveler orientalist translator publisher ' +
    'wife husband son daughter father mother brother sister widow spouse laureate hero citizen veteran guest host alumnus graduate student ' +
    'statesman politician diplomat diplomats reformer jurist soprano tenor baritone composer historian hydrologist geologist ' +
    'archaeologist novelist playwright judoka swimmer runner skipper curator banker merchant missionary'
  ).split(' '),
);

/** What people do with words and hands, and organizations seldom: a name before it is a person's. */
export const PERSON_VERBS: ReadonlySet<string> = new Set(
  (
    'said says told noted stressed emphasized emphasised underlined underscored recalled added thanked congratulated spoke speaks ' +
    'explained pointed drew expressed conveyed informed briefed remarked replied answered asked wished praised commended ' +
    'highlighted shared familiarized outlined reaffirmed confirmed suggested proposed stated observed warned urged called ' +
    'met meets visited toured arrived flew travelled traveled sailed born died wrote sang read opened addressed attended ' +
    'listened watched paid took handed presented received accepted assured sent awarded held chaired led inspected delivered visited inaugurated signed joined reiterated voiced welcomed greeted himself herself'
  ).split(' '),
);

/** What people leave behind, as a pattern: whoever it is "by" is remembered for it, and seldom present. */
export const WORKS =
  '(?:works?|books?|poems?|poetry|verses?|novels?|plays?|essays?|treatises?|writings|stories|tales|paintings?|drawings|watercolou?rs|' +
  'canvases|murals?|frescoes|engravings|photographs?|portraits?|sculptures?|statues?|songs?|symphon(?:y|ies)|operas?|ballets?|music)';

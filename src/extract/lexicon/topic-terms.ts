import type { Topic } from '../../domain/topic.ts';

/** Organizations of a region; their work is regional cooperation, their bare name on the way is not. */
const REGIONAL_BODY =
  '(?:Organi[sz]ation of Turkic States|OTS|Shanghai Cooperation Organi[sz]ation|SCO|Commonwealth of Independent States|CIS|Eurasian Economic Union|EAEU|EEU|ASEAN|Association of Southeast Asian Nations|African Union|AU|Arab League|League of Arab States|Gulf Cooperation Council|GCC|CICA|Economic Cooperation Organi[sz]ation|ECO|SAARC|BRICS|MERCOSUR|Mercosur|CARICOM|ECOWAS|BSEC|GUAM|TURKSOY|TURKPA|Pacific Islands Forum|Visegrad|Nordic Council|Organization of American States|OAS|Turkic states|Turkic world|Council of Europe|Council of the Baltic Sea States|Baltic Sea States|Andean Community|SADC|Southern African Development Community|East African Community|IGAD|Pacific Alliance|Caribbean Community|Benelux|Weimar Triangle|Amazon Cooperation Treaty Organization|Indian Ocean Rim Association|Bay of Bengal Initiative|BIMSTEC|Three Seas Initiative|Nordic-Baltic Eight|NB8|Berlin Process|African Development Bank|EFTA|AfCFTA|COMESA|ECCAS|CEFTA|Open Balkan|Regional Cooperation Council|South-East European Cooperation Process|SEECP|Central European Initiative|Danube (?:Strategy|Region|Commission)|Adriatic-Ionian|Bucharest Nine|Mekong|ACMECS|APEC|IORA|CELAC|UNASUR|SICA|ALBA|OECS|EAC|ICGLR|Great Lakes|Lake Chad|Alliance of Sahel States|CSTO|D-8|Quad|Union for the Mediterranean|Arab Maghreb Union|Eastern Partnership|European Political Community|East Asia Summit|ASEAN\\+\\d|ASEAN\\s?[-–]\\s?\\p{L}+|Western Balkans|Global South|EU(?= (?:accession|enlargement|integration|membership|path)))';
const REGIONAL_WORK =
  '(?:[Ss]ummit|framework|platform|within|initiatives?|integration|membership|founding members?|[Cc]ooperation|activit(?:y|ies)|chairmanship|presidency|ministers|region-wide|[Ss]ession|[Mm]eeting|[Cc]ouncil of|[Ss]ecretariat|[Ss]ecretary[- ][Gg]eneral|[Mm]ember [Ss]tates?|[Cc]ommunity|[Cc]entrality|[Vv]ision|[Cc]harter|[Mm]inisterial|[Ff]orum|[Dd]ialogue|[Pp]artner(?:s|ship)?|[Pp]artnership with|[Ii]ntegration into|[Rr]elations with)';
const REGION =
  '(?:Central Asian?|South Caucasus|Western Balkans|Central America|Latin America|Southeast Asia|South Asia|Sahel|Horn of Africa|Eastern Partnership|Black Sea|Caspian|Arctic|Pacific Islands?|Africa)';

/**
 * What an article talks about when it uses these words, whatever the case of their letters. They are subjects of talks and
 * cooperation, not things that are merely near: "school" builds, "schools" teach; "energy security" is energy.
 */
export const TOPIC_TERMS: Readonly<Record<Topic, readonly string[]>> = {
  TRADE: [
    'economic (?:cooperation|ties|relations|exchanges|diplomacy)|business (?:forum|council|mission|contacts|cooperation)|taxation|customs(?! officers?| house| post| and traditions| dut)|turnover|market for|free zones?|export credit|geographical indications|trade barriers|intellectual property|import duties|sanitary measures',
    'economic partnership|trade and economic|bilateral trade|supply chains?|double taxation|customs union|anti-dumping',
    'regional market|market opening|(?:import|export|trade|tariff|customs) quotas?|trade fair|chambers? of commerce|business (?:ties|circles)',
    '(?<!free[- ])trade(?! union)|free trade|exports?|exporters?|exporting|imports?|importers?',
    'tariffs?|market access|customs (?!dut|officer|house|post)\\w+|commercial (?:ties|relations|exchange)|commerce',
    'single market|barter|trade turnover|mutual supplies|customs procedures|e-commerce',
  ],
  INVESTMENT: [
    'banking|financial (?:sector|services|cooperation|markets)|industrial (?:parks?|zones?)|venture capital|co-?financing|capital investment|credit lines? for|fund managers',
    'sovereign (?:wealth )?fund|development bank|capital markets?|stock exchange|fintech|financial cent(?:re|er)',
    'invest(?:ments?|ors?|ing)?|joint ventures?|privati[sz]ation|special economic zones?',
    'loans? of (?:up to |some |about )?(?:\\d[\\d.,]*|one|two|three)|loan agreement|co-?financ\\w+|(?:be|is|are) financed by|grants? of \\d[\\d.,]*|business climate|public-private partnerships?|investment funds?|financing of projects',
  ],
  ENERGY: [
    'petrochemicals?|energy efficiency|biomass|reactors?|power (?:supply|sector|generation)|megawatts?|gigawatts?|electric power|fossil fuels?|natural gas|(?:critical |mineral )?raw materials|mining (?:cooperation|sector|industry|projects?)|geology|minerals',
    'electrification|batter(?:y|ies)|offshore wind|dams?(?= project)|photovoltaic|thermal power|power purchase|energy transition',
    'energy|(?<!palm |olive |cooking |vegetable |sunflower )oil|petroleum|(?<!greenhouse |tear )gas|(?:electric|electrical|electricity) grids?|interconnectors?|turbines?|atomic',
    'gas (?:supply|supplies|field|fields|pipeline|sector|industry|exports?)',
    'electricity|hydropower|hydroelectric|hydrogen',
    'nuclear (?:safety|energy|power|fuel|plants?|cooperation)|uranium|solar',
    'wind (?:projects?|farms?|power|parks?)|renewables?|pipelines?',
    'power (?:plants?|grids?|lines?|stations?)|refiner(?:y|ies)|coal|power generation',
    'electric (?:power|current)|power (?:exchange|trade|links?|interconnection|purchases?)|first current|wind power|power engineering|critical minerals|oil and gas|fuel supplies|geothermal|biofuels?',
  ],
  TRANSPORT: [
    'airspace|air connectivity|overflight|inland waterways?|dry ports?|multimodal|canal|merchant (?:fleet|marine|shipping)|maritime (?:links|connectivity|corridors?|traffic)|road (?:safety|infrastructure|network)|train (?:service|link|connection)s?|high-speed|Trans-Caspian|Belt and Road|metro',
    'harbou?rs?(?! (?:masters?|pilots?))|coach (?:line|service)s?|lng carriers?|tankers?|driving licen[cs]es|port (?:project|terminal|facilit\\w+|development)|cable cars?|motorways?|expressways?|direct (?:air |flight )?connections?|air (?:bridge|transport)|seafarers?|container|terminals?(?= in| at)|dredging|customs clearance',
    'transport(?:ation)?|transit|logistics|railways?|rail|railroads?|aviation',
    'air (?:services?|links?|routes?|traffic|carriers?)|airports?(?= terminal| cooperation|s\\b)',
    'flights?|airlines?|ports|seaports?|port of|shipping|shipbuilding(?= industry)|ferr(?:y|ies)',
    'freight|cargo|corridors?|highways?|roads?(?= construction| link| transport)|metro line',
    'tunnels?|bridges? (?:over|across)|connectivity|Middle Corridor|wagons|border crossings?',
    'checkpoints?|trucks?|lorries|(?<!will |to |and |would |can )trains?(?! (?:\\w+ )?(?:officers|divers|pilots|experts|staff|specialists))|subway|berths?|bridges?|undersea cables?(?= route)|shipyards?|road haulage|maritime transport|aircraft|civil aviation|locomotives?',
  ],
  AGRICULTURE: [
    'agri-?business|animal (?:health|husbandry)|blue economy|bee-?keeping|pesticides?|maize|barley|soy(?:beans?|a)|seafood|tuna|shrimps?|bananas?|plant health|arable|food (?:systems?|production|processing|industry)|agricultural|sheep|farmland|land reclamation',
    'olive|wine|beef|grains?|seeds?|pastures?|rural development|agri-?food|agribusiness|cattle|honey|cocoa|palm oil|vineyards?|locusts?|forestry|plantations?',
    'agricultur(?:e|al)|agro-\\w+|agro(?:nom|tech|chem|indust|food)\\w*|agrarian',
    'mutton|(?:catch|fishing|fish) quotas?|sturgeons?|salmon|herring|mackerel|farm(?:ers?|ing|lands?| produce)?|food(?! and medicine| aid| parcels| supplies)|foodstuffs?|grain|wheat|crops?|irrigation',
    'fisher(?:y|ies)|fishing|fish farming|livestock|veterinary|phytosanitary|fertili[sz]ers?|dairy',
    'halal meat|cotton|meat|horticulture|greenhouses?|cereals?|sugar|vegetables|seeds|aquaculture',
    'trawlers?|mouth disease|potatoes|tomatoes|farm produce|seedlings|livestock vaccines?|plant protection|breeding|rice|tea|coffee|fruit|harvest|foodstuff|food security|poultry',
  ],
  DEFENSE: [
    'military-technical|navy|naval|soldiers?|air defen[cs]e|missile defen[cs]e|arms (?:sales|deliveries|supplies)|ammunition|submarines?(?! (?:telegraph )?cables?)|military exercises?|rearmament|defen[cs]e industry|collective defen[cs]e|peacekeeping contingents?|joint manoeuvres',
    'air force|warships?|frigates?|fighter jets|joint drills?|drills|arms exports?|deterrence',
    'defen[cs]e(?! of human)|military(?! personnel)|armed forces|armaments?|weapons systems',
    'joint exercises|troops training|naval (?:cooperation|exercises)|radars?|troops|servicemen|Acquisition and Cross-Servicing|Reciprocal Access|air force|arms industry|peacekeepers',
  ],
  SECURITY: [
    'attacks?|attacked|violence|rockets? fired|shelling|air ?strikes?|bombings?|two-state solution|israeli-palestinian|palestinian (?:question|issue|cause)|peace (?:efforts|initiatives?|formula|deal|negotiations|and stability|and security)|(?:lasting|just|durable) peace|mediation|political (?:solution|settlement)|crisis in|freedom of navigation|territorial disputes?|nuclear (?:programme|program|deal|issue)|kidnapp\\w+|abduct\\w+|rebels?|armed groups?|firearms|illicit|espionage|foreign interference|cyber threats?|peace-?building|post-conflict|war crimes|genocide|prisoners of war|prisoner exchange|hamas|hezbollah|taliban|daesh|houthis?|al-shabaab|boko haram|occupied territories|military operation',
    'war|wars|cyber-?attacks?|drugs?|mercenar(?:y|ies)|landmines?|demining|stability in|insurg\\w+|militants?|fighters|pirates|money laundering|corruption|interpol|small arms|hybrid threats?|disinformation|escalation|hostage|blockade|nuclear test\\w*|denuclea\\w+|chemical weapons|situation (?:in|on|around)',
    '(?<!energy |food |water |social |health |job |economic )security(?! council|-building)',
    'counter-?terrorism|terroris[mt]s?|extremism|radicali[sz]ation|organi[sz]ed crime',
    'smugglers?|illegal (?:mining|fishing|migration|arms)|patrol (?:boats?|vessels?)|patrols|border guards?|missiles?|truce|hackers?|sabotage|piracy|shadow fleets?|maritime security|tensions?|support for Ukraine|South China Sea|crimes?|criminals?|disputed?|arms fell silent|Gaza|drug trafficking|trafficking|smuggling|law enforcement|police|ceasefire|cease-fire',
    'armed conflict|conflicts?(?= in| resolution| zones?|s\\b)|war (?:in|on|against)|hostilities',
    'peacekeeping|stabili[sz]ation mission|peace (?:process|talks|plan|agreement|settlement)',
    'disarmament|non-?proliferation|sanctions|restrictive measures|aggression',
    'situation in (?:Ukraine|Gaza|Afghanistan|Syria|the Middle East|Sudan|Libya|Yemen)',
    '(?:views|exchanged views|talked|spoke) on Ukraine',
    'border (?:control|management|protection|delimitation)|cyber ?crime|narcotics|arms control',
    'defus\\w+|de-escalation|landmines?|demining|counter-?narcotics|nuclear weapons|peace efforts',
    'policing|coast ?guards?|peace (?:in|between|corridor|operations?|mission|support|enforcement)|online (?:fraud|scams?)|scam cent(?:re|er)s?|hijack\\w+|mafia|gangs?',
    'regional stability|cross-border crime|human trafficking',
  ],
  CULTURE: [
    'artistic|dance|folk (?:art|dance|music|ensemble)|calligraphy|restitution of|artefacts?|antiquities|intangible|francophonie|archives|frescoes|mosaics?|carpets?|national costumes?|book fair|cultural (?:cent\\w+|days|weeks?)|art exhibition|classics of|translation of',
    'cultural|culture|ensemble|choir|painters?|paintings?|sculptures?|photograph\\w*|film|manuscripts?|monaster(?:y|ies)|carnival|cuisine|philharmonic|musicians?|composers?',
    'cultur(?:e|al)|heritage|(?<!programming |sign )languages?|museums?|exhibitions?(?! cent)',
    'concerts?|films?|cinema|theat(?:re|er)s?|literature|poets?|poetry|music|orchestra|murals?',
    'monuments?|poems?|interfaith|inter-?religious|religious leaders|houses of worship',
    'Nauryz|Nowruz|Navruz|folklore|festival|archaeolog\\w+|works of art|libraries',
    'teaching of (?:the )?[a-z]+ language|cathedrals?|restoration of the|return of (?:colonial|cultural|stolen|looted)|colonial collections|national library|galler(?:y|ies)|artists?|opera|ballet|handicrafts?|crafts|days of culture',
    'UNESCO World Heritage|writers?|book fair',
  ],
  EDUCATION: [
    'lectures?|graduates|erasmus|academics|textbooks?|literacy|youth exchanges?|twinning|(?:visited|addressed|spoke at|lecture at) (?:the )?[a-z ]*university|study programmes?|degree programmes?|human resource development|human capital|courses for',
    'student|pupils|teacher|lecture hall|university campus|doctoral|fellowships?|language courses?|capacity[- ]building|qualifications|diplomas?|school-?children',
    'education(?:al)?|scholarships?|students?',
    'universit(?:y|ies) (?:branch|campus|cooperation|exchange)',
    'branch(?:es)? of (?:the )?[a-z ]*university|universities|schools',
    '(?:civil service|staff|diplomatic|specialist|vocational|professional|personnel) training',
    'training (?:of|for|programmes?|programs?|courses?|cent\\w+)',
    'academic (?:exchange|mobility|cooperation)\\w*|internships?|curricul(?:um|a)|higher education',
    'study visits|apprentices?|trainees?|vocational|exchange of (?:students|teachers|researchers)',
    'teachers|lecturers|professors exchange|rectors|PhD|grants for study',
    'young diplomats|(?:university|academic|foreign) degrees|retraining|advanced training|diplomatic academ(?:y|ies)|teaching of',
    'train(?:s|ed|ing)? (?:up to |some |about |around |over |more than |another |a further )?(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|a hundred|a thousand|hundreds|thousands|dozens)',
  ],
  HEALTH: [
    'patients?|surgeons?|cancer|transplant\\w*|ebola|mpox|dengue|polio|nutrition|antimicrobial|quarantine|virus(?:es)?|blood donation|maternal|midwives|medical (?:supplies|equipment|staff|cooperation)',
    '(?<!mouth |animal |plant |livestock )diseases?|clinics?|malaria|cholera|tuberculosis|hiv|mental health|health-?care|ambulances?|rescue services|physicians|therap(?:y|ies)',
    '(?<!plant |animal )health(?! resort)|healthcare|medical|(?<!food and |of )medicines|(?<!veterinary |livestock |animal )vaccin(?:e|es|ation)|pharmaceuticals?',
    'hospitals?|pandemic|epidemics?|disease control|doctors|nurses|surger(?:y|ies)|oncology',
    'disease prevention|telemedicine|ayurveda|(?:traditional|herbal) medicine',
  ],
  ENVIRONMENT: [
    'paris agreement|methane|ecosystems?|coastal erosion|marine (?:environment|life|pollution|litter)|endangered species|river basins?|wastewater|sanitation|carbon (?:market|credits?|neutrality)|adaptation to|green (?:agenda|deal|cooperation|technology|economy)|low-carbon|circular economy|waters of',
    'rivers|river (?:basins?|waters)|nile|ocean|oceans|reefs?|coral|sea levels?|(?:falling|rising) level of|migratory birds|birds of prey|endangered birds|deforestation|reforestation|mangroves?|mercury|recycling|fauna|flora|national parks?|snow leopards?|whales|global warming|loss and damage|net[- ]zero',
    'environment(?:al)?(?= |,|\\.|;)(?<!(?:favou?rable|legal|business|political|security|international|regional|investment|competitive|working) environment)',
    'climate(?! of)|ecolog(?:y|ical)|biodiversity|glaciers?|desertification|decarboni[sz]ation',
    'emissions?|carbon|green (?:economy|transition|growth|technologies)',
    'water (?:resources?|management|saving|diplomacy|supply|use|sharing|conservation)|saving water',
    'water (?:technolog\\w+|scarcity|strateg\\w+|agenda|crisis|quality|stress|treaty|polic\\w+|cooperation|infrastructure|treatment|plants?)|save water|on water|(?:joint|shared|common|drinking) waters?|glacial|clean air|haze|flood (?:damage|protection|control|prevention|management)|melting|permafrost|bio-?safety|green fund',
    'hydrological|Aral Sea|pollution(?! fears)|forests?|forestry|wildlife|waste management',
    'sustainable use|water security|transboundary (?:water|rivers?)|drought|air quality',
    'conservation(?! of (?:the )?(?:\\w+ )?(?:murals?|monuments?|paintings?|heritage|buildings?|manuscripts?))|nature reserves?|clean-?up|marine protected areas?|plastic',
  ],
  TECHNOLOGY: [
    'cyberspace|high-tech|tech (?:companies|sector|hubs?)|research (?:cooperation|cent\\w+|institut\\w+|projects?|and development)|computing|unmanned|e-governance|information technolog\\w+|mobile networks?|deep tech|nuclear science|engineering',
    'cyber(?! ?-?security)|hackers|crypto\\w*|quantum|launch vehicle|rockets?|astronauts?|cosmonauts?|data protection|smart cit(?:y|ies)|innovation|techno-?park|science parks?|space|lithium batteries',
    'technolog(?:y|ies)(?! park)|agro-technologies|digital(?:i[sz]ation|i[sz]ing)?',
    'artificial intelligence|telecom\\w*|fibre-optic|fiber-optic|broadband|5G|satellites?',
    'space (?:research|exploration|cooperation|industry|program\\w*|activit\\w+|technolog\\w+|cent\\w+)',
    '(?<=and |, )space(?=,| and|\\.)|outer space|science|scientific|innovations?|innovative',
    'start-?ups?|semiconductors?|cybersecurity|e-government|data cent(?:re|er)s?|blockchain',
    'nanotechnolog\\w+|biotechnolog\\w+|robotics|drones?|joint research',
    'cyber defen[cs]e|lunar|internet|software|roaming|mobile telephony|patents|(?:seabed|undersea|subsea|submarine) cables?|supercomput\\w+|nuclear research',
  ],
  HUMANITARIAN: [
    'donat(?:ed|ions?)|emergency (?:assistance|relief|response)|hurricanes?|tsunami|volcanic|post-war (?:recovery|reconstruction)|reconstruction|food crisis|hunger|asylum seekers|returnees|resettlement|rescuers|orphans|charity|irregular migration',
    'tents|blankets|food assistance|red cross|red crescent|unhcr|disaster|drought relief|flood|landslides?|wildfires',
    'humanitarian|delivery of aid|tents|food and medicines?|food supplies|victims of|search and rescue|relief|disasters?|earthquakes?|floods?|flood victims|refugees?|migrants?',
    'migration|displaced persons|development aid|donors?|famine|cyclones?|typhoons?|emergency aid',
    'food aid|relief supplies|rescue teams?|reconstruction of|displacement|asylum',
  ],
  CONSTITUTIONAL_REFORM: [
    'constitutional (?:reforms?|amendments?|changes|referendum)|referendum|new constitution',
    'amendments? to the constitution|new edition of the constitution',
    'constitutional reform commission|political reforms',
  ],
  PARLIAMENT: [
    'legislators|mps|parliamentary friendship|legislatures',
    'inter-parliamentary|bundestag|sejm|knesset|verkhovna rada',
    'inter-?parliamentary',
    'parliamentary (?:cooperation|diplomacy|ties|relations|dialogue|delegations?|committees?|friendship|contacts|exchanges?|assembly)',
    'parliamentarians|friendship groups?(?= of| in|\\.)|lawmakers',
    'between the (?:parliaments|senates?)|the two parliaments|law-?making',
    'legislative (?:cooperation|bodies)|between the senate|members of (?:the )?parliament',
    'parliaments|inter-parliamentary union|parliamentary(?! (?:secretary|under-?secretary|state secretary|elections?|state|commission))',
  ],
  REGIONAL_COOPERATION: [
    'european (?:integration|perspective|path)|eu (?:accession|enlargement|membership)|(?:accession|association)(?: process| talks| negotiations)? (?:to|with) the (?:european union|eu)|candidate (?:country|status)|indo-pacific|neighbou?rhood policy|cross-border cooperation|sub-?regional|regional (?:agenda|architecture|blocs?|bodies|frameworks?|mechanisms?)',
    'Turkic integration|littoral states|riparian states',
    'regional (?:cooperation|integration|connectivity|organi[sz]ations?|platforms?|formats?|round table|partnership)',
    'five Central Asian (?:states|countries|republics)|C5 ?\\+ ?1|Central Asia (?:plus|\\+)',
    'trilateral (?:meeting|summit|mechanism|format|cooperation)|quadrilateral',
    '(?<!bi)lateral formats?(?<!multilateral formats?)',
    `(?:heads of state|leaders|presidents|countries|states|representative for) (?:of )?(?:the )?${REGION}`,
    `(?:strategy|plan|cooperation) (?:on|for|with|in|of) (?:the )?${REGION}`,
    `[a-z]+-${REGION}\\b[^.;\\n]{0,30}(?:summit|forum|partnership|dialogue|package)`,
  ],
  MULTILATERAL: [
    'international (?:fora|forums|arena)|multilateral (?:fora|forums|cooperation|level|arena|affairs)|un security council reform|non-permanent|pact for the future|2030 agenda|united nations system|rules-based|general assembly session|un agencies|peacekeeping operations of the un',
    'un general assembly|security council seat|seat (?:in|on|at) the (?:un )?security council|non-aligned|group of 77|international court|international criminal court|human rights council|election to',
    'international organi[sz]ations|international platforms?|multilateral(?:ism)?(?! diplomacy)',
    'candida(?:cy|cies|tures?)|UN (?:agenc\\w+|reform|system|charter|family)',
    '(?:within|at|in|under) the (?:UN|United Nations)(?= |,|\\.)(?! Security Council Resol)',
    'reform of the United Nations|World Trade Organi[sz]ation|Sustainable Development Goals|SDGs',
  ],
  CONSULAR: [
    'passports?|expatriates?|overseas (?:workers|nationals|citizens)|nationals? (?:detained|stranded)|labou?r mobility|dual nationality|mutual legal assistance|travel advice|stranded|people-to-people mobility|free movement|work permits?|seasonal workers',
    'residence permits?|work visas?|honorary consuls?|dual citizenship|detained citizens',
    'visas?(?! regime for investors)|visa-free|consular|consulates?|honorary consul',
    'citizens abroad|our citizens|(?:his|their|its) citizens|evacuat\\w+|repatriat\\w+|compatriots',
    'readmission|nationals (?:abroad|living|residing)|diaspora|labour migration|working holidays?|social security|permanent migration|recruitment of [a-z ]*(?:citizens|workers)|visa cent(?:re|er)s?|migrant workers',
    'travel documents|residence permits|opening of (?:an? |the )?(?:new )?consulate',
  ],
  SPORT: [
    'athlete|olympic|tournaments?|fifa|uefa|national team|boxing|golf|racing',
    'sport|cycling|volleyball|basketball|athletics|rugby|cricket|hockey|swimming|tennis|coach(?! (?:line|service|station|tour))',
    'sports?|sporting|football|Olympics?|Olympic Games|athletes?|championships?|equestrian',
    'wrestling|judo|chess|World Cup|Nomad Games|tournament|marathon|gymnasts?|coaches|Paralympics?',
    'Asian Games|stadium',
  ],
  TOURISM: [
    'tourism|visitor numbers|tour operators|travel agenc\\w+|hotels',
    'tourist|holiday-?makers|travellers|direct flights for tourists|sightseeing|beaches',
    'tourism|tourists?|touristic|resorts?|hospitality industry|travel industry|tour operators?',
    'pilgrims?|hotels? chains?|cruise',
  ],
};

/** Organizations of the whole world or of no region. */
const WORLD_BODY =
  '(?:UN|United Nations|UNGA|UNESCO|IAEA|International Atomic Energy Agency|WHO|World Health Organization|ILO|International Labour Organization|FAO|UNDP|UNICEF|UNHCR|WFP|World Food Programme|OSCE|OPCW|IMO|ICAO|ITU|WIPO|UNIDO|UNCTAD|UNFPA|UNEP|UNODC|IOM|World Bank|IMF|International Monetary Fund|OIC|Organi[sz]ation of Islamic Cooperation|Commonwealth of Nations|OIF|Human Rights Council|UNHRC|(?<!Peace and )Security Council(?! Secretary)|General Assembly|WMO|World Meteorological Organi[sz]ation|G20|G7|G77|ECOSOC|WTO|World Trade Organi[sz]ation|International Court of Justice|International Criminal Court|ICC|OECD|Inter-Parliamentary Union)';
const WORLD_WORK =
  '(?:[Mm]embership|[Mm]ember [Ss]tates?|seat|reform\\w*|candida\\w+|chair\\w*|presidency|[Ss]essions?|[Cc]ooperat\\w+|framework|agenc(?:y|ies)|system|Charter|principles|[Aa]genda|work of|mandate|[Hh]igh-[Ll]evel|[Ss]ummit|Permanent (?:Representative|Mission)|fora|forums?|election|elected|role of|platforms?|multilateral\\w*|support (?:for|of|within)|mutual support|contribution|vote\\w*)';

/** The bodies whose work is a topic: an article that is theirs, or names them in its headline, is about it. */
export const TOPIC_BODIES: Readonly<Partial<Record<Topic, string>>> = {
  REGIONAL_COOPERATION: REGIONAL_BODY,
  MULTILATERAL: WORLD_BODY,
};

/** The same for names, whose capitals tell them from ordinary words: "it" is no information technology. */
export const TOPIC_NAMES: Readonly<Partial<Record<Topic, readonly string[]>>> = {
  ENERGY: ['LNG'],
  TECHNOLOGY: ['AI', 'IT', 'ICT'],
  REGIONAL_COOPERATION: [
    `${REGIONAL_WORK}[^.;\\n]{0,70}\\b${REGIONAL_BODY}`,
    `${REGIONAL_BODY}[^.;\\n]{0,40}\\b${REGIONAL_WORK}`,
    `(?:Summit|Forum|Conference|Dialogue|Congress) of (?:the )?${REGION}`,
    `(?:Central European|Nordic|Baltic|Pacific|African|Arab|Caribbean|Balkan|Latin American|European|Eurasian|Turkic|Gulf|Ibero-American|${REGION}) (?:\\p{Lu}\\p{L}+ )?(?:Summit|Conference|Congress)`,
  ],
  MULTILATERAL: [
    `${WORLD_WORK}[^.;\\n]{0,40}\\b${WORLD_BODY}`,
    `${WORLD_BODY}[^.;\\n]{0,30}\\b${WORLD_WORK}`,
    'WTO',
    'SDGs',
    'UN (?:reform|agencies|Charter)',
    'Non-Aligned',
    'G77',
    'G20',
    'Group of 77',
  ],
  CULTURE: ['[Tt]eaching of \\p{Lu}\\p{Ll}+'],
  DEFENSE: ['NATO (?:allies|members|cooperation|forces)'],
};

/**
 * Words that look like a topic and name something else: what an office or a ministry is for, and set phrases. They are
 * looked over before the terms are.
 */
export const NOT_TOPICS: readonly string[] = [
  String.raw`(?:Ministers?(?: Delegate)?|Minist(?:ry|ries)|Secretary|Secretaries|Commissioners?|Committees?|Commissions?|Departments?|Directorates?|Agency|Directors?|Spokesperson|Chairs?(?:man|person|woman)?|Deputy|Council|Institute|Office) (?:of|for|on|in [Cc]harge of) (?:the )?(?:State )?(?:for )?\p{Lu}[\p{L}-]*(?:(?:,| and|, and|,? of| for| on) (?:the )?\p{Lu}[\p{L}-]*| \p{Lu}[\p{L}-]*)*`,
  String.raw`\b(?:Energy|Defen[cs]e|Trade|Culture|Health|Education|Transport|Agriculture|Interior|Security|Tourism|Sports?|Economy) (?:Minister|Ministry|Secretary)`,
  '(?:Security|Human Rights|Cooperation) Council',
  // what a person is or was, and what a firm does
  String.raw`(?:[Pp]oet|[Pp]ainter|[Cc]omposer|[Ww]riter|[Aa]rtist|[Ff]ilm-?maker|[Cc]onductor|[Ss]inger|[Ss]oprano|[Mm]usician) (?=\p{Lu})`,
  String.raw`(?:shipping|telecom|oil|energy|mining|construction|transport|logistics|insurance|engineering|investment) (?:firm|company|group|fund|magnate)(?= \p{Lu})`,
  '(?:[Hh]is|[Hh]er|[Tt]heir) (?:student|school|military|health)',
  'student years|(?:to|before) (?:the )?students of|[Cc]urriculum vitae|head of the business delegation|lecture (?:on the|was delivered)|gave a lecture',
  '[Dd]ebt [Rr]elief|[Ee]lectrification of the [Rr]ailway|[Pp]eace [Cc]orridor',
  'good health|(?:reasons|grounds) of health|over (?:tea|coffee)|a bridge (?:of|between)',
  'visa regime for investors',
  String.raw`(?:doors?|gateway) to \p{Lu}\p{L}+`,
];

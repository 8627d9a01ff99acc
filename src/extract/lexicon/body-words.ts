/** Nouns that make a capitalised phrase the name of a body: the phrase is an organization, an organ or a venue. */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  (
    'presence patriarchate nunciature observatory regiment battalion chancellery diocese archdiocese sinfonietta philharmonic choir academy administration agency airlines airways airport alliance arena army assembly association authority award awards bank ' +
    'board boulevard branch bureau business cabinet campus castle cathedral center centers centre centres chamber channel church ' +
    'circle clinic club cluster coalition college command commission committee community company confederation conference ' +
    'congress conservatory consortium consulate convention cooperative corporation council court department delegation ' +
    'directorate division economic embassy ensemble enterprise exchange executive faculty federation festival fleet forces ' +
    'forum foundation front fund gallery garden government group guard headquarters holding holdings hospital hotel house ' +
    'industries initiative inspectorate institute institution institutions laboratory league legislature library lyceum mission ministry ' +
    'ministries monument mosque movement museum museums navy network newspaper office opera orchestra order organisation ' +
    'organization organisations organizations palace parliament park parliamentarian partners partnership party police port post press ' +
    'presidency prize programme program project public railway railways registry residence road school schools secretariat ' +
    'secretary senate service services shipyard society solutions square stadium station street studio summit synod system ' +
    'team technologies theatre theater tower trade tribunal trust union university venture wing workshop zone majilis ' +
    'mazhilis duma knesset bundestag bundesrat rada sejm verkhovna riksdag storting folketing lok sabha rajya maslahaty ' +
    'kenesh khural oliy majlis mejlis milli bekes shura eduskunta saeima seimas riigikogu plc llc llp ltd inc gmbh jsc ' +
    'corp co s.a. ag bv nv s.r.l. s.p.a. airline logistics capital investments consulting motors pharma mining ' +
    'energy steel bridge terminal stadium mausoleum necropolis cemetery memorial medal highway avenue district province ' +
    'region oblast county island islands sea lake river mountains valley desert canal gulf bay cape basin peninsula school ' +
    'formula cup championship championships marathon tournament games olympics scholarship scholarships lecture collection'
  ).split(' '),
);

/** Words of portfolios, committees and departments: capitalised, they continue an office and begin no name. */
export const PORTFOLIO_WORDS: ReadonlySet<string> = new Set(
  (
    'foreign external internal home interior affairs affair trade commerce industry industrial industries economy economic economics ' +
    'economical finance financial budget treasury defence defense military security homeland justice legal law state energy ' +
    'petroleum oil gas mines mining mineral minerals resources natural water irrigation environment environmental ecology ' +
    'ecological climate change agriculture agricultural rural food livestock fisheries fishery forestry land lands transport ' +
    'transportation communication communications infrastructure roads aviation maritime railways ports public works ' +
    'housing construction urban planning development regional local provincial municipal education higher science sciences ' +
    'scientific research innovation innovations technology technologies technical digital digitalization digitalisation ' +
    'information ict telecommunications media culture cultural heritage arts sports sport youth tourism labour labor ' +
    'employment social welfare protection population family women gender children human rights humanitarian health ' +
    'healthcare medical hygiene emergency emergencies situations civil service reform reforms administration administrative ' +
    'investment investments international cooperation co-operation relations integration european eurasian arab asian african ' +
    'americas american europe asia africa pacific affairs diaspora expatriates emigrants overseas religious religion islamic hajj ' +
    'awqaf endowments endowment parliamentary constitutional national political policy policies general strategic strategy strategies ' +
    'multilateral bilateral consular protocol partnerships partnership enlargement neighbourhood neighborhood migration ' +
    'immigration asylum refugees border borders customs tax taxation revenue statistics standardization quality ' +
    'competition consumer protection privatization property entrepreneurship business enterprise enterprises small medium ' +
    'electricity power nuclear atomic renewable hydrocarbons peace reconciliation reconstruction disarmament arms control ' +
    'counterterrorism counter-terrorism terrorism crime drugs narcotics police veterans space aerospace defence-industry ' +
    'sustainable transition green circular ocean oceans marine blue indigenous peoples people minorities reintegration ' +
    'temporarily occupied territories community communities solidarity equality inclusion disability ageing pensions ' +
    'commercial export exports import imports supply chains manufacturing production processing textile jobs skills ' +
    'training vocational science-technology analysis analytical monitoring audit control supervision inspection ' +
    'coordination interagency inter-agency executive legislative judicial judiciary elections electoral ' +
    'anti-corruption corruption ethics integrity transparency archives libraries museums languages language press ' +
    'broadcasting television radio post postal geology geological geodesy cadastre hydro hydropower meteorology ' +
    'preventive diplomacy diplomatic central eastern western northern southern east west north south middle near far ' +
    'mass america caribbean gulf balkans caucasus baltic nordic atlantic sahel mediterranean oceania indo-pacific horn states ' +
    'textiles steel heavy chemicals fertilizers plantation plantations prisons devolution cooperatives wildlife creative expatriate ' +
    'hydraulics sanitation universities mobility wellbeing well-being elderly persons autonomy decentralization decentralisation ' +
    'territorial territory opportunity opportunities governance electrification startups skill skilling manpower ecclesiastical ' +
    'cities city villages drainage shipping tourism wine ageing inclusive expansion compatriots abroad ' +
    'staff mission missions special operations strategic joint first second third'
  ).split(' '),
);

/** Words that stand before an office and belong to it. */
export const OFFICE_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'deputy assistant vice acting interim former ex outgoing incoming first second third senior junior associate special permanent honorary ' +
    'executive chief principal parliamentary federal union co joint regional resident national presidential extraordinary ' +
    'plenipotentiary caretaker transitional current then late personal lead royal supreme grand political royal newly appointed new elected ' +
    'designated re-elected'
  ).split(' '),
);

/** Modifiers that say when or how someone comes to an office; only some of them are part of it. */
export const PASSING_MODIFIERS: ReadonlySet<string> = new Set([
  ...[
    'incoming',
    'outgoing',
    'newly',
    'appointed',
    'new',
    'current',
    'then',
    'late',
    'elected',
    're elected',
    'designated',
  ],
]);

import type { Topic } from '../../domain/topic.ts';

/**
 * Words too common to be a topic wherever they stand, which are one where an article says what was talked about, agreed on
 * or signed: "fuel" in "they spoke of fuel", not in "the lorry ran out of fuel". Lower case, as TOPIC_TERMS.
 */
export const TOPIC_HINTS: Readonly<Partial<Record<Topic, string>>> = {
  TRADE:
    'duty-free|common market|single window|countervailing|rules of origin|most-favou?red|economic agenda|(?:small and )?medium enterprises|entrepreneurs(?:hip)?|sales|goods|business(?:es| circles)?|consignments?',
  INVESTMENT:
    'venture|bonds|credit lines?|bankers|banks|financing|stake in|(?:assembly|manufacturing|processing|car|steel|cement) (?:plants?|works|factor(?:y|ies))|factor(?:y|ies)|islamic finance|debt|capital increase',
  ENERGY:
    'lithium|(?:copper|gold|iron|coal|cobalt|nickel) (?:mining|mines?|deposits?)|charging stations?|fuels?|crude|diesel|oilfields?|biogas|cobalt|nickel|copper|power|grids?|pipes|cables? to',
  TRANSPORT:
    'bus(?:es)? (?:line|route|service)s?|ring road|maritime routes|terminals?|truckers|haulage|deep-?water|landing|cabotage|tolls?|lines? between|vessels?|drivers|routes?|roads?|port(?!folio)|coaches to|trains? to|overland',
  AGRICULTURE:
    'dates and|cashew|nuts|pastoralists|bee-?keepers|fish(?:ermen)?|soils?|avian influenza|animal feed|mangoes|apples|lamb|herders|herds|camels?|milk|spices|avocados?|citrus|wool|beef|horses|veterinar\\w+|halal',
  DEFENSE:
    'battalion|staff talks|nato|army|weapons|cadets|general staff|demilitari[sz]ed|fighter (?:aircraft|jets|planes)|attach[eé]s?|manoeuvres|exercises|helicopters',
  SECURITY:
    'counterfeit\\w*|border incidents?|hostages?|prisoner swap|prisoners|border (?:demarcation|line|commission)|intelligence (?:sharing|services?|agencies)|illegal \\w+|siege|coup|peace(?! treaty)|war|front line|unrest|elections in|security guarantees|arms|fraud|hunt for',
  CULTURE:
    'sister cities|restoration|icons|mausoleums?|traditional costumes|literary|mosques?|churches|monaster(?:y|ies)|works of|collections?|language|poems',
  EDUCATION:
    'school\\w*|universities|summer schools?|kindergartens?|professors?|lecturers?|teaching|study in|diplomas?|training|young people|youth',
  HEALTH:
    'medicines?|mother and child|prosthe\\w+|blood|drug prices|generic drugs|dialysis|rehabilitation|midwives|nurses(?! and welders)|vaccination|treatment of(?! wounded)',
  ENVIRONMENT:
    'waters?|nature|wetlands|sand ?storms|dust storms|waste|ozone|lakes?|rivers?|cop ?\\d\\d|snow|floods?(?! victims)|trees|erosion',
  TECHNOLOGY:
    'digitisation|polar research|cosmodromes?|postal|laborator(?:y|ies)|chips|rare-earth magnets|payments?|electronic \\w+|cables?(?! to)|it specialists',
  HUMANITARIAN: 'aid convoys?|evacuation of|victims|generators|camps?(?! david)|returnees|shelters?|convoys?',
  PARLIAMENT:
    'members of the house|two (?:chambers|houses)|senators|committee hearings|legislation|law-?makers|parliaments?',
  REGIONAL_COOPERATION:
    'turkic states|visegrad|nordic (?:countries|council)|african integration|arab league|western balkans|regionalism|south-south|gulf states|baltic (?:cooperation|states)|caricom|regional (?:security|affairs|issues)?|neighbourhood',
  MULTILATERAL:
    'elections? to|mutual support|paris club|oecd|iaea|united nations|international (?:organi[sz]ations|bodies)',
  CONSULAR:
    'nationals|citizens|detained|sailors|entry rules|family reunification|adoption of children|community in|pensions?|exit bans?|missing persons|travel between|detainees|travellers|release of|residence|workers',
  SPORT: 'wrestlers|cyclists|horse races?|riders|matches|games in|trainers',
  TOURISM: 'visitors|charter flights|hiking|travel industry|season',
};

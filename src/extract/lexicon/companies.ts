import { buildPhraseTrie, type PhraseTrie } from './phrase-trie.ts';

/** Firms, agencies and institutes known everywhere, by their state; no noun in their names gives them away. */
const COMPANIES: Readonly<Record<string, string>> = {
  AE: 'ADNOC|Masdar|Mubadala|DP World|AD Ports Group|Emirates Airline|Etihad|Emaar|FlyDubai',
  AT: 'OMV|Voestalpine|Andritz',
  AU: 'Fortescue|Rio Tinto|Woodside|BHP',
  AZ: 'SOCAR|AzerGold|Azercell|Silk Way West',
  BE: 'Umicore|Solvay|Enabel',
  BR: 'Petrobras|Embraer|Embrapa|Eletrobras|BNDES|JBS|Fiocruz|Marcopolo|Butantan|ApexBrasil|WEG S.A.',
  BY: 'Belaruskali|BelAZ|Beltelecom',
  CA: 'Scotiabank|Bombardier|Cameco|Barrick Gold|Teck Resources|Kinross',
  CH: 'Novartis|Roche|Nestlé|Glencore|Stadler Rail|Swisscontact|Pro Helvetia',
  CL: 'Codelco|LATAM Airlines|ProChile',
  CN: 'Huawei|Sinopec|CNPC|CNOOC|BYD|Alibaba|Tencent|COSCO|CITIC|Sinohydro|PowerChina|CRRC|Hikvision|Lenovo|CATL|China Eximbank|Sinovac|Sinopharm',
  CO: 'Ecopetrol|Avianca|ProColombia',
  CZ: 'Škoda Auto|Škoda|ČEZ|Tatra Trucks',
  DE: 'Siemens|Siemens Energy|Siemens Healthineers|KfW|GIZ|DAAD|Goethe-Institut|Goethe Institute|BASF|Bosch|Volkswagen|Mercedes-Benz|BMW|ThyssenKrupp|Lufthansa|Deutsche Bahn|Deutsche Welle|Fraunhofer|BioNTech|Uniper|Rheinmetall',
  DK: 'Maersk|A.P. Moller-Maersk|Novo Nordisk|Vestas|Ørsted|Carlsberg',
  EG: 'Al-Azhar|Al-Azhar Al-Sharif|EgyptAir|Elsewedy Electric|Orascom|Hassan Allam',
  ES: 'Iberdrola|Repsol|Indra|Talgo|Navantia|Telefónica|Instituto Cervantes|Cervantes Institute|Acciona|Ferrovial|AECID|Inditex',
  ET: 'Ethiopian Airlines|Ethio Telecom',
  FI: 'Nokia|Neste|Wärtsilä|Kone|Valmet|Finnair|Fortum',
  FR: 'Airbus|Alstom|Thales|Dassault|TotalEnergies|EDF|Orano|Danone|Air France|Alliance Française|Institut Français|Institut Pasteur|Agence Française de Développement|AFD|Renault|Sanofi|Veolia|Naval Group|Framatome|Suez|CMA CGM|Vinci',
  GB: 'British Council|Rolls-Royce|BAE Systems|British Airways|AstraZeneca|HSBC|Chatham House|Wilton Park|GSK|Rio Tinto Group',
  HU: 'MOL|MVM|OTP Bank|Richter Gedeon|Wizz Air',
  ID: 'Pertamina|Garuda Indonesia|Telkom Indonesia|Indofarma|Bio Farma',
  IE: 'Ryanair|Kerry Group|Enterprise Ireland',
  IL: 'Rafael|Elbit Systems|Netafim|Mashav|El Al|Yad Vashem',
  IN: 'Tata|Tata Motors|Infosys|Reliance|Adani|ONGC|Wipro|NTPC|Air India|IndiGo|ISRO|ICCR|Indian Oil|BEML|BHEL|Mahindra|Biocon|HAL',
  IT: 'Eni|Enel|Leonardo|Fincantieri|Ansaldo Energia|Pirelli|Saipem|Snam|Terna|Maire Tecnimont|Danieli|Comunità di Sant’Egidio|Barilla|Ferrero',
  JP: 'JICA|JETRO|JBIC|JOGMEC|NEXI|Toyota|Honda|Nissan|Hitachi|Toshiba|Mitsubishi|Mitsubishi Electric|Mitsubishi Corporation|Mitsubishi Heavy Industries|Mitsui|Sumitomo|Marubeni|Itochu|Kawasaki Heavy Industries|Sony|Panasonic|Fujitsu|NEC|SoftBank|Japan Foundation|Shinkansen Company|JAXA|Waseda University|Keio University',
  KR: 'KOICA|KOTRA|Samsung|Samsung Electronics|Hyundai|Hyundai Motor|Hyundai Rotem|LG|POSCO|KEPCO|Hanwha|Doosan|Korea Eximbank|Korea Foundation|Hanwha Ocean',
  KZ: 'KazMunayGas|Kazatomprom|Kazakhtelecom|KazAID|Air Astana|Samruk-Kazyna|Baiterek|Kazakhstan Temir Zholy|KTZ|QazTrade|Kazakh Invest|KEGOC|Eurasian Resources Group|Kazakhmys',
  MA: 'OCP|Royal Air Maroc|Attijariwafa Bank',
  MX: 'Pemex|Cemex|Femsa|Bimbo|Aeroméxico',
  MY: 'Petronas|AirAsia|Khazanah|Proton',
  NG: 'Dangote|NNPC',
  NL: 'Philips|ASML|Damen|Heineken|KLM|Rabobank|Van Oord|Boskalis',
  NO: 'Equinor|Statkraft|Yara|Telenor|Norad|Hydro',
  PL: 'Orlen|PKN Orlen|KGHM|LOT|PKO|Solaris',
  PT: 'Galp|EDP|TAP|Instituto Camões|Camões|AICEP|Mota-Engil|Jerónimo Martins',
  QA: 'QatarEnergy|Qatar Airways|Ooredoo|Qatar Charity|Al Jazeera|Hamad International',
  RU: 'Rosatom|Gazprom|Rosneft|Lukoil|Sberbank|Aeroflot|Rossotrudnichestvo|Roscosmos|Rostec|Novatek|VTB|Rosseti|Nornickel',
  SA: 'Aramco|Saudi Aramco|SABIC|ACWA Power|KSrelief|Riyadh Air|Saudia|Ma’aden|NEOM',
  SE: 'Ericsson|Volvo|Saab|Scania|IKEA|Sida|Vattenfall|Electrolux|H&M',
  SG: 'Temasek|PSA International|Singapore Airlines|Keppel|Sembcorp',
  TH: 'PTT|Thai Airways|CP Group',
  TR: 'TIKA|TİKA|Turkish Airlines|THY|Aselsan|Baykar|Yunus Emre Institute|Maarif Foundation|Botaş|Koç Holding|Sabancı Holding|Rönesans|Calik Holding|Çalık Holding|TRT|Anadolu Agency|AFAD|Kızılay|Roketsan|TUSAŞ|DEİK',
  UA: 'Naftogaz|Antonov|Ukrzaliznytsia|Energoatom|Ukrenergo',
  US: 'Boeing|Microsoft|Google|ExxonMobil|Chevron|USAID|Lockheed Martin|General Electric|GE Vernova|Westinghouse|Peace Corps|Pfizer|Moderna|Nvidia|OpenAI|SpaceX|Starlink|Cargill|John Deere|Wabtec|Bechtel|Harvard|Stanford|MIT|DFC|EXIM Bank|Fulbright Commission|Smithsonian|NASA',
  UZ: 'Uzbekneftegaz|Uzbekistan Airways|UzAuto Motors|Uztransgaz|Uzbekistan Temir Yo‘llari',
  VN: 'Vingroup|VinFast|Viettel|Petrovietnam|Vietnam Airlines|FPT',
  ZA: 'Eskom|Transnet|Sasol|Naspers|Denel|South African Airways|MTN',
};

/** Each with its state. Longest name first. */
export const companies: PhraseTrie<string> = buildPhraseTrie(listCompanies());

function* listCompanies(): Iterable<readonly [string, string]> {
  for (const [code, names] of Object.entries(COMPANIES)) {
    for (const name of names.split('|')) yield [name, code];
  }
}

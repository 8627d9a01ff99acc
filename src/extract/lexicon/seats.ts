/** Publishers whose name holds no country: houses and offices that stand for a government. */
export const SEATS_OF_GOVERNMENT: readonly (readonly [RegExp, string])[] = [
  [/\bFederal Foreign Office\b|\bAuswärtiges Amt\b/, 'DE'],
  [/\bDepartment of State\b|\bState Department\b|\bWhite House\b|\bPentagon\b/, 'US'],
  [/\bForeign, Commonwealth\b|\bForeign Office\b|\bFCDO\b|\bDowning Street\b|\bBuckingham Palace\b/, 'GB'],
  [/\bQuai d['’]Orsay\b|\bÉlysée\b|\bElysee\b/, 'FR'],
  [/\bKremlin\b/, 'RU'],
  [/\bFarnesina\b|\bQuirinale\b/, 'IT'],
  [/\bItamaraty\b|\bPlanalto\b/, 'BR'],
  [/\bAkorda\b/, 'KZ'],
  [/\bBlue House\b|\bCheong Wa Dae\b/, 'KR'],
  [/\bGlobal Affairs Canada\b|\bRideau Hall\b/, 'CA'],
  [/\bMalacañang\b|\bMalacanang\b/, 'PH'],
  [/\bAl-?Diwan Al-?Amiri\b|\bAmiri Diwan\b/, 'QA'],
  [/\bRoyal Court of Saudi\b/, 'SA'],
  [/\bBundeskanzleramt\b|\bFederal Chancellery\b/, 'DE'],
];

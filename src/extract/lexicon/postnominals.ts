/** Letters behind a name that tell of an order, a degree or a seat: no part of the name, and no organization. */
const POSTNOMINALS: ReadonlySet<string> = new Set(
  (
    'CMG KCMG DCMG GCMG MBE OBE CBE KBE DBE GBE CVO LVO KCVO DCVO GCVO KCB DCB GCB KG KT KC QC CH FRS ' +
    'MP MEP MLA MHA TD OON GCFR GCON CFR CON OFR MFR MON SAN EGH MGH CBS EBS OGW GCMM ' +
    'OAM AM AO AC CNZM MNZM ONZM DNZM KNZM ONZ QSO PhD DPhil LLD JP PSM FRSC PVSM AVSM SC'
  ).split(' '),
);

/** True for post-nominal letters: `CMG`, `GCFR`. */
export function isPostnominal(word: string): boolean {
  return POSTNOMINALS.has(word);
}

/** Post-nominal letters at the beginning of folded text, with the commas before them. */
export const LEADING_POSTNOMINALS: RegExp = new RegExp(
  `^(?:,? ?(?:${[...POSTNOMINALS].map((letters) => letters.toLowerCase()).join('|')})(?= |$))+ ?`,
);

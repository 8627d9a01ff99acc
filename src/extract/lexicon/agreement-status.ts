import type { AgreementStatus } from '../../domain/agreement.ts';
import { buildLowerPattern } from '../lower-case.ts';

/** Words that never belong to a name: articles, pronouns, prepositions, and verbs that stand before documents. */
export const NEVER_IN_NAME: ReadonlySet<string> = new Set(
  `the a an this that these those its their his her our of on in at by for to from with between during after before as than
  including regarding concerning under upon via against within without into about over and/or or but if when where which who
  it they he she we no not any each every another such some many most both all two three four five six ten twelve
  i.e also called entitled titled named known namely sign signs issue issues adopt adopts approve approves endorse agree agreed
  is are was were be been being has have had will would shall should can could may might must do does did
  minister ministers president presidents ambassador today yesterday following per several numerous reach reached announce
  conclude concludes initial initials ratify ratifies exchange exchanged discuss discusses mark marks implement implements`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Verbs of a document's life in any form; a name never holds one. */
export const STATUS_WORD =
  /^(?:sign(?:ed|ing|ature)|inked|conclud(?:ed|ing)|initial(?:l?ed|l?ing)|adopt(?:ed|ing)|approv(?:ed|ing)|endors(?:ed|ing)|issu(?:ed|ing)|ratif(?:ied|ying)|implement(?:ed|ing)|negotiat(?:ed|ing|e)|discuss(?:ed|ing)|propos(?:ed|ing)|draft(?:ed|ing)|prepar(?:ed|ing)|announc(?:ed|ing)|reaffirm(?:ed|ing)?|welcom(?:ed|ing|es)|not(?:ed|ing|es)|recall(?:ed|ing|s)|enter(?:ed|s)|reach(?:ed|ing)|stud(?:y|ied)|finali[sz](?:ed|ing|e))$/i;

/** A way of saying at what stage a document is. */
export interface StatusCue {
  readonly status: AgreementStatus;
  readonly pattern: RegExp;
  /** The day beside it is the day of signature, adoption or their plan. */
  readonly dated: boolean;
}

const cue = (status: AgreementStatus, source: string, dated = false): StatusCue => ({
  status,
  pattern: buildLowerPattern(source),
  dated,
});

const FUTURE =
  '(?:will|shall|would|to|plans? to|planned to|intends? to|set to|due to|about to|ready to|expects? to|expected to|prepar(?:e|es|ed|ing) to|scheduled to)';
const LAST_STEP = '(?:sign(?:ed)?|conclude(?:d)?|adopt(?:ed)?|approve(?:d)?|endorse(?:d)?|ink(?:ed)?)';

/**
 * What stands before a document and governs it: active verbs and the nouns made of them. Passive forms are left out, for
 * their document stands before them.
 */
export const CUES_BEFORE: readonly StatusCue[] = [
  cue(
    'PROPOSED',
    'conclu(?:ded|ding|sion of) (?:the )?(?:negotiations|talks|consultations) (?:on|for)|rounds? of negotiations on',
  ),
  cue(
    'PLANNED',
    '(?:ahead of|prior to|preparations? for|look(?:s|ed)? forward to) the (?:signing|signature|adoption|conclusion)(?: of)?',
    true,
  ),
  cue('IN_FORCE', 'acceded to|accession to'),
  cue(
    'PLANNED',
    `${FUTURE} (?:jointly |also |soon )?(?:sign|conclude|adopt|approve|endorse|issue)|(?:signing|signature|adoption) is (?:planned|expected|scheduled)[^.;]{0,20}`,
    true,
  ),
  cue(
    'PLANNED',
    'prepar(?:ed|ing|ation) (?:of [^.;]{0,30} )?for (?:signature|signing)|being prepared for (?:signature|signing)',
  ),
  cue(
    'PROPOSED',
    'discuss(?:ed|es|ing)?|negotiat(?:e|ed|es|ing|ions?)|work(?:ed|ing)? (?:on|out)|consider(?:ed|ing|s)?|possibility of|prospects? (?:of|for)|propos(?:e|ed|al|als|es|ing)|suggest(?:ed|s|ing)?|initiative|draft(?:s|ed|ing)?|draw(?:n|ing)? up|elaborat(?:e|ed|ing|ion of)|prepar(?:e|ed|ing|ations?)|study|need (?:to|for)|early (?:signing|conclusion|adoption)|expedite|accelerat(?:e|ed|ing)|speed up|finali[sz](?:e|ed|ing|ation)|looked? (?:through|forward)|could|may|might|should|interest in|intention to|call(?:ed|s|ing)? for (?:the )?(?:early )?(?:signing|conclusion|adoption)',
  ),
  cue(
    'IN_FORCE',
    'ratified|exchanged (?:the )?(?:instruments of )?ratifications?(?: of)?|entry into force of|brought into force',
  ),
  cue(
    'IN_IMPLEMENTATION',
    'implement(?:ed|ing|s|ation(?: of)?)?|reali[sz]ation of|fulfil?l?(?:ment|ing|ed)(?: of)?|execution of|carr(?:y|ied|ying) out|progress(?: made)? (?:in|on|under|within)|launch of the \\p{L}+ phase of|putting into practice|compliance with',
  ),
  cue(
    'ADOPTED',
    'adopted|adopts?|adopting|adoption of|approved|approves?|approving|approval of|endorsed|endorses|issued|issues?|issuing|passed|released|agreed on|announced',
    true,
  ),
  cue(
    'SIGNED',
    'signing ceremony (?:was held |took place )?(?:for|of)|signed|signs?|signing(?: ceremony)?(?: of)?|inked|inks?|concluded|concludes?|sealed|exchanged|awarded',
    true,
  ),
];

/** What stands behind a document and says what became of it: passives, predicates and relative clauses. */
export const CUES_AFTER: readonly StatusCue[] = [
  cue('PLANNED', '(?:await(?:s|ing)|due for|ready for|up for) (?:signature|signing|adoption)'),
  cue(
    'IN_FORCE',
    '(?:is|are|has been|have been) (?:in operation|operational)|works? well|(?:is|are) (?:provisionally )?applied',
  ),
  cue('PLANNED', `${FUTURE} (?:sign|adopt|approve|conclude|endorse) (?:it|them|the document)`, true),
  cue(
    'PLANNED',
    `(?:will|shall|would|(?:is|are|was|were) (?:\\p{L}+ )?(?:to|expected to|due to|planned to|scheduled to|set to)|expected to|to) be (?:\\p{L}+ )?${LAST_STEP}`,
    true,
  ),
  cue(
    'PLANNED',
    '(?:is|are|being|has been|been) (?:also )?(?:being )?(?:prepared|ready|planned|scheduled) for (?:signature|signing|adoption)|(?:signing|signature) is (?:planned|scheduled|expected)',
  ),
  cue('PROPOSED', `(?:could|may|might|can|should|must) be ${LAST_STEP}`, true),
  cue(
    'PROPOSED',
    'being (?:agreed|negotiated|drafted|discussed|prepared|finali[sz]ed|considered|developed|elaborated|worked (?:on|out))|under (?:negotiation|consideration|discussion|preparation|development|review)|(?:was|were|been|is|are) (?:\\p{L}+ )?(?:discussed|proposed|suggested|considered|negotiated|presented|tabled|heard|submitted|drafted)|remains? with|(?:is|are) (?:still )?(?:with|before|at) (?:the )?(?:\\p{L}+ )?(?:lawyers|experts|stage|level)|will be (?:studied|examined|considered|discussed|negotiated)|withdrawn|not endorsed|not ready for signature|in the works',
  ),
  cue(
    'IN_FORCE',
    '(?:entered|came|enters|has entered|had entered) into (?:force|effect)|took effect|(?:is|are|been|remains?|being) in (?:force|effect)|(?<=, )in force|became effective|(?:was|were|been) ratified',
  ),
  cue(
    'IN_IMPLEMENTATION',
    '(?:is|are|was|were|been|being)(?: being| now| already| currently)* (?:successfully |fully |actively |consistently )?(?:implemented|carried out|put into practice|fulfilled|executed|reali[sz]ed)|(?:is|are) (?:carrying out|implementing)|on schedule|on track|under way|underway|progress (?:in|on|of|under)|implementation',
  ),
  cue(
    'ADOPTED',
    '(?:was|were|been|being|is|are|,)? ?(?:unanimously |jointly |formally )?(?:adopted|approved|endorsed|issued|passed|agreed upon|published|announced)',
    true,
  ),
  cue(
    'SIGNED',
    '(?:was|were|been|being|is|are|,)? ?(?:jointly |also |ceremonially )?(?:signed|inked|concluded|sealed|exchanged|awarded)',
    true,
  ),
];

/** Words that undo the stage they stand before. */
export const UNDONE =
  /(?:\bnot|\bneither|\bnever|n['’]t|\bnor|\bno|\bwithout|\byet to|\bfail(?:ed|s)? to|\brefus\p{L}+ to|\binstead of)(?: [\p{L}]+){0,2}\s*$/iu;

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

/** Auxiliaries and verbs of intent: what follows them is still to come. */
const FUTURE =
  '(?:will|shall|would|to|(?:is|are|was|were) to|plans? to|planned to|intends? to|intended to|set to|due to|about to|ready to|expects? to|expected to|prepar(?:e|es|ed|ing) to|scheduled to|slated to|poised to|aims? to|agreed to|undertook to|pledged to)(?: (?:jointly|also|soon|formally|then|officially|be able to))?';
const LAST_STEP =
  '(?:sign(?:ed)?|conclude(?:d)?|adopt(?:ed)?|approve(?:d)?|endorse(?:d)?|ink(?:ed)?|issue(?:d)?|initial(?:l?ed)?|release(?:d)?|formali[sz]e(?:d)?|finali[sz]e(?:d)?(?= and signed))';
/** The nouns that verbs of signature and adoption make. */
const STEP_NOUN = '(?:signing|signature|adoption|conclusion|exchange|issuance|approval|endorsement)';

/**
 * What stands before a document and governs it: active verbs and the nouns made of them. Passive forms are left out, for
 * their document stands before them. A noun of signature is a plan behind what looks ahead to it, and a proposal behind
 * what urges it.
 */
export const CUES_BEFORE: readonly StatusCue[] = [
  cue(
    'SIGNED',
    '(?:countr(?:y|ies)|states?|nations?|members?|first|latest|\\d+(?:st|nd|rd|th)) to (?:have )?sign(?:ed)?',
    true,
  ),
  cue('SIGNED', 'signator(?:y|ies) (?:to|of)'),
  cue(
    'PROPOSED',
    'conclu(?:ded|ding|sion of) (?:the |their |all )?(?:negotiations|talks|consultations) (?:on|for|over)|(?:rounds? of|(?:start|launch|opening|resumption|continuation) of|advanc\\p{L}+|continu\\p{L}+|open\\p{L}*|launch\\p{L}*) (?:the )?(?:negotiations|talks|consultations) (?:on|for|over|towards?)|(?:negotiations|talks) (?:on|for|over|towards?|concerning|regarding)',
  ),
  cue(
    'PROPOSED',
    `(?:early|earliest(?: possible)?|swift|speedy|prompt|rapid|quick|possible|timely|expeditious|eventual|future|potential) (?:${STEP_NOUN}|finali[sz]ation)(?: of)?`,
  ),
  cue(
    'PLANNED',
    `(?:ahead of|prior to|preparations? for|preparing for|look(?:s|ed|ing)? forward to|await(?:s|ing)?|anticipat\\p{L}+|upcoming|forthcoming|planned|expected|scheduled|impending) (?:the )?(?:\\p{L}+ )?${STEP_NOUN}(?: of)?`,
    true,
  ),
  cue(
    'PLANNED',
    `${FUTURE} (?:witness|attend|oversee|preside over|culminate in|conclude with|end with|result in|lead to|see|include|feature|proceed to) (?:the )?(?:\\p{L}+ )?${STEP_NOUN}(?: ceremony)?(?: of)?`,
    true,
  ),
  cue(
    'IN_FORCE',
    'acceded to|accession to|acceding to|joined the|(?:party|parties) to(?= (?:the |an? |this |that )?(?:\\p{L}+ )?$)|bound by',
  ),
  cue(
    'IN_FORCE',
    '(?:deposit\\p{L}*|exchang\\p{L}*|hand\\p{L}* over) (?:of )?(?:its |their |the )?instruments? of (?:ratification|accession|acceptance|approval)(?: of| to)?|instruments? of (?:ratification|accession|acceptance)(?: of| to)?',
  ),
  cue(
    'IN_FORCE',
    '(?:complet\\p{L}+|after|following|upon|since|announc\\p{L}+|welcom\\p{L}+|hail\\p{L}+) (?:of )?(?:the |its |their )?(?:\\p{L}+ )?(?:(?:procedures?|process|formalities) (?:for|of) (?:the )?)?ratification (?:of|by [^.;,]{3,40} of)',
  ),
  cue(
    'PLANNED',
    `${FUTURE} (?:sign|conclude|adopt|approve|endorse|issue|ink|initial|release|enter into|put (?:their|his|her) signatures? to)|(?:signing|signature|adoption) is (?:planned|expected|scheduled)[^.;]{0,20}`,
    true,
  ),
  cue('PLANNED', `${FUTURE} be (?:signed|concluded|adopted|approved|issued|exchanged|initial?led)`, true),
  cue(
    'PLANNED',
    'prepar(?:ed|ing|ation) (?:of [^.;]{0,30} )?for (?:signature|signing)|being prepared for (?:signature|signing)|open(?:ed|ing)? for signature',
  ),
  cue(
    'PROPOSED',
    '(?:propos|recommend|suggest|request|demand)\\p{L}* that [^.;]{0,60}? (?:sign|approve|adopt|ratify|conclude)|agree(?:d|ing|s|ment)? (?:on |upon )?(?:the |a )?(?:\\p{L}+ )?(?:text|wording|draft|content|outlines?) (?:of|for)|discuss(?:ed|es|ing)?|discussions? (?:on|about|of)|negotiat(?:e|ed|es|ing|ions?)|work(?:ed|ing|s)? (?:on|out|towards?)|consider(?:ed|ing|s|ation of)?|possibility of|possibilities (?:of|for)|prospects? (?:of|for)|feasibility of|propos(?:e|ed|al|als|es|ing)|suggest(?:ed|s|ing)?|initiative (?:for|on|to)|draft(?:s|ed|ing)?|draw(?:n|ing)? up|elaborat(?:e|ed|ing|ion of)|prepar(?:e|ed|ing|ations?)|study|need (?:to|for)|expedite|accelerat(?:e|ed|ing)|speed(?:ing)? up|fast-track|finali[sz](?:e|ed|es|ing|ation)|looked? (?:through|forward)|could|may|might|should|interest in|interested in|intention to|intention of|explor(?:e|ed|es|ing)|conclusion of (?:the )?text of|initiat(?:e|ed|ing)|withdr(?:ew|aw|awn|awal of)(?! from)',
  ),
  cue(
    'PROPOSED',
    '(?:push(?:ed|es|ing)? for|press(?:ed|es|ing)? for|advocat(?:e|ed|es|ing)|urg(?:e|ed|es|ing)|call(?:ed|s|ing)? for)(?= (?:an?|the)(?: \\p{L}+){0,2} $)',
  ),
  cue(
    'PROPOSED',
    `(?:push(?:ed|es|ing)? for|press(?:ed|es|ing)? for|advocat(?:e|ed|es|ing)|urg(?:e|ed|es|ing)|call(?:ed|s|ing)? for|hop(?:e|ed|es|ing)(?: for)?|aim(?:s|ed|ing)? at|with a view to|importance of|necessity of|in favou?r of|readiness (?:to|for)|desire (?:to|for)|wish(?:es|ed)? (?:to|for)|ready (?:to|for))(?= (?:[^,;.]{0,30} )?(?:sign|conclude|adopt|approve|endorse|finali[sz]e|signing|concluding|adopting|finali[sz]ing|${STEP_NOUN})(?: of)?[^,;.]{0,25}$)`,
  ),
  // initials settle the text, which is still to be signed
  cue('PROPOSED', 'initial(?:l?ed|l?ing(?: of)?|s)'),
  cue(
    'IN_FORCE',
    'ratified|ratifies|exchanged (?:the )?(?:instruments of )?ratifications?(?: of)?|(?<!(?:pending|await|awaiting|awaits|before|until|forward to|for|expected) (?:the |its )?(?:\\p{L}+ )?)entry into (?:force|effect) of|brought into force|extended|extending|extension of|renewed|renewing|renewal of|prolong(?:ed|ation of)',
  ),
  cue(
    'IN_IMPLEMENTATION',
    'implement(?:ed|ing|s|ation(?: of)?)?|reali[sz]ation of|fulfil?l?(?:ment|ing|ed)(?: of)?|execution of|execut(?:es|ing)|carr(?:y|ied|ies|ying) out|progress (?:\\p{L}+ )?(?:in|on|of|under|within|towards)|launch of the \\p{L}+ phase of|putting into practice|puts? into practice|operationali[sz](?:ation of|ing|ed)|roll-?out of|deliver(?:y of|ing on)|advances? (?:in|under)',
  ),
  cue(
    'ADOPTED',
    '(?:g[ai]ve[ns]?|lent) (?:its |their |the )?(?:approval|consent|backing|green light|endorsement) to|approv(?:al|es) of|(?:adoption|approval|endorsement) by [^.;,]{3,60} of|adopted|adopts?|adopting|adoption(?: and \\p{L}+)? of|approved|approves?|approving|endorsed|endorses?|endorsement of|issued|issues?|issuing|issuance of|passed|passes|passage of|released|releases|release of|agreed (?:on|upon|to)(?= (?:an?|the|its) )|agrees? on|announced|announces|unveil(?:ed|s)|launched|launches|launch of|publish(?:ed|es)|accepted|finish(?:ed)? with|finali[sz]ed and adopted|outcome,?',
    true,
  ),
  cue(
    'SIGNED',
    'signing ceremony (?:was held |took place )?(?:for|of)|(?:put|affixed|set|appended) (?:their|his|her) (?:signatures?|names?|pens?) (?:to|on|under)|signature of|(?:signing|signature|conclusion) by [^.;,]{3,60} of|signed|signs?|signing(?: ceremony)?(?: of)?|inked|inks?|inking(?: of)?|conclude[sd]?|concluding|conclusion of|entered into(?! force| effect)|enters? into(?! force| effect)|clinch(?:ed|es)|struck|sealed|seals|exchanged?|exchanges|exchanging|exchange of(?: the)?(?: signed)?|awarded|formali[sz](?:ed|es)',
    true,
  ),
];

/** What stands behind a document and says what became of it: passives, predicates and relative clauses. */
export const CUES_AFTER: readonly StatusCue[] = [
  cue(
    'PLANNED',
    '(?:await(?:s|ing)|due for|ready for|up for|set for|slated for|scheduled for|open for|prepared for|planned for) (?:its |formal |final )?(?:signature|signing|adoption|approval|conclusion)',
  ),
  cue(
    'IN_FORCE',
    '(?:is|are|has been|have been|now|already|fully|became|become) (?:in operation|operational)|(?:work|function)(?:s|ed|ing) well|(?:is|are) (?:provisionally )?applied|(?:was|were|been|is|are) (?:again |recently |\\p{L}+ly )?(?:extended|renewed|prolonged)|(?:is|are|remain(?:s|ed)?) (?:still )?(?:valid(?! for)|binding|applicable)|(?:has|have|had) (?:\\p{L}+ly )?(?:linked|bound|governed|regulated|covered|united|served) [^.;,]{0,60}\\bsince|(?:has|have) (?:been )?(?:now )?(?:applied|functioned|operated) (?:since|from)',
  ),
  cue(
    'PLANNED',
    `${FUTURE} (?:sign|adopt|approve|conclude|endorse) (?:it|them|the document)|${FUTURE} be (?:opened for signature|up for signature|ready for signature|sent for signature|submitted for (?:signature|adoption))`,
    true,
  ),
  cue(
    'PLANNED',
    `(?:will|shall|would|(?:is|are|was|were) (?:\\p{L}+ )?(?:to|expected to|due to|planned to|scheduled to|set to|slated to|likely to)|expected to|scheduled to|due to|to) (?:now |also |soon |then |first |probably |formally )?be (?:\\p{L}+ )?(?:finali[sz]ed and )?(?:${LAST_STEP}|completed)`,
    true,
  ),
  cue(
    'PLANNED',
    '(?:is|are|being|has been|been) (?:also )?(?:being )?(?:prepared|ready|planned|scheduled) for (?:signature|signing|adoption)|(?:signing|signature|adoption|conclusion) (?:ceremony )?(?:is|was) (?:planned|scheduled|expected|due|set)',
  ),
  cue(
    'PROPOSED',
    `(?:could|may|might|can|should|must|ought to|needs? to) (?:soon |also )?be (?:\\p{L}+ )?${LAST_STEP}`,
    true,
  ),
  cue(
    'PROPOSED',
    'being (?:agreed|negotiated|drafted|discussed|prepared|finali[sz]ed|considered|developed|elaborated|studied|reviewed|examined|worked (?:on|out))|under (?:active )?(?:negotiation|consideration|discussion|preparation|development|review|study|elaboration)|in (?:its |the )?(?:\\p{L}+ )?(?:stages?|phase) of (?:negotiations?|preparation|finali[sz]ation|drafting|approval|coordination)|(?:was|were|been|is|are) (?:\\p{L}+ )?(?:discussed|proposed|suggested|considered|negotiated|presented|tabled|heard|submitted|drafted|explored|mooted)|remains? with|(?:is|are) (?:still )?(?:with|before|at) (?:the )?(?:\\p{L}+ )?(?:lawyers|experts|stage|level)|will be (?:studied|examined|considered|discussed|negotiated|prepared|drafted|drawn up)|withdrawn|not endorsed|not ready for signature|in the works|in preparation|(?:negotiations|talks|discussions) (?:are|were|is|continue|began|begin|started|resumed|remain)|nearing (?:completion|conclusion|finali[sz]ation)|close to (?:completion|conclusion)|(?:text|wording|draft) (?:is|was|has been) (?:agreed|ready|finali[sz]ed|being)|could (?:serve|help|provide|become)|(?:on|about|over) which [^.;]{0,40}(?:negotiations|negotiate[ds]?|negotiating|talks|consultations|experts|delegations|work(?:ed)?)|put forward|not (?:yet )?(?:been )?agreed|(?:still |as yet )?in draft|(?:has|have|are|is) (?:still )?(?:been )?(?:negotiating|discussing|drafting|preparing|finali[sz]ing|working on)|(?:has|have|had) (?:\\p{L}+ly )?(?:proposed|suggested|offered|drafted|tabled)|needs? (?:further|more|additional) (?:\\p{L}+)',
  ),
  cue('PROPOSED', 'initial?led'),
  cue(
    'IN_FORCE',
    '(?:entered|came|comes|enters|has entered|had entered|have entered|has come|coming|entering) (?:fully |provisionally |officially )?into (?:force|effect)|took effect|takes? effect(?= on| from|d)|(?:is|are|been|remain(?:s|ed)?|being|was|were|now|currently|already|still|as) (?:\\p{L}+ )?in (?:force|effect)|(?<=, )in (?:force|effect)|became effective|(?:is|are) effective|(?:was|were|been|is|are) (?:\\p{L}+ )?ratified|(?:has|have) (?!not |never |yet |still )(?:\\p{L}+ )?ratified(?![^.;]{0,60} (?:has|have) not(?! only))|ratification (?:was|has been) completed',
  ),
  cue(
    'IN_IMPLEMENTATION',
    '(?:is|are|was|were|been|being)(?: being| now| already| currently| to be)* (?:\\p{L}+ly )?(?:implemented|carried out|put into practice|fulfilled|executed|reali[sz]ed|operationali[sz]ed|rolled out)|(?:is|are) (?:\\p{L}+ly )?(?:carrying out|implementing|progressing)|on schedule|on track|according to plan|under way|underway|progress (?:in|on|of|under|made)|(?<!for |pending |its full |the need for )implementation',
  ),
  cue(
    'ADOPTED',
    '(?:was|were|been|being|is|are|,)? ?(?:then )?(?:\\p{L}+ly |also |today )?(?:adopted|approved|endorsed|issued|passed|agreed upon|agreed on|published|released|accepted|launched|unveiled)|(?:was|were|been|being|is|are) (?:\\p{L}+ly |also |today )?announced|received (?:the )?(?:approval|endorsement|support) of|met with (?:unanimous )?approval',
    true,
  ),
  cue(
    'SIGNED',
    '(?:was|were|been|being|is|are|,)? ?(?:then )?(?:\\p{L}+ly |also |today )?(?:signed|inked|concluded|sealed|exchanged|awarded|agreed between|reached(?= (?:in|on|at|between|by) ))|(?:signing|signature) (?:ceremony )?(?:took place|was held|was completed)|bears? the signatures?|bearing the signatures?',
    true,
  ),
];

/** Words that undo the stage they stand before. */
export const UNDONE =
  /(?:\bnot|\bneither|\bnever|n['’]t|\bnor|\bno|\bwithout|\byet to|\bha(?:s|ve|d) yet|\bfail(?:ed|s)? to|\brefus\p{L}+ to|\binstead of)(?: [\p{L}]+){0,2}\s*$/iu;

/** What asks for a document to be carried out or ratified asserts neither. */
export const APPEAL =
  /\b(?:call(?:s|ed|ing)? (?:on|upon|for)|urg(?:e|es|ed|ing)|need (?:for|to)|importance of|necessity of|demand(?:s|ed|ing)?|insist(?:s|ed)? (?:on|upon)|must|should|appeal(?:s|ed)? (?:for|to)|in favou?r of|expect(?:s|ed)? (?:the|full)|without|pending|lack of|failure (?:of|to)|obstacles? to)\b[^.;,]{0,60}$/i;

/** What is done within, under or by a document is not done to it. */
export const WITHIN_DOCUMENT =
  /\b(?:in (?:line|accordance|conformity|keeping|compliance|the spirit) (?:with|of)|according to|pursuant to|under|on the basis of|based on|within|in the framework of|as part of|guided by|enshrined in|set out in|contained in|provided (?:for )?(?:in|by)|laid down in|stipulated (?:in|by)|thanks to|as a result of|principles of|provisions of|member of|members of)(?: the| its| their| this| an?)?(?: [\p{L}-]+){0,3} $/u;

/** Steps that come before a signature that is still to follow. */
export const BEFORE_SIGNATURE = /^(?:\w+ )*(?:conclu|exchang|reach|agree|clinch|struck)/i;

/** Cheap test before the cues: a stem of one of their words. */
export const STAGE_STEM =
  /sign|adopt|approv|endors|issu|conclu|ratif|implement|fulfi|reali[sz]|execut|carr|progress|launch|practice|compl|discuss|negoti|work|consider|possib|prospect|propos|suggest|initia|draft|draw|elabor|prepar|study|need|early|exped|accel|speed|finali|look|interest|inten|call|force|effect|pass|releas|agree|announc|ink|seal|exchang|award|plan|under|present|tabl|heard|submit|remain|lawyers|experts|stage|level|withdr|schedule|track|way|publish|acce|part(?:y|ies)|bound|joined|deposit|instrument|exten|renew|prolong|entr|enter|urg|hope|aim|view|importan|necess|favou?r|readiness|desire|explor|push|press|advoca|swift|prompt|rapid|quick|timely|await|forward|upcoming|forthcoming|expect|talks|could|may|might|should|operati|appli|valid|binding|roll|stock|deliver|activit|project|advanc|unveil|outcome|clinch|struck|formali|finish|reach|dat(?:ed|ing|es)|will|shall|would|moot|near|close|text|accord|since|function/;

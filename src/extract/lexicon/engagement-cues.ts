import type { EngagementKind } from '../../domain/engagement.ts';

/** A way of reporting an engagement. */
export interface EngagementCue {
  readonly kind: EngagementKind;
  readonly pattern: RegExp;
  /** `VISITOR`: who is named before it travels; `BOTH`: who is named on both sides takes part. */
  readonly who: 'VISITOR' | 'BOTH';
  /** It must be followed by a place, or it says nothing ("visit" as a noun on the way). */
  readonly needsPlace: boolean;
}

const cue = (
  kind: EngagementKind,
  source: string,
  who: EngagementCue['who'] = 'BOTH',
  needsPlace = false,
): EngagementCue => ({
  kind,
  pattern: new RegExp(`(?<![\\p{L}-])(?:${source})(?![\\p{L}-])`, 'gu'),
  who,
  needsPlace,
});

/** Headlines that tell a conversation as a call. */
export const CALL_HEADLINE = /\b(?:[Cc]alls? (?:with|between|to)|[Tt]elephone|[Pp]hone|[Tt]alks? by)\b/;

/** In an article with such a headline, its first paragraph may just say that they spoke. */
export const CALL_LEAD: EngagementCue = cue(
  'CALL',
  '(?:spoke|talked|conversed)(?: (?:today|yesterday|on \\p{Lu}\\p{Ll}+day|earlier today))? (?:with|to)',
);

/** Articles that begin with calls, and what the next one of them is told by. */
export const CALLS = /\b(?:telephone|phone|video) (?:calls?|conversations?|talks?)\b/;
export const CALL_AGAIN: EngagementCue = cue(
  'CALL',
  '(?<=\\b(?:then|also) )called(?= (?:the |his |her )?\\p{Lu})|(?<=\\b(?:then|also) )spoke (?:with|to)(?= (?:the |his |her )?\\p{Lu})',
);

/** Cheap tests before the patterns of each kind: a stem that any of them holds. */
export const KIND_STEMS: Readonly<Partial<Record<EngagementKind, RegExp>>> = {
  SUMMIT: /summit/,
  CALL: /phone|call|conversation|talk/,
  VISIT:
    /[Vv]isit|trip|[Tt]our |invited|there|arriv|travel|(?:flew|fly|flies|proceed|proceeded|proceeds|heads?|headed|continues?|continued|go)(?: on)? to |c[oa]me|depart|expected|awaited|set off|left |leav|stop|return to|be in/,
  TALKS: /[Tt]alks|negotiations|consultations|dialogue|[Nn]ext round/,
  MEETING:
    /[Mm]e?et|saw |udience|receiv|call|visit|session|Received|Receives|host(?:s|ed) |welcome[sd] |working (?:lunch|break|dinner)/,
  CEREMONY:
    /credentials|credence|reception|cerem|inaugurat|[Cc]elebrat|event|concert|evening|[Oo]pened|[Oo]pens|open |signed in|unveil/,
  FORUM: /orum|ouncil/,
  CONFERENCE:
    /table|osium|eminar|orkshop|inisterial|onference|(?:inisters|arliaments|epresentatives|elegations|eads) of /,
};

const HOLD = '(?:hold|holds|held|holding|have|has|had|having|conducts?|conducted)';
const ADJECTIVES = '(?:[\\p{L}-]+ ){0,4}?';

/**
 * The verbs and nouns by which ministries report who met whom. A trip is told by a verb of visiting or travelling and a
 * place; talks, meetings and calls by their noun with "hold" or by their own verb.
 */
export const ENGAGEMENT_CUES: readonly EngagementCue[] = [
  cue(
    'CALL',
    `(?:telephone|phone|video|conference) (?:call|conversation|talk)s?|(?:spoke|talked|speaks?|spoken|conversed)(?: [\\p{L}. -]{0,60}?)? (?:by|over|on) (?:the )?(?:tele)?phone|(?:tele)?phoned`,
  ),
  cue(
    'VISIT',
    '[Vv]isit (?:of|by) [^.;]{3,110}? to(?= (?:the )?\\p{Lu})|[Vv]isit (?:which|that) [^.;,]{3,60} (?:paid|made) to',
    'VISITOR',
    true,
  ),
  cue(
    'VISIT',
    `(?:pa(?:y|ys|id|ying)|ma(?:ke|kes|de)|undert(?:ake|ook)|beg[ai]n|conclude[sd]?|complete[sd]?) (?:an? |his |her |their )?${ADJECTIVES}visits? (?:to|in)`,
    'VISITOR',
    true,
  ),
  cue(
    'VISIT',
    `(?:official|state|working|first|private|friendly|two-day|three-day|historic|return|upcoming|forthcoming|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Tt]he) (?:[\\p{L}-]+ ){0,3}?(?:visit|trip)s? to`,
    'VISITOR',
    true,
  ),
  cue('VISIT', '[Vv]isit(?:ed|s|ing)?', 'VISITOR', true),
  cue(
    'VISIT',
    '(?:arriv(?:e|es|ed|ing) (?:in|to|at)|travel(?:s|led|ed)? to|flew to|(?:come|comes|came) to|depart(?:s|ed)?(?: today| tomorrow| on \\p{Lu}\\p{Ll}+day)? for(?: \\p{L}+ visit to)?|fl(?:y|ies|ew)(?: on)? to|(?:proceed|head|continue)(?:s|ed)?(?: on)? to|(?:will|to|would) (?:then )?go to|(?:is |are )?(?:expected|awaited) in|set off for|left (?:today |yesterday |this \\p{L}+ |on \\p{Lu}\\p{Ll}+ )?for|leaves? (?:today |tomorrow |this \\p{L}+ |on \\p{Lu}\\p{Ll}+ )?for|leaving (?:today |tomorrow |this \\p{L}+ )?for|departure for|stop(?:ped|s)? in|(?<=\\b(?:will|to) )return to|(?:will|is to|are to) be in)',
    'VISITOR',
    true,
  ),
  // an invitation that is accepted is a visit to come
  cue(
    'VISIT',
    'invited (?:[^.;](?! to \\p{Lu})){2,80}. to(?= (?:the )?\\p{Lu}[^.;]{2,80}\\baccepted\\b)',
    'VISITOR',
    true,
  ),
  cue('VISIT', '(?:will|is to|are to) (?:go|travel|fly) there', 'VISITOR'),
  cue('VISIT', '[Tt]our of(?= (?:the )?\\p{Lu})', 'VISITOR', true),
  cue('TALKS', `${HOLD} (?:an? )?${ADJECTIVES}(?:talks|negotiations|consultations|dialogue)`),
  cue(
    'TALKS',
    '[Tt]alks on [^.;,]{3,90}? (?:continued|resumed|began|opened|were held|took place|concluded|ended)',
  ),
  cue(
    'TALKS',
    '(?:[Aa]fter|[Ii]n|[Dd]uring|[Ff]ollowing|be|for) (?:his |her |their |the )?(?:[\\p{L}-]+ )?(?:talks|consultations) with',
  ),
  cue(
    'TALKS',
    `(?:talks|negotiations|consultations) ${ADJECTIVES}(?:were|are|took|will|was|is|dealt|dwelt|focus+ed|covered|cent(?:re|er)ed|concerned|revolved|continued|resumed|touched)`,
  ),
  cue(
    'SUMMIT',
    '(?:hold|holds|held|host|hosts|hosted|convenes?|convened|attend(?:s|ed)?) (?:an?|the|their|its|his|her) (?:[\\p{L}-]+ ){0,3}summit(?! (?:meeting|talks))',
  ),
  cue(
    'CONFERENCE',
    '(?:[Mm]inisters|[Ll]eaders of parliaments) of (?!(?:the )?[\\p{Lu}][\\p{L} ]{2,30} and (?:the )?[\\p{Lu}][\\p{L} ]{2,30}$)[^.;]{3,70}? (?:will (?:meet|gather|convene)|are to (?:meet|gather)|met|gather(?:ed)?|convened|assembled)(?= |[,.])(?! with)',
  ),
  cue(
    'CEREMONY',
    '(?:present(?:s|ed|ing)?|hand(?:s|ed|ing)? over|accept(?:s|ed)?|receiv(?:es|ed)) (?:(?:today|yesterday|on \\p{Lu}\\p{Ll}+) )?(?:the |an? )?(?:cop(?:y|ies) of )?(?:his |her |their |the )?(?:cop(?:y|ies) of )?(?:letters? of credence|credentials)',
  ),
  cue('CEREMONY', '(?:was|were) (?:met|received|welcomed) at an? (?:[\\p{L}-]+ ){0,2}ceremony'),
  cue(
    'MEETING',
    `(?:${HOLD} |took part in |participated in |attended )(?:an? |his |her |the )?${ADJECTIVES}meetings?(?! of)`,
  ),
  cue('MEETING', '(?:g[ai]ve[ns]?|granted|had) an audience|[Aa]udience with'),
  cue(
    'MEETING',
    '(?:courtesy |farewell )(?:call|visit) (?:on|to)|(?:paid|pays|pay) (?:an? )?(?:[\\p{L}-]+ )?call on|called on(?= (?:the |his |her )?\\p{Lu})',
  ),
  cue(
    'MEETING',
    `(?:host(?:s|ed)|welcom(?:ed|es)) (?:the |his |her |[Uu]nder-)?(?:[\\p{L}-]+ ){0,3}?(?:counterpart|colleague|Minister|minister|Ambassador|President|Secretary|delegation)(?![’'])(?! (?:of [^.;,]{3,60} )?(?:has|had|will|would|is|was)\\b)`,
  ),
  cue(
    'MEETING',
    'saw(?= (?:the |his |her )?(?:[\\p{L}-]+ ){0,2}(?:Ambassador|Minister|President|Secretary|Chancellor|King|Queen|Pope|Commissioner|Speaker|Governor|Premier)\\b)',
  ),
  cue('MEETING', 'working (?:lunch|breakfast|dinner)(?= with| in| on| at|[.,])'),
  cue('MEETING', '(?:was|were|is|are|be|been) (?:also |warmly |then )?received'),
  cue(
    'MEETING',
    '[Rr]eceive[sd]?(?! (?:an? |the |his |her )?(?:it|letters?|prize|award|order|medal|[\\p{L}-]+ (?:prize|award)|report|guarant|support|assistance|information|copies|credentials))(?= the (?:guest|visitor)| [^.;]{0,80}\\p{Lu})',
  ),
  cue(
    'MEETING',
    '[Mm]eet(?:s|ing)?(?= with| the| in| on| his| her| \\p{Lu})|(?:will|to|they|also|sides|ministers|presidents) meet|[Mm]et(?! the (?:need|requirement|target|deadline|challenge)s?)',
  ),
  cue(
    'CEREMONY',
    `(?:g[ai]ve[ns]?|host(?:s|ed)?|${HOLD}|organi[sz]ed|offered) (?:an? )?${ADJECTIVES}reception|[Aa]t (?:an?|the) (?:[\\p{L}-]+ ){0,3}(?:reception|ceremony)(?= in| at| on|[,.])`,
  ),
  cue(
    'CEREMONY',
    '(?:signing|opening|award|inauguration|closing|commissioning|flag-raising|wreath-laying|solemn|official) ceremony|(?:ceremony|inauguration) of|[Oo]pen(?:s|ed) (?:an?|the) (?:[\\p{L}-]+ ){0,3}(?:[Ee]xhibition|[Ee]mbassy|[Cc]onsulate(?:[- ][Gg]eneral)?|[Mm]onument|[Pp]avilion|[Cc]hancery|[Dd]iplomatic mission|[Tt]rade (?:office|mission))|(?:was|were|will be|be) (?:officially |solemnly )?(?:opened|inaugurated)',
  ),
  cue(
    'CEREMONY',
    '(?:[Mm]onument|[Ss]tatue|[Bb]ust|[Mm]emorial|[Pp]laque)(?: [^.;,]{1,60})? (?:was|were|will be) (?:solemnly )?unveiled|unveil(?:s|ed) (?:an?|the) (?:[\\p{L}-]+ ){0,3}(?:monument|statue|bust|memorial|plaque)',
  ),
  cue(
    'CEREMONY',
    '(?<!(?:had|has|have|having|and) )(?:opened|inaugurated|will open|to open) (?:an?|the) (?:new )?(?:[\\p{L}-]+ ){0,3}(?:stations?|plant|factory|bridge|tunnel|terminal|port|railway|road|border crossing|checkpoint|hospital|clinic|library|cultural cent(?:re|er)|museum)',
  ),
  cue('OTHER', '[Tt]ournament(?: [^.;]{1,80})? (?:was|were|will be) held'),
  cue(
    'CEREMONY',
    '(?<!(?:is|are|be|annually) )[Cc]elebrat(?:ed|ions?)|(?:gala|festive) (?:event|concert|evening)|(?:[Aa]n )?event dedicated to',
  ),
  cue('CEREMONY', '(?:contract|agreement|memorandum|protocol|treaty)s? [^.;]{0,80}(?:was|were) signed in'),
  cue(
    'FORUM',
    '(?:[Bb]usiness|[Ii]nvestment|[Ee]conomic|[Mm]edia|[Ee]ducational|[Dd]iplomatic|[Yy]outh|[Ii]nternational) (?:[Ff]orum|[Cc]ouncil)',
  ),
  cue('CONFERENCE', `(?:[Rr]ound ?-?table|[Ss]ymposium|[Ss]eminar|[Ww]orkshop)(?: discussion)?`),
  cue(
    'CONFERENCE',
    '(?:[Mm]inisterial (?:[Mm]eeting|[Cc]onference|[Ss]ession)|[Ii]nternational [Cc]onference|(?:video|press) ?conference(?= of))',
  ),
  cue(
    'CONFERENCE',
    '(?:host|hold|held|hosts|hosted|organi[sz]es?|organi[sz]ed|convenes?|convened|attended?|took part in|opened|addressed) (?:an? |the )?(?:[\\p{L}-]+ ){0,3}conference',
  ),
  cue('MEETING', '(?:[Nn]ext|previous) (?:[\\p{L}-]+ ){0,2}(?:meeting|session)'),
  cue('TALKS', '[Nn]ext (?:round|consultations)'),
  cue(
    'CONFERENCE',
    '(?:representatives|delegations|heads) of [^.;]{3,60} (?:met|gathered|convened|assembled)',
  ),
];

/** Words that put an engagement in the future, before its verb or noun. */
export const PLANNED =
  /\b(?:will|shall|would|(?:is|are|was|were) (?:to|due|set|scheduled|expected|planned|slated|invited)|to be (?:held|convened|hosted|organi[sz]ed)|to take place|plans?|planned|intends?|intended|expected|scheduled|upcoming|forthcoming|next|to (?:visit|pay|depart|meet|hold|host|attend|receive|arrive|travel)|preparations? (?:for|of)|agenda of|ahead of|on the eve of|looks? forward|accepted (?:the|an) invitation|until)\b/;

/** Words that call it off, and words that only move it. */
export const CANCELLED =
  /\b(?:cancel(?:l?ed|lation)|called off|did not take place|will not take place|took place, contrary|will not be held)\b/;
export const POSTPONED = /\b(?:postponed|rescheduled|moved|put off) (?:until|till|to|for)\b/;

/** An engagement that was only wished for: offered, proposed, or denied. */
export const UNREAL =
  /\b(?:propos(?:ed|es|al|ing)|suggest(?:ed|s|ing)|offer(?:ed|s)|initiative to|put forward|invit(?:ed|es|ation|ing)|consider(?:ed|ing)? (?:visiting|holding)|idea of|possibility of|could (?:visit|meet|hold)|would like to|ready to (?:host|hold|visit)|expressed (?:interest|readiness|hope)|not part of|[Nn]o (?:talks|meetings?|visits?|negotiations))\b/;

import type { ParticipationRole } from '../domain/participant.ts';
import { WORKS } from './lexicon/person-words.ts';
import type { ArticlePerson } from './person-groups.ts';
import type { PersonHit } from './person-hits.ts';
import type { WordLine } from './words.ts';

/** `ACTOR` where at least one phrase shows the person taking part; background, thanks and plans only mention. */
export function roleOf(person: ArticlePerson, described: boolean): ParticipationRole {
  if (described && person.hits.some((hit) => hit.offices.length > 0)) {
    if (person.hits.some((hit) => !isAbsent(hit))) return 'ACTOR';
  }
  // A headline may let the dead come and go; the text says that it is a monument.
  const shown = person.hits.some(isRemembered) ? person.hits.filter(isInBody) : person.hits;
  return shown.some(showsPart) ? 'ACTOR' : 'MENTIONED';
}

const isInBody = ({ line }: PersonHit): boolean => line.sentence.paragraph > 0;

function showsPart(hit: PersonHit): boolean {
  if (isAbsent(hit) || isBackground(hit)) return false;
  return !isLaterPlan(hit);
}

const NOT_PRESENT =
  /\b(?:did not (?:attend|travel|come|take part|take place)|(?:was|is|were) not (?:part|present|able to)|will not (?:attend|be able|be present|travel|come|take part)|could not (?:attend|come|travel)|was absent|stay(?:s|ed|ing) (?:away|at home)|in absentia|has died|who died|fallen ill|(?:was|were) to have \w+|(?:was|were) (?:moved|postponed|cancelled|canceled|put off|called off))\b/;

function isAbsent(hit: PersonHit): boolean {
  // "X said that Y will not come": who says so is there
  if (ACTS.test(textOfWords(hit.line, hit.to, hit.to + 3))) return false;
  return NOT_PRESENT.test(textOfWords(hit.line, hit.to, hit.line.words.length));
}

/** What stands before someone who is only spoken of. */
const BACKGROUND = new RegExp(
  String.raw`\b(?:(?:succeeded|replaced|initiated|announced|launched|proposed|put forward|introduced|outlined|approved|founded|established|set out|set|created|voiced|formulated|adopted|written|composed|(?<!(?:was|were) )unveiled|advocated|championed|declared|defined|authored) by|(?:initiated|announced|launched|proposed|approved|founded|adopted|signed|concluded|agreed)(?: in \w+| on \w+ \w+ \d{4}| last \w+){1,2} by(?: [^,;.]{1,60} and)?|(?:instructions?|initiatives?|decrees?|orders?|address|leadership|policy|policies|reforms?|strateg(?:y|ies)|${WORKS}|workshop|grave|tomb|memory|statue|wife|widow|son|daughter|birth|death|legacy|predecessor|successor|proposals?|speech|article|visit|course|assassination|election|inauguration|career|office) (?:of|by)|(?:appointment|invitation extended|gratitude|condolences|congratulations|greetings|regards|best wishes|respects|message|letter|cable|telegram)(?: [^.;,]{1,40})? to(?: [^.;,]{1,30} and)?|(?:exhibition|lecture|book|conference|seminar) (?:on|about)|fact that(?: now)?|(?:wrote|writes|written|report(?:s|ed|ing)) to|(?:thanked|praised|commended|congratulated)(?: both| (?:him|her|them) and)?|paid tribute to|(?:grateful|thanks) to(?: [^.;,]{1,30} and)?|(?:poet|writer|composer|explorer|philosopher|thinker|scientist|khan|hero|monument to|memorial to|film about|about|board which|which the late|like|including by|friend|late|tomb of|grave of|bust of|portrait of|wreath at))(?: the| late| great| former| jurist| painter| poet| composer| writer)*$`,
);

function isBackground(hit: PersonHit): boolean {
  const before = textOfWords(hit.line, Math.max(0, hit.from - 12), hit.from);
  if (isRemembered(hit) || FOLLOWED.test(textOfWords(hit.line, hit.to, hit.to + 2))) return true;
  if (hit.line.sentence.paragraph === 0) return false;
  return (
    BACKGROUND.test(before) ||
    (hit.offices.some((office) => /^Former\b|\((?:designate)\)|-elect$/.test(office.title)) &&
      !ACTS.test(textOfWords(hit.line, hit.to, hit.to + 3)))
  );
}

/** Whom even a headline only remembers or shows. */
const REMEMBERED =
  /\b(?:(?:death|passing|memory) of|(?:exhibition|book|film|lecture) (?:on|about)|(?:monument|memorial|statue) to|(?:statue|bust|portrait|tomb|grave) of)(?: the| late)*$/;
function isRemembered(hit: PersonHit): boolean {
  return REMEMBERED.test(textOfWords(hit.line, Math.max(0, hit.from - 12), hit.from)) || isLate(hit);
}

/** "X's successor": another acts. */
const FOLLOWED = /^['’]?s? ?(?:successor|predecessor)\b/;

function isLate({ line, from, span }: PersonHit): boolean {
  return line.words.slice(from, span.from).some((word) => word.folded === 'late');
}

/** What someone out of office does himself: "had earlier praised", "said". */
const ACTS =
  /^(?:(?:has|had|also|earlier) )*(?:said|praised|noted|thanked|spoke|stressed|attended|met|opened|called|welcomed|delivered|took|presented|recalled|told|signed|received|sent)\b/;

const PLAN =
  /\b(?:will|wants? to|wishes to|hopes? to|is to|are to|plans? to|to be held|is expected|are expected|is scheduled|are scheduled|is due|upcoming|forthcoming|is planned|are planned|would|intends? to|next)\b/;
const PUT_OFF = /\b(?:has|have) been (?:postponed|cancelled|canceled|put off|called off|moved)\b/;
const ANNOUNCED =
  /\b(?:will|to (?:visit|depart|meet|host|hold|pay|attend)|prepares?|upcoming|regarding the visit|before (?:his|her|their) (?:departure|trip|visit)|ahead of|departure for|travels? to|leaves for|off to|trip to|on the eve of|to be held|is expected|postpone\w*)\b/;
const DONE =
  /\b(?:said|met|(?<!be )held|noted|thanked|told|(?<!be )received|(?:has|have) (?:also )?(?:laid|made|taken|given|presented|proposed|accepted|arrived|come)|discussed|spoke|stressed|signed|took part|asked|conveyed|confirmed)\b/;

/** Plans belong to the news in the headline and the first paragraph; further down they are what follows. */
function isLaterPlan(hit: PersonHit): boolean {
  if (hit.line.sentence.paragraph <= 1) return false;
  if (announcesPlan(hit)) return false;
  if (PUT_OFF.test(textOfWords(hit.line, hit.to, hit.line.words.length))) return true;
  const sentence = textOfWords(hit.line, 0, hit.line.words.length);
  return PLAN.test(textOfWords(hit.line, 0, hit.line.words.length)) && !DONE.test(sentence);
}

/** True where the news itself is a plan: its headline says so. */
function announcesPlan(hit: PersonHit): boolean {
  const headline = hit.line.document.article.headline.toLowerCase();
  return ANNOUNCED.test(headline);
}

function textOfWords(line: WordLine, from: number, to: number): string {
  return line.words
    .slice(from, to)
    .map((word) => word.folded)
    .join(' ');
}

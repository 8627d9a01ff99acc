import type { AgreementKind } from '../../domain/agreement.ts';

/** A noun that names a document between parties. */
export interface InstrumentNoun {
  readonly kind: AgreementKind;
  /**
   * How it is told from the ordinary word. `ANY`: in either case. `NAMED`: in lower case only with a word that makes it a
   * document ("action plan", "joint statement"). `CAPITAL`: only as part of a proper name.
   */
  readonly spelling: 'ANY' | 'NAMED' | 'CAPITAL';
  readonly plural: boolean;
}

const noun = (kind: AgreementKind, spelling: InstrumentNoun['spelling'], plural = false): InstrumentNoun => ({
  kind,
  spelling,
  plural,
});

/** Instrument nouns by their folded spelling. */
export const INSTRUMENT_NOUNS: ReadonlyMap<string, InstrumentNoun> = new Map([
  ['treaty', noun('TREATY', 'ANY')],
  ['treaties', noun('TREATY', 'ANY', true)],
  ['convention', noun('TREATY', 'CAPITAL')],
  ['conventions', noun('TREATY', 'CAPITAL', true)],
  ['pact', noun('TREATY', 'CAPITAL')],
  ['statute', noun('TREATY', 'CAPITAL')],
  ['covenant', noun('TREATY', 'CAPITAL')],
  ['agreement', noun('AGREEMENT', 'ANY')],
  ['agreements', noun('AGREEMENT', 'ANY', true)],
  ['accord', noun('AGREEMENT', 'CAPITAL')],
  ['accords', noun('AGREEMENT', 'CAPITAL', true)],
  ['protocol', noun('AGREEMENT', 'ANY')],
  ['protocols', noun('AGREEMENT', 'ANY', true)],
  ['arrangement', noun('AGREEMENT', 'CAPITAL')],
  ['arrangements', noun('AGREEMENT', 'CAPITAL', true)],
  ['memorandum', noun('MEMORANDUM', 'ANY')],
  ['memoranda', noun('MEMORANDUM', 'ANY', true)],
  ['memorandums', noun('MEMORANDUM', 'ANY', true)],
  ['mou', noun('MEMORANDUM', 'ANY')],
  ['mous', noun('MEMORANDUM', 'ANY', true)],
  ['plan', noun('PLAN', 'NAMED')],
  ['programme', noun('PLAN', 'NAMED')],
  ['program', noun('PLAN', 'NAMED')],
  ['roadmap', noun('PLAN', 'ANY')],
  ['package', noun('PLAN', 'CAPITAL')],
  ['statement', noun('STATEMENT', 'NAMED')],
  ['declaration', noun('STATEMENT', 'NAMED')],
  ['principles', noun('STATEMENT', 'CAPITAL')],
  ['communique', noun('STATEMENT', 'ANY')],
  ['resolution', noun('RESOLUTION', 'CAPITAL')],
  ['resolutions', noun('RESOLUTION', 'CAPITAL', true)],
  ['decision', noun('RESOLUTION', 'NAMED')],
  ['strategy', noun('STRATEGY', 'CAPITAL')],
  ['vision', noun('STRATEGY', 'CAPITAL')],
  ['agenda', noun('STRATEGY', 'CAPITAL')],
  ['partnership', noun('PARTNERSHIP', 'NAMED')],
  ['contract', noun('OTHER', 'ANY')],
  ['contracts', noun('OTHER', 'ANY', true)],
  ['document', noun('OTHER', 'CAPITAL')],
  ['minutes', noun('OTHER', 'CAPITAL')],
  ['charter', noun('OTHER', 'CAPITAL')],
  ['code', noun('OTHER', 'CAPITAL')],
  ['catalogue', noun('OTHER', 'CAPITAL')],
  ['compact', noun('OTHER', 'CAPITAL')],
]);

/** Instruments of several words, folded; the number of words after the first is what the name is longer by. */
export const INSTRUMENT_PHRASES: readonly (readonly [words: readonly string[], noun: InstrumentNoun])[] = [
  [['letter', 'of', 'intent'], noun('OTHER', 'ANY')],
  [['letters', 'of', 'intent'], noun('OTHER', 'ANY', true)],
  [['instrument', 'of', 'accession'], noun('OTHER', 'CAPITAL')],
  [['instrument', 'of', 'ratification'], noun('OTHER', 'CAPITAL')],
  [['exchange', 'of', 'notes'], noun('AGREEMENT', 'ANY')],
  [['exchange', 'of', 'letters'], noun('AGREEMENT', 'CAPITAL')],
  [['road', 'map'], noun('PLAN', 'ANY')],
  [['final', 'act'], noun('OTHER', 'CAPITAL')],
  [['founding', 'act'], noun('OTHER', 'CAPITAL')],
  [['statement', 'of', 'principles'], noun('STATEMENT', 'ANY')],
  [['declaration', 'of', 'principles'], noun('STATEMENT', 'ANY')],
  [['plan', 'of', 'action'], noun('PLAN', 'ANY')],
];

/** In lower case these words, right before the noun, make a plan, statement or partnership a document of its own. */
export const NAMING_WORDS: Readonly<Record<string, RegExp>> = {
  plan: /^(?:action|work|cooperation|peace|implementation)$/,
  programme: /^(?:cooperation|work|exchange)$/,
  program: /^(?:cooperation|work|exchange)$/,
  statement: /^(?:joint|trilateral|final|ministerial|summit)$/,
  declaration: /^(?:joint|trilateral|final|ministerial|political|summit)$/,
  partnership: /^strategic$/,
  decision: /^$/,
};

/** A capitalised noun right behind the instrument makes it the name of a body or an event: "Partnership Summit". */
export const BODY_NOUNS: ReadonlySet<string> = new Set(
  'organization organisation summit commission council committee forum secretariat department service office centre center group fund bank room conference meeting session dialogue programme program association institute foundation initiative platform area company corporation agency board coordinator framework countries states parties party mission unit desk chief officer ministers foreign leaders members junta'.split(
    ' ',
  ),
);

/** Programmes that are organizations: the words before "Programme". */
export const PROGRAMME_BODIES =
  /(?:\bDevelopment|\bEnvironment|\bFood|\bSettlements|\bVolunteers|\bScholarships?)$/i;

/** Adjectives that describe a document and are no part of its name. */
export const LOOSE_ADJECTIVES: ReadonlySet<string> = new Set(
  'new draft drafts existing current recent relevant respective said corresponding important historic landmark separate previous earlier first second third several numerous various other key future such signed bilateral multilateral mutual main further whole similar mentioned so-called proposed possible'.split(
    ' ',
  ),
);

/** What a determiner may say of a document that is none: it is denied, wished for, or any of a kind. */
export const DENYING_DETERMINERS: ReadonlySet<string> = new Set(
  'no any another such every each some many most all these those other'.split(' '),
);

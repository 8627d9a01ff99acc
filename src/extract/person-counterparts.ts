import { foldWord } from './lexicon/phrase-trie.ts';
import type { Office } from './offices.ts';
import type { PersonHit } from './person-hits.ts';
import { wordAt } from './words.ts';

/** "His Gabonese counterpart, X": the office of the person named before, for another state. */
export function readCounterpart(hit: PersonHit, earlier: readonly PersonHit[]): PersonHit {
  const other = readPredecessor(hit, earlier) ?? readSuccessor(hit, earlier);
  if (other) return other;
  const { line } = hit;
  const at = counterpartAt(hit);
  if (at === undefined) return hit;
  const place = line.words[at - 1]?.place;
  if (hit.offices.length > 0) return { ...hit, code: hit.code ?? place?.code ?? null };
  const titled = earlier.filter((other) => other.offices.length > 0);
  // "His" is whoever acts in the sentence, else the first person of the article.
  const pronoun = /^(?:he|she)$/.test(wordAt(line, 0));
  const nearby = pronoun ? undefined : titled.filter((other) => other.line === line).at(-1);
  const model = (nearby ?? titled[0])?.offices[0];
  if (!model) return { ...hit, code: place?.code ?? null };
  const code = hit.code ?? place?.code ?? null;
  const office: Office = { ...model, code, accreditedTo: null, line, from: place ? at - 1 : at, to: at + 1 };
  return { ...hit, code, offices: [office] };
}

/** Where "counterpart" or "colleague" stands beside a name: before it, or behind a comma ("X, his Sudanese counterpart"). */
export function counterpartAt({ line, from, to }: PersonHit): number | undefined {
  const before = line.words[from - 1]?.text === ',' ? from - 2 : from - 1;
  if (COUNTERPART.test(wordAt(line, before))) return before;
  if (line.words[to]?.text !== ',' || !/^(?:his|her|the)$/.test(wordAt(line, to + 1))) return undefined;
  let at = to + 2;
  while (line.words[at]?.place) at++;
  return COUNTERPART.test(wordAt(line, at)) ? at : undefined;
}

const COUNTERPART = /^(?:counterpart|colleague|opposite)$/;

/** "She succeeds Y": Y held the office of whoever was named last, for the same state. */
function readPredecessor(hit: PersonHit, earlier: readonly PersonHit[]): PersonHit | undefined {
  const { line, from } = hit;
  if (hit.offices.length > 0) return undefined;
  const before = `${wordAt(line, from - 2)} ${wordAt(line, from - 1)}`;
  if (!/(?:^| )(?:succeeds|succeeded|replaces|replaced|succeeding|replacing)$|^over from$/.test(before))
    return undefined;
  const successor = successorAmong(earlier);
  const model = successor?.offices.filter(isPresent).at(-1) ?? successor?.offices.at(-1);
  if (!model) return undefined;
  const title = isPresent(model) ? `Former ${model.title}` : model.title;
  return {
    ...hit,
    code: hit.code ?? successor?.code ?? null,
    offices: [{ ...model, title, line, from: from - 1, to: hit.to }],
  };
}

const isPresent = ({ title }: Office): boolean => !title.startsWith('Former ');

/** Where the one who acted last is given the office that is passed on; what that one did before is another office. */
function successorAmong(earlier: readonly PersonHit[]): PersonHit | undefined {
  const subject = earlier.filter((other) => !isBehindPreposition(other)).at(-1);
  const surname = foldWord(subject?.span.words.at(-1) ?? '');
  const own = earlier.filter(
    ({ span, offices }) => offices.some(isPresent) && foldWord(span.words.at(-1) ?? '') === surname,
  );
  return own.at(-1) ?? earlier.filter((other) => other.offices.length > 0).at(-1);
}

const isBehindPreposition = ({ line, from }: PersonHit): boolean =>
  /^(?:to|with|by|of|from|for)$/.test(
    wordAt(line, from - 1) === 'the' ? wordAt(line, from - 2) : wordAt(line, from - 1),
  );

/** "X's successor, Y", "Her successor, Z": Z is to hold the office of whoever was named last, for the same state. */
function readSuccessor(hit: PersonHit, earlier: readonly PersonHit[]): PersonHit | undefined {
  const { line, from } = hit;
  const at = line.words[from - 1]?.text === ',' ? from - 2 : from - 1;
  if (wordAt(line, at) !== 'successor') return undefined;
  const predecessor = earlier.filter((other) => other.offices.length > 0).at(-1);
  const model = predecessor?.offices.at(-1);
  if (!model) return undefined;
  const title = /^(?:his|her)$/.test(wordAt(line, at - 1)) ? `${model.title} (designate)` : model.title;
  const code = hit.code ?? predecessor?.code ?? null;
  return { ...hit, code, offices: [{ ...model, title, line, from: at, to: hit.to }] };
}

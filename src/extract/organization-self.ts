import type { ArticleDocument } from './document.ts';
import { internationalOrganizations } from './lexicon/international-organizations.ts';
import { findPhraseAt, splitAtoms } from './lexicon/phrase-trie.ts';
import type { OrganizationSpan } from './organization-spans.ts';
import { splitTokens } from './split-tokens.ts';
import { readLines, wordAt } from './words.ts';

const HEAD_NOUN = /\b(?:Council|Commission|Parliament|Bank|Organi[sz]ation|Union|Agency|Fund)\b/;

/**
 * An international organization that reports speaks of itself by its noun: in a release of the Council of the European
 * Union, "the Council" is that council.
 */
export function findSelf(document: ArticleDocument, publisher: string | null): readonly OrganizationSpan[] {
  const atoms = publisher ? splitAtoms(splitTokens(publisher)) : [];
  const match = findPhraseAt(internationalOrganizations, atoms, 0);
  const noun = match && match.to === atoms.length ? HEAD_NOUN.exec(match.value.name)?.[0] : undefined;
  if (!match || !noun) return [];
  return readLines(document).flatMap((line) =>
    line.words.flatMap((word, at) => {
      const alone = word.text === noun && (wordAt(line, at - 1) === 'the' || line.sentence.paragraph === 0);
      if (!alone || line.words[at + 1]?.capital || /^(?:of|on|for)$/.test(wordAt(line, at + 1))) return [];
      return [{ line, from: at, to: at + 1, name: noun, known: match.value.name, acronym: null }];
    }),
  );
}

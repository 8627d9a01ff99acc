/**
 * A word of a name as every romanization of it spells it: equal for `Tokayev` and `Tokaev`, `Mukhammad` and `Muhammad`,
 * `Zelenskyy` and `Zelensky`. Takes a folded word. It claims that one name is meant by two words of one key, not that
 * one person is: whom a name belongs to is for other rules. Words of up to three letters are names of their own (`Li`,
 * `Lee`) and stay as they are.
 */
export function spellingOf(word: string): string {
  if (word.length <= 3) return word;
  const given = GIVEN_NAMES.find(([pattern]) => pattern.test(word))?.[1];
  if (given !== undefined) return given;
  return RULES.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), word);
}

/** Vowels no rule can tell from those of other names: forms of one Arabic name, as states from Rabat to Jakarta write it. */
const GIVEN_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^m[ou]k?h[aeu]mm?[aeo][dt]$/, 'muhamad'],
  [/^y(?:ou|u|oo)ss?[eui]f$/, 'iusuf'],
  [/^h(?:u|ou|o)ss?(?:ei|ai|e|ay|ey)n$/, 'husein'],
  [/^abd[ua]ll?ah?$/, 'abdula'],
  [/^a(?:k?h|x)m[ae][dt]$/, 'ahmad'],
];

/** In the order they apply. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // One sound, several letters.
  [/shch|sch|tch/g, 'sh'],
  [/dzh|zh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ee/g, 'i'],
  [/ue/g, 'u'],
  [/oe(?!v)/g, 'o'],
  [/x/g, 'ks'],
  [/ck|q|c(?!h)/g, 'k'],
  [/w/g, 'v'],
  // The glide is written or left out: Yermek and Ermek, Tokayev and Tokaev, Aliyev and Aliev, Mariya and Maria.
  [/y/g, 'i'],
  [/ij(?=e|$)/g, 'i'],
  [/^ie/, 'e'],
  [/(.)\1+/g, '$1'],
  [/([aeou])i(?=e)/g, '$1'],
  // Endings that languages of one state spell differently: Lukashenko and Lukashenka, Alexander and Aleksandr.
  [/enk[oa]$/, 'enk'],
  [/der$/, 'dr'],
  [/([aeiou])h$/, '$1'],
];

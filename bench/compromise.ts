import { importCompetitor } from './competitors.ts';

/** What compromise finds in a text: names, each as often as it is printed. */
export interface CompromiseNames {
  readonly people: readonly string[];
  readonly organizations: readonly string[];
  readonly places: readonly string[];
}

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
}

interface View {
  readonly json: () => readonly { readonly terms: readonly Term[] }[];
}

interface Document {
  readonly people: () => View;
  readonly organizations: () => View;
  readonly places: () => View;
}

/** Loads compromise, installing it first where it is missing; the function it gives reads one text. */
export async function loadCompromise(): Promise<(text: string) => CompromiseNames> {
  const nlp = (await importCompetitor('compromise')) as (text: string) => Document;
  return (text) => {
    const document = nlp(text);
    return {
      people: listNames(document.people()),
      organizations: listNames(document.organizations()),
      places: listNames(document.places()),
    };
  };
}

/** Its names as it would have them read: without honorifics, possessives and the marks around. */
function listNames(view: View): readonly string[] {
  return view
    .json()
    .map(({ terms }) =>
      terms
        .filter(({ tags }) => !tags.includes('Honorific'))
        .map(({ text }) => text)
        .join(' ')
        .replace(/['’]s?$/, ''),
    )
    .filter((name) => name !== '');
}

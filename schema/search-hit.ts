import type {
  SearchHit as Hit,
  SearchField,
  SearchKind,
  SearchQuery,
  SearchSnippet as Snippet,
} from '../src/domain/search.ts';
import { Agreement } from './agreement.ts';
import { Article } from './article.ts';
import { builder } from './builder.ts';
import { Bulletin } from './bulletin.ts';
import { closedList } from './closed-list.ts';
import type { Loaders } from './context.ts';
import { Country } from './country.ts';
import { Engagement } from './engagement.ts';
import { Organization } from './organization.ts';
import { Person } from './person.ts';
import { Source } from './source.ts';

export const searchKind = closedList<SearchKind>('SearchKind', {
  description: 'What can be found by its words.',
  values: {
    ARTICLE: 'An article, by its headline and body as they are worded now.',
    PERSON: 'A person, by name, aliases and offices.',
    ORGANIZATION: 'An organization, by name, acronym, aliases and the country it belongs to.',
    COUNTRY: 'A country, by name and aliases.',
    AGREEMENT: 'An agreement, by title, parties and place.',
    ENGAGEMENT: 'An engagement, by title, participants, place and country.',
    SOURCE: 'A source, by name and country.',
    BULLETIN: 'A bulletin, by title; for what is in it, see its articles.',
  },
});

const searchField = closedList<SearchField>('SearchField', {
  description: 'What of something words were found in.',
  values: {
    ACRONYM: 'The acronym of an organization.',
    ALIAS: 'A form under which articles name a participant.',
    BODY: 'The body of an article.',
    COUNTRY: 'The country an engagement takes place in, or an organization or source belongs to.',
    HEADLINE: 'The headline of an article.',
    NAME: 'The name of a participant or source.',
    OFFICE: 'An office of a person, with what it is an office of.',
    PARTICIPANT: 'The name of somebody who takes part in an engagement.',
    PARTY: 'The name of a party to an agreement.',
    PLACE: 'Where an agreement was signed or adopted, or an engagement takes place.',
    TITLE: 'The title of an agreement, engagement or bulletin.',
  },
});

/** Something found, with what was searched for. */
export type FoundHit = Hit & { readonly query: SearchQuery };

const SearchRange = builder.objectRef<Snippet['ranges'][number]>('SearchRange').implement({
  description: 'Where words that were found stand in a snippet.',
  fields: (t) => ({
    start: t.exposeInt('start', {
      description: "Where they begin in the snippet's `text`, in UTF-16 code units from 0.",
    }),
    end: t.exposeInt('end', {
      description: 'Where they end, exclusive: `text.slice(start, end)` are the words as printed.',
    }),
  }),
});

const SearchSnippet = builder.objectRef<Snippet>('SearchSnippet').implement({
  description:
    'A stretch of text in which words were found. Plain text and never markup: escape it before it becomes part of a page.',
  fields: (t) => ({
    field: t.field({
      type: searchField.ref,
      description: 'What the text is of.',
      resolve: ({ field }) => field,
    }),
    text: t.exposeString('text', {
      description:
        'The text, verbatim: whole up to 200 UTF-16 code units, else a stretch of about that length, from the beginning of a word to the end of one.',
    }),
    start: t.exposeInt('start', {
      description: 'Where the stretch begins in the whole text, in UTF-16 code units; 0 for its beginning.',
    }),
    ranges: t.field({
      type: [SearchRange],
      description: 'Where the words stand in it, in its order; at least one, none overlapping another.',
      resolve: ({ ranges }) => ranges,
    }),
  }),
});

const SearchResult = builder.unionType('SearchResult', {
  description: 'Anything that can be found by its words.',
  types: [Article, Person, Organization, Country, Agreement, Engagement, Source, Bulletin],
});

export const SearchHit = builder.objectRef<FoundHit>('SearchHit').implement({
  description: 'Something found, and where the words stand in it.',
  fields: (t) => ({
    kind: t.field({
      type: searchKind.ref,
      description: 'What it is.',
      resolve: ({ kind }) => kind,
    }),
    score: t.exposeFloat('score', {
      description:
        'How well it fits, more being better. It compares the hits of one answer and means nothing beside those of another.',
    }),
    result: t.field({
      type: SearchResult,
      description: 'What was found.',
      resolve: ({ kind, id }, _args, { loaders }) => LOAD[kind](loaders, id),
    }),
    snippets: t.field({
      type: [SearchSnippet],
      description:
        'Where the words stand: a stretch of each text that has some, names and titles first, five at most.',
      resolve: ({ query, ...hit }, _args, { search }) => search.snippets(query, hit),
    }),
  }),
});

/** How the row of a hit is found, and which type it has. */
const LOAD = {
  ARTICLE: async (loaders: Loaders, id: number) => Article.addBrand(await loaders.article.load(id)),
  PERSON: async (loaders: Loaders, id: number) => Person.addBrand(await loaders.participant.load(id)),
  ORGANIZATION: async (loaders: Loaders, id: number) =>
    Organization.addBrand(await loaders.participant.load(id)),
  COUNTRY: async (loaders: Loaders, id: number) => Country.addBrand(await loaders.participant.load(id)),
  AGREEMENT: async (loaders: Loaders, id: number) => Agreement.addBrand(await loaders.agreement.load(id)),
  ENGAGEMENT: async (loaders: Loaders, id: number) => Engagement.addBrand(await loaders.engagement.load(id)),
  BULLETIN: async (loaders: Loaders, id: number) => Bulletin.addBrand(await loaders.bulletin.load(id)),
  SOURCE: async (loaders: Loaders, id: number) => Source.addBrand(await loaders.source.load(id)),
} as const satisfies Record<SearchKind, (loaders: Loaders, id: number) => Promise<object>>;

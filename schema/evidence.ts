import { builder } from './builder.ts';
import { closedList } from './closed-list.ts';
import { paragraphAround } from './paragraph.ts';
import { Revision } from './revision.ts';

const provenFact = closedList('ProvenFact', {
  description: 'What words of an article prove.',
  values: {
    MENTION: 'That the participant is named or described there.',
    OFFICE: 'The office a person holds.',
    AGREEMENT: 'An agreement: its name, its status, its parties or its date.',
    ENGAGEMENT: 'An engagement: that it is told of, its place or its date.',
    TOPIC: 'A topic of the article.',
    ATTRIBUTION: 'Who reports the article or relays it.',
  },
});

export const Evidence = builder.prismaObject('Evidence', {
  description: 'The exact words that prove a fact, and where they stand.',
});

builder.prismaObjectFields(Evidence, (t) => ({
  quote: t.exposeString('quote', { description: 'The words, verbatim.' }),
  start: t.exposeInt('start', {
    description: "Where they begin in the revision's `text`, in UTF-16 code units from 0.",
  }),
  end: t.exposeInt('end', {
    description: 'Where they end, exclusive: `text.slice(start, end)` is the quote.',
  }),
  proves: t.field({
    type: provenFact.ref,
    description: 'What they prove.',
    resolve: (evidence) => provenFact.read(evidence.proves),
  }),
  paragraph: t.string({
    description: 'The paragraph they stand in, or the headline: the words in their context.',
    resolve: async ({ revisionId, start, end }, _args, { loaders }) =>
      paragraphAround(await loaders.revisionText.load(revisionId), start, end),
  }),
  revision: t.field({
    type: Revision,
    description:
      'The wording they stand in. Now and then one of a neighbouring article of the bulletin: a fact may lean on it.',
    resolve: ({ revisionId }, _args, { loaders }) => loaders.revision.load(revisionId),
  }),
}));

export const EvidenceConnection = builder.connectionObject(
  { type: Evidence, name: 'EvidenceConnection', description: 'A page of words that prove something.' },
  { name: 'EvidenceEdge', description: 'Words that prove something, at their place in a list.' },
);

/** The part of the contract that the operations select, as one would write it down by hand. */
export const STOCK_TYPES = /* GraphQL */ `
  type Query {
    articles(first: Int!): ArticleConnection!
    node(id: ID!): Node
    search(text: String!, kinds: [SearchKind!], first: Int!): SearchHitConnection!
  }
  enum SearchKind { ARTICLE }
  interface Node { id: ID! }
  interface Participant { id: ID! name: String! }
  type ArticleConnection { nodes: [Article!]! }
  type Article implements Node {
    id: ID!
    headline: String!
    publishedLocal: String
    participations: [Participation!]!
    agreements: [Agreement!]!
  }
  type Participation { role: String! office: String participant: Participant! article: Article! }
  type Agreement { title: String! status: String! }
  type Person implements Node & Participant {
    id: ID!
    name: String!
    participations(first: Int!): ParticipationConnection!
  }
  type Organization implements Node & Participant { id: ID! name: String! }
  type Country implements Node & Participant { id: ID! name: String! }
  type ParticipationConnection { nodes: [Participation!]! }
  type SearchHitConnection { nodes: [SearchHit!]! }
  type SearchHit { result: SearchResult! }
  union SearchResult = Article | Person
`;

/** The GraphQL type of a participant's kind. */
export const TYPE_OF_KIND: Readonly<Record<string, string>> = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  COUNTRY: 'Country',
};

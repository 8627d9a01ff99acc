/** The tabs that GraphiQL opens with for somebody who has not been here before. */
export const exampleTabs: readonly { readonly query: string }[] = [
  {
    query: `# The newest articles: who met whom, holding
# which office, and what was agreed. Evidence
# is the exact words that prove a fact.
query NewestArticles {
  articles(first: 5) {
    totalCount
    nodes {
      publishedLocal
      headline
      participations {
        participant {
          name
        }
        role
        office
        represents {
          name
        }
        evidence {
          quote
        }
      }
      engagements {
        kind
        status
        place
      }
      agreements {
        title
        status
      }
    }
  }
}
`,
  },
  {
    query: `# Presidents and foreign ministers who met in
# Kazakhstan or with somebody of it, the most
# reported first. Fields narrow further, values
# of a list are alternatives.
query Engagements {
  engagements(
    first: 10
    where: {
      kinds: [VISIT, TALKS, SUMMIT]
      countries: ["KZ"]
      offices: ["president", "foreign minister"]
      date: { from: "2024-01-01", to: "2026-12-31" }
    }
    orderBy: { field: REPORTS, direction: DESC }
  ) {
    totalCount
    nodes {
      kind
      status
      place
      start {
        words
      }
      participants {
        name
      }
      reports(first: 1) {
        totalCount
      }
    }
  }
}
`,
  },
  {
    query: `# Everything by its words, best first: persons,
# agreements, meetings and articles, with the
# words in their places.
query Search {
  search(text: "foreign minist", first: 10) {
    totalCount
    facets {
      kinds {
        kind
        count
      }
    }
    nodes {
      kind
      result {
        ... on Article {
          headline
        }
        ... on Participant {
          name
        }
        ... on Agreement {
          title
        }
      }
      snippets {
        field
        text
        ranges {
          start
          end
        }
      }
    }
  }
}
`,
  },
  {
    query: `# Who met whom: the edges of a graph, those who
# met most often first. \`relations\` tells the
# same of two countries, with their agreements.
query WhoMetWhom {
  encounters(first: 20) {
    nodes {
      participant {
        name
      }
      with {
        name
      }
      count
      first
      last
      engagements(first: 2) {
        nodes {
          kind
          place
        }
      }
    }
  }
}
`,
  },
  {
    query: `# Stays open: each bulletin arrives as soon as
# it is taken in. To go on where you stopped,
# pass the last cursor you saw as \`after\`.
subscription LiveBulletins {
  bulletinIngested {
    cursor
    bulletin {
      title
      articles {
        headline
        participations {
          participant {
            name
          }
          office
        }
        agreements {
          title
          status
        }
      }
    }
  }
}
`,
  },
];

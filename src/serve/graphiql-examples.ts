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

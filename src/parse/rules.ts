import type { Diagnostic, DiagnosticSeverity } from '../domain/diagnostic.ts';
import type { Place } from '../domain/place.ts';

interface ParseRule {
  readonly severity: DiagnosticSeverity;
  readonly description: string;
}

/** Everything that parsing a bulletin can remark on; a closed list. */
export const PARSE_RULES = {
  'document/empty': { severity: 'WARNING', description: 'The document holds no words.' },
  'document/binary': { severity: 'ERROR', description: 'The document is not text.' },
  'document/too-long': {
    severity: 'ERROR',
    description: 'The document is longer than is read; its end was left unread.',
  },
  'document/no-articles': {
    severity: 'WARNING',
    description: 'The document is well formed and has no item.',
  },
  'document/remarks-cut': {
    severity: 'INFO',
    description: 'There was more to remark on than is kept; the first remarks stand.',
  },

  'article/empty': {
    severity: 'WARNING',
    description: 'An item has neither headline nor text and makes no article.',
  },
  'article/headline-missing': {
    severity: 'WARNING',
    description: 'An item has no headline; its first paragraph was taken for one.',
  },
  'article/body-missing': {
    severity: 'INFO',
    description: 'An item has a headline and nothing below it, as bulletins print news that just came in.',
  },
  'article/time-missing': {
    severity: 'WARNING',
    description: 'An item does not say when it was published.',
  },
  'article/time-unreadable': {
    severity: 'ERROR',
    description: 'What stands where an item says when it was published is no date, or one that never was.',
  },

  'page-capture/header-missing': {
    severity: 'INFO',
    description: 'A capture does not begin with ` date YYYY-MM-DD` and the headline of the page.',
  },
  'page-capture/header-date-impossible': {
    severity: 'WARNING',
    description: 'The header of a capture names a day that is not in the calendar.',
  },
  'page-capture/header-not-doubled': {
    severity: 'INFO',
    description:
      'The header of a capture does not print its headline twice; all of it was taken for the headline.',
  },
  'page-capture/header-unmatched': {
    severity: 'WARNING',
    description: 'The headline in the header of a capture is none of its articles, so one may be missing.',
  },
  'page-capture/stamp-impossible': {
    severity: 'ERROR',
    description: 'A stamp names a day or an hour that cannot be; its article has no publication time.',
  },
  'page-capture/stamp-damaged': {
    severity: 'ERROR',
    description:
      'A line of figures stands where a stamp should and is none; its article has no publication time.',
  },
  'page-capture/stamp-seconds': {
    severity: 'INFO',
    description: 'A stamp counts seconds; publication times are kept to the minute.',
  },
  'page-capture/stamp-repeated': {
    severity: 'INFO',
    description: 'A stamp is printed twice before one headline; it counts once.',
  },
  'page-capture/stamp-without-headline': {
    severity: 'ERROR',
    description: 'A stamp has nothing below it; the article that belonged to it is not in the capture.',
  },
  'page-capture/stamp-missing': {
    severity: 'WARNING',
    description: 'An entry begins without the stamp that entries begin with; it has no publication time.',
  },
  'page-capture/headline-on-stamp-line': {
    severity: 'WARNING',
    description:
      'A headline stands on the line of its stamp; where the counter ends was judged by its digits.',
  },
  'page-capture/counter-missing': {
    severity: 'INFO',
    description: 'A stamp has no counter after the time.',
  },
  'page-capture/counter-spaced': {
    severity: 'INFO',
    description: 'A counter is printed with spaces between its digits; it is kept as printed.',
  },

  'markdown/text-outside': {
    severity: 'INFO',
    description: 'Text stands before the first article of a digest and belongs to none.',
  },

  'markup/cut': {
    severity: 'ERROR',
    description: 'The document nests deeper or holds more elements than are read; the rest was left unread.',
  },
  'markup/unclosed': {
    severity: 'WARNING',
    description: 'An element of a feed is never closed; the document may have been cut short.',
  },
  'feed/version': {
    severity: 'INFO',
    description: 'A feed is of another version than the one it was read as.',
  },
  'json-feed/broken': {
    severity: 'ERROR',
    description: 'The JSON of a feed breaks off or breaks its grammar; what stands apart from that was read.',
  },
  'json-feed/field-type': {
    severity: 'WARNING',
    description: 'A field of a feed is not of the type its format gives it, and counts as absent.',
  },
} as const satisfies Record<string, ParseRule>;
export type ParseRuleId = keyof typeof PARSE_RULES;

/** A remark on a bulletin as parsed. */
export function buildDiagnostic(ruleId: ParseRuleId, message: string, place: Place): Diagnostic {
  const { severity } = PARSE_RULES[ruleId];
  return { ruleId, severity, message, line: place.line, column: place.column };
}

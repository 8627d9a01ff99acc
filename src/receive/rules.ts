import type { Diagnostic, DiagnosticSeverity } from '../domain/diagnostic.ts';
import type { Place } from '../domain/place.ts';

interface ReceiveRule {
  readonly severity: DiagnosticSeverity;
  readonly description: string;
}

/** Everything that receiving a bulletin can remark on; a closed list. */
export const RECEIVE_RULES = {
  'receive/charset-mislabelled': {
    severity: 'WARNING',
    description: 'The document declares one character set and is plainly written in another.',
  },
  'receive/charset-unknown': {
    severity: 'WARNING',
    description: 'The document declares a character set that nobody knows.',
  },
  'receive/charset-guessed': {
    severity: 'WARNING',
    description:
      'The bytes are not UTF-8 and nothing says what they are; a Windows character set was assumed.',
  },
  'receive/bytes-undecodable': {
    severity: 'ERROR',
    description: 'Some bytes mean nothing in the character set of the rest and stand as U+FFFD in the text.',
  },
} as const satisfies Record<string, ReceiveRule>;
export type ReceiveRuleId = keyof typeof RECEIVE_RULES;

/** A remark on a bulletin as received. */
export function buildDiagnostic(ruleId: ReceiveRuleId, message: string, place: Place): Diagnostic {
  return { ruleId, severity: RECEIVE_RULES[ruleId].severity, message, ...place };
}

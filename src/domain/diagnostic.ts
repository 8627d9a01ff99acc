/** How much an oddity matters: `ERROR` lost something, `WARNING` may have, `INFO` is worth knowing. */
export const DIAGNOSTIC_SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;
export type DiagnosticSeverity = (typeof DIAGNOSTIC_SEVERITIES)[number];

/** Something odd in a bulletin. Returned and stored beside its facts, never thrown. */
export interface Diagnostic {
  /** Stable name of the rule that noticed it, such as `page-capture/counter-spaced`. */
  readonly ruleId: string;
  readonly severity: DiagnosticSeverity;
  /** What was expected and what was found, as one sentence. */
  readonly message: string;
  /** Line in the raw bulletin, from 1. */
  readonly line: number;
  /** Column in that line in UTF-16 code units, from 1. */
  readonly column: number;
}

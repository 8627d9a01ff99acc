import { styleText } from 'node:util';
import type { Diagnostic, DiagnosticSeverity } from '../domain/diagnostic.ts';

const COLOURS = { ERROR: 'red', WARNING: 'yellow', INFO: 'dim' } as const satisfies Record<
  DiagnosticSeverity,
  string
>;

/** Prints on stderr what was odd in a bulletin, `file:line:column` first as editors understand it. */
export function printDiagnostics(origin: string, diagnostics: readonly Diagnostic[]): void {
  for (const { severity, ruleId, message, line, column } of diagnostics) {
    if (severity === 'INFO') continue;
    const word = styleText(COLOURS[severity], severity.toLowerCase(), { stream: process.stderr });
    console.error(`${origin}:${line}:${column}  ${word}  ${message}  ${ruleId}`);
  }
}

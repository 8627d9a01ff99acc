import type { DiagnosticSeverity } from '../src/domain/diagnostic.ts';
import { builder } from './builder.ts';
import { Bulletin } from './bulletin.ts';
import { closedList } from './closed-list.ts';

const severity = closedList<DiagnosticSeverity>('DiagnosticSeverity', {
  description: 'How much an oddity matters.',
  values: { ERROR: 'Something was lost.', WARNING: 'Something may have been lost.', INFO: 'Worth knowing.' },
});

export const Diagnostic = builder.prismaObject('Diagnostic', {
  description: 'Something odd in a bulletin. It never costs the articles around it.',
});

builder.prismaObjectFields(Diagnostic, (t) => ({
  ruleId: t.exposeString('ruleId', {
    description: 'Stable name of the rule that noticed it, such as `page-capture/counter-spaced`.',
  }),
  severity: t.field({
    type: severity.ref,
    description: 'How much it matters.',
    resolve: (diagnostic) => severity.read(diagnostic.severity),
  }),
  message: t.exposeString('message', { description: 'What was expected and what was found.' }),
  line: t.exposeInt('line', { description: "Line in the bulletin's text, from 1." }),
  column: t.exposeInt('column', { description: 'Column in that line in UTF-16 code units, from 1.' }),
  bulletin: t.field({
    type: Bulletin,
    description: 'The bulletin it is in.',
    resolve: ({ bulletinId }, _args, { loaders }) => loaders.bulletin.load(bulletinId),
  }),
}));

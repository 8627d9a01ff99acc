import { styleText } from 'node:util';
import { countryCode, countryName } from '../domain/countries.ts';
import { formatGlobalId } from '../domain/global-id.ts';
import type { NamedParticipant } from '../store/curate/find-participants.ts';
import type { CurationOnRecord } from '../store/curate/list-curations.ts';
import { printCount } from './count.ts';

const INDENT = '    ';

/** A participant in a few lines: who it is, its offices, its other names. */
export function printParticipant(participant: NamedParticipant): string {
  const { globalId, kind, name, state, offices, forms, articles } = participant;
  const country = state === null || kind === 'COUNTRY' ? null : countryName(countryCode(state));
  const told = [globalId, kind.toLowerCase(), name, country, printCount(articles, 'article')];
  const others = forms.filter((form) => form !== name);
  return [
    told.filter((part) => part !== null).join('  '),
    ...(offices.length > 0 ? [`${INDENT}${offices.join('; ')}`] : []),
    ...(others.length > 0 ? [`${INDENT}also ${others.join(', ')}`] : []),
  ].join('\n');
}

/** A decision in a few lines: what, who, when, why, and the same of its end. */
export function printCuration(curation: CurationOnRecord): string {
  const { id, reason, decidedBy, decidedAt, undone } = curation;
  const word = undone === null ? '' : `${styleText('dim', 'undone', { stream: process.stdout })}  `;
  return [
    `${id}  ${word}${printWhat(curation)}  ${decidedBy}, ${printDay(decidedAt)}`,
    `${INDENT}${reason}`,
    ...(undone === null ? [] : [`${INDENT}undone by ${undone.by}, ${printDay(undone.at)}: ${undone.reason}`]),
  ].join('\n');
}

function printWhat({ kind, subjects, wordings, fact }: CurationOnRecord): string {
  const [first = '', ...others] = subjects.map(({ name }) => name);
  switch (kind) {
    case 'MERGE':
      return `merged  ${first} ← ${others.join(', ')}`;
    case 'SPLIT':
      return `split   ${first} → ${wordings.map((name) => `"${name}"`).join(', ')}`;
    case 'REJECT':
      return `rejected  ${fact}`;
  }
}

/** A participant as `--json` prints it, with the API's id. */
export function participantJson({ globalId, kind, name, state, offices, forms, articles }: NamedParticipant) {
  return { id: globalId, kind, name, state, offices, forms, articles };
}

/** A decision as `--json` prints it, with the API's ids. */
export function curationJson({ id, subjects, ...curation }: CurationOnRecord) {
  return {
    id: formatGlobalId('Curation', id),
    number: id,
    ...curation,
    subjects: subjects.map(({ globalId, name }) => ({ id: globalId, name })),
  };
}

function printDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Scope } from '../../src/domain/viewer.ts';
import type { TestServer } from './test-server.ts';

const REFUSAL = '... on Refusal { message code }';
export const INGEST = `mutation ($input: IngestBulletinInput!) { ingestBulletin(input: $input) {
  __typename ${REFUSAL} ... on TooLarge { size limit } ... on Forbidden { scope } ... on RateLimited { retryAfter }
  ... on IngestReport { outcome articles newArticles revisedArticles cursor diagnostics { ruleId }
    bulletin { origin articles { headline } } }
} }`;
export const MERGE = `mutation ($input: MergeParticipantsInput!) { mergeParticipants(input: $input) {
  __typename ${REFUSAL} ... on CurationReport { cursor participant { id name }
    curation { id kind reason decidedBy undoneBy subjects { name } } }
} }`;
export const SPLIT = MERGE.replaceAll('MergeParticipants', 'SplitParticipant').replaceAll(
  'mergeParticipants',
  'splitParticipant',
);
export const REJECT = MERGE.replaceAll('MergeParticipants', 'RejectFact').replaceAll(
  'mergeParticipants',
  'rejectFact',
);
export const UNDO = MERGE.replaceAll('MergeParticipants', 'UndoCuration').replaceAll(
  'mergeParticipants',
  'undoCuration',
);

type Input = Readonly<Record<string, unknown>>;

/** A token for some things. */
export async function createSecret({ store }: TestServer, ...scopes: readonly Scope[]): Promise<string> {
  const { secret } = await store.tokens.create({ name: `${scopes.join(' ')} desk`, scopes, expiresAt: null });
  return secret;
}

/** What a mutation over HTTP answers: its one field. */
export async function mutate({ url }: TestServer, query: string, input: Input, secret?: string) {
  const authorization = secret ? { authorization: `Bearer ${secret}` } : {};
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  return Object.values<Record<string, unknown>>(data)[0] ?? {};
}

export const BYTES = readFileSync('samples/2024-04-24.txt');
/** A bulletin of four articles. */
export const SAMPLE = { content: { text: BYTES.toString() }, origin: 'wire/2024-04-24.txt' };

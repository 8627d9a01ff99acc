import { expect, it } from 'vitest';
import { ANYBODY } from '../../src/domain/viewer.ts';
import { createKnownRequests } from '../../src/serve/known-requests.ts';
import type { AcceptedOperation } from '../../src/serve/prepare-operation.ts';
import { createAdmitOperation, createPrepareOperation } from '../../src/serve/prepare-operation.ts';
import { createSample } from './sample-schema.ts';

const prepare = createPrepareOperation({ schema: createSample().schema });
const ASKER = { client: 'one', viewer: ANYBODY };

function accept(query: string): AcceptedOperation {
  const named = { documentId: null, operationName: null, variables: null, extensions: null };
  const prepared = prepare({ ...named, ...ASKER, query });
  if (prepared.kind === 'REFUSED') throw new Error('Expected an operation that may run');
  return prepared;
}

it('gives the operation of the same words, and nothing of who asked for it', () => {
  const known = createKnownRequests();
  known.keep('{"query":"{ hello }"}', accept('{ hello }'));
  expect(known.find('{"query":"{ hello }" }')).toBeUndefined();
  const planned = known.find('{"query":"{ hello }"}');
  expect(planned).toMatchObject({ type: 'query', cost: 1, variables: null });
  for (const own of ['viewer', 'charge', 'startedAt', 'kind']) expect(planned).not.toHaveProperty(own);
  expect(planned && createAdmitOperation(null)(planned, ASKER)).toMatchObject({
    kind: 'ACCEPTED',
    ...planned,
  });
});

it('forgets the requests not made for longest, by the size of their documents', () => {
  const known = createKnownRequests();
  const long = accept(`{ hello } # ${'long '.repeat(10_000)}`);
  for (let number = 0; number < 100; number++) known.keep(`request ${number}`, long);
  expect(known.find('request 0')).toBeUndefined();
  expect(known.find('request 99')).toBeDefined();
});

import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { getOperationAST, Kind, OperationTypeNode } from 'graphql';
import type { Viewer } from '../domain/viewer.ts';
import { operationKey } from './answer-key.ts';
import type { Budgets } from './door/budgets.ts';
import { chargeReading } from './door/charge.ts';
import { requestedCost } from './door/cost.ts';
import type { CostPlan } from './door/cost-plan.ts';
import { planCost } from './door/cost-plan.ts';
import type { DocumentCache } from './door/document-cache.ts';
import { createDocumentCache } from './door/document-cache.ts';
import { hashDocument, readDocumentName } from './door/document-name.ts';
import { readDocument } from './door/read-document.ts';
import { type OperationRefused, refused } from './door/refused.ts';
import type { TrustedDocuments } from './door/trusted-documents.ts';
import { NO_TRUSTED_DOCUMENTS } from './door/trusted-documents.ts';

/** Who asks for an operation. */
export interface OperationAsker {
  /** Whose budget is charged: those of the same name share one. */
  readonly client: string;
  /** Only whom `authenticate` has accepted comes this far, and so may read. */
  readonly viewer: Viewer;
}

/** An operation as a client asks for it, over whichever transport. */
export interface OperationRequest extends OperationAsker {
  /** The document; null for one that is named only. */
  readonly query: string | null;
  /** Names a document by `sha256:` and its hash instead. */
  readonly documentId: string | null;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  /** What else the client says, unchecked; `persistedQuery` names a document as well. */
  readonly extensions: Readonly<Record<string, unknown>> | null;
}

/** An operation that was found valid: the same for whoever asks for it in the same words. */
export interface PlannedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly type: OperationTypeNode;
  /** SHA-256 of the document's text. */
  readonly hash: string;
  /** What may cost something in its answer. */
  readonly plan: CostPlan;
  /** What it may cost. */
  readonly cost: number;
  /** Of a query, what tells it from others (`operationKey`); null for what is no query, and for one without. */
  readonly key: string | null;
}

export interface PrepareOptions {
  readonly schema: GraphQLSchema;
  /** None unless told, and then all others may be asked for as well. */
  readonly trusted?: TrustedDocuments;
  /** What clients may spend; as much as they like when null or left out. */
  readonly budgets?: Budgets | null;
}

/** Finds out what a request asks for. Throws an `OperationRefused` for what may not run, whoever asks. */
export function createPlanOperation({
  schema,
  trusted = NO_TRUSTED_DOCUMENTS,
  budgets = null,
}: PrepareOptions): (request: OperationRequest) => PlannedOperation {
  const door: Door = { schema, trusted, budgets, documents: createDocumentCache(), plans: new WeakMap() };
  return (request) => planFound(request, findDocument(request, door), door);
}

interface Door {
  readonly schema: GraphQLSchema;
  readonly trusted: TrustedDocuments;
  /** Those asked for of late. Whoever knows the hash of one may ask for it by that. */
  readonly documents: DocumentCache;
  /** What the operations of those may cost. */
  readonly plans: WeakMap<OperationDefinitionNode, CostPlan>;
  readonly budgets: Budgets | null;
}

interface FoundDocument {
  readonly hash: string;
  readonly document: DocumentNode;
}

const HALF_A_CHARACTER = /\p{Surrogate}/u;

function findDocument(request: OperationRequest, door: Door): FoundDocument {
  const { schema, trusted, budgets, documents } = door;
  const { query, client } = request;
  // To hash it would put the mark for what is unreadable in its place, and find the document of that text.
  if (query !== null && HALF_A_CHARACTER.test(query))
    throw refused('Expected a document in Unicode, found half a character', {
      code: 'GRAPHQL_PARSE_FAILED',
    });
  const name = readDocumentName(request);
  const hash = query === null ? name : hashDocument(query);
  if (hash === null) throw refused('Expected a document, found none', { code: 'BAD_REQUEST' });
  if (name !== null && name !== hash)
    throw refused('Expected a document of the hash that names it, found another', {
      code: 'DOCUMENT_HASH_MISMATCH',
    });
  const trustedText = trusted.texts.get(hash);
  if (trusted.only && trustedText === undefined)
    throw refused('Expected a document that the server trusts, found another', {
      code: 'DOCUMENT_NOT_TRUSTED',
    });
  const known = documents.find(hash);
  if (known) return { hash, document: known };
  const text = query ?? trustedText;
  // In the words by which Apollo's clients know that they are to send the document as well.
  if (text === undefined) throw refused('PersistedQueryNotFound', { code: 'PERSISTED_QUERY_NOT_FOUND' });
  chargeReading(text.length, client, budgets);
  const document = readDocument(text, schema);
  documents.keep(hash, document, text.length);
  return { hash, document };
}

function planFound(
  { operationName, ...request }: OperationRequest,
  { hash, document }: FoundDocument,
  door: Door,
): PlannedOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw noSuchOperation(operationName);
  const variables = keepDeclared(request.variables, operation);
  const costPlan = findPlan(operation, document, door);
  const cost = requestedCost(costPlan, variables ?? {});
  const type = operation.operation;
  const key = type === OperationTypeNode.QUERY ? operationKey({ hash, operationName, variables }) : null;
  return { document, hash, type, operationName, variables, plan: costPlan, cost, key };
}

/** A client may send what it likes; what the operation does not ask for goes no further. */
function keepDeclared(
  variables: OperationRequest['variables'],
  { variableDefinitions = [] }: OperationDefinitionNode,
): PlannedOperation['variables'] {
  if (variables === null) return null;
  const declared = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  return Object.fromEntries(Object.entries(variables).filter(([name]) => declared.has(name)));
}

function findPlan(
  operation: OperationDefinitionNode,
  { definitions }: DocumentNode,
  { schema, plans }: Door,
): CostPlan {
  const known = plans.get(operation);
  if (known) return known;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const plan = planCost(operation, { schema, fragments });
  plans.set(operation, plan);
  return plan;
}

function noSuchOperation(operationName: string | null): OperationRefused {
  const message =
    operationName === null
      ? 'Expected exactly one operation or an operationName, found neither'
      : `Expected an operation named "${operationName}", found none`;
  return refused(message, { code: 'OPERATION_RESOLUTION_FAILURE' });
}

import type { DocumentNode, GraphQLSchema } from 'graphql';
import { GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { extendError } from '../extend-error.ts';
import { MAX_ERRORS, MAX_SOURCE_LENGTH, MAX_TOKENS } from '../limits.ts';
import { assertWithinLimits } from './document-limits.ts';
import { OperationRefused } from './refused.ts';

/** The document of a text. Throws an `OperationRefused` for one that is none, too much, or not valid. */
export function readDocument(text: string, schema: GraphQLSchema): DocumentNode {
  const document = parseDocument(text);
  assertWithinLimits(document);
  const errors = validate(schema, document, specifiedRules, { maxErrors: MAX_ERRORS });
  if (errors.length === 0) return document;
  throw new OperationRefused(
    errors.map((error) => extendError(error, { code: 'GRAPHQL_VALIDATION_FAILED' })),
  );
}

function parseDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxLexicalTokens: MAX_TOKENS, maxSourceLength: MAX_SOURCE_LENGTH });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new OperationRefused([extendError(error, { code: 'GRAPHQL_PARSE_FAILED' })]);
  }
}

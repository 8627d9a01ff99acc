/** An operation that knows its types, as code generators write them: those of `src/generated/operations`, or one's own. */
export interface TypedDocument<Result, Variables> {
  readonly __apiType?: (variables: Variables) => Result;
  /** The operation's text. */
  readonly toString: () => string;
}

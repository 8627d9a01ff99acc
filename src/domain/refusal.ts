/** Why a request was refused. Stable: clients act on it. */
export const REFUSAL_CODES = [
  'ANSWER_TOO_LARGE',
  'BAD_CURSOR',
  'BAD_FILTER',
  'BAD_ID',
  'BAD_PAGE_SIZE',
  'NOT_FOUND',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A request that cannot be answered as it was put, through no fault of ours. Its message is meant for the client. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

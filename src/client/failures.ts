/** The service will not have it, now or later: the operation is wrong, or the client is. */
export class Refused extends Error {
  override readonly name = 'Refused';
  /** Codes of the errors (`BAD_CURSOR`), or of the close (`4400`); empty where the service named none. */
  readonly codes: readonly string[];

  constructor(message: string, codes: readonly string[]) {
    super(message);
    this.codes = codes;
  }
}

/** The connection broke, could not be made, or the service failed; another attempt may do better. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  /** Milliseconds for which, as the service says, another attempt is in vain; 0 where it does not say. */
  readonly retryAfterMs: number;

  constructor(message: string, { retryAfterMs = 0, ...options }: InterruptedOptions = {}) {
    super(message, options);
    this.retryAfterMs = retryAfterMs;
  }
}

interface InterruptedOptions extends ErrorOptions {
  readonly retryAfterMs?: number;
}

/** Closes that say the client is wrong; connecting again would not mend it. docs/live-feed.md lists them. */
const CLIENT_IS_WRONG: readonly unknown[] = [
  1003, 1007, 1008, 1009, 1010, 4400, 4401, 4403, 4406, 4409, 4429,
];
/** What graphql-ws calls the end of a connection that the client itself gave up. */
const GIVEN_UP = 4499;
/** What the service says when it is at fault itself. */
const SERVICE_FAILED = 'INTERNAL_SERVER_ERROR';
/** What it says when a client has spent what it may for now. */
const THROTTLED = 'THROTTLED';
/** How it closes a connection of one who has shown too many tokens that are none. */
const TOO_MANY_TRIES = /^Too many tries: wait (?<seconds>\d+) s/;
/** No service is waited for longer than this, whatever it says. */
const LONGEST_WAIT_MS = 300_000;

interface ToldError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

/** What the errors of an answer mean for the client. */
export function explainErrors(errors: readonly ToldError[]): Refused | Interrupted {
  const codes = errors.flatMap(({ extensions }) => (extensions?.code ? [String(extensions.code)] : []));
  const found = errors.map(({ message }) => message).join('; ');
  if (codes.includes(SERVICE_FAILED)) return new Interrupted(`the service failed: ${found}`);
  if (codes.includes(THROTTLED))
    return new Interrupted(`the service wants fewer requests: ${found}`, {
      retryAfterMs: Math.max(...errors.map(({ extensions }) => waitOf(extensions?.retryAfter))),
    });
  return new Refused(`Expected the service to accept the operation, found ${found}`, codes);
}

/** What the end of a connection means: its close event, or the socket's own error. */
export function explainEnd(event: unknown): Refused | Interrupted {
  if (typeof event !== 'object' || event === null) return new Interrupted(String(event));
  if ('code' in event && 'reason' in event) return explainClose(event.code, event.reason);
  const reason = 'message' in event ? String(event.message) : '';
  // Browsers don't say why a connection failed.
  return new Interrupted(reason || 'the connection failed', { cause: event });
}

function explainClose(code: unknown, reason: unknown): Refused | Interrupted {
  if (code === GIVEN_UP) return new Interrupted('the service did not answer in time');
  const found = `${code} ${reason}`.trim();
  if (!CLIENT_IS_WRONG.includes(code)) {
    const { seconds } = TOO_MANY_TRIES.exec(String(reason))?.groups ?? {};
    return new Interrupted(`closed with ${found}`, { retryAfterMs: waitOf(Number(seconds ?? 0)) });
  }
  return new Refused(`Expected the service to accept the connection, found it closed with ${found}`, [
    String(code),
  ]);
}

/** Seconds, as a service tells them, in milliseconds. */
function waitOf(seconds: unknown): number {
  return typeof seconds === 'number' && seconds > 0 ? Math.min(seconds * 1000, LONGEST_WAIT_MS) : 0;
}

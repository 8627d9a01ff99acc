/** The bytes are more than Chancery takes in one bulletin. */
export class BulletinTooLarge extends Error {
  override readonly name = 'BulletinTooLarge';
  readonly code = 'TOO_LARGE';
  readonly origin: string;
  /** Bytes found; of a stream, those read before it was given up. */
  readonly size: number;
  /** Bytes allowed. */
  readonly limit: number;

  constructor(origin: string, size: number, limit: number) {
    super(`Expected at most ${limit} bytes, found ${size} or more in ${origin}`);
    this.origin = origin;
    this.size = size;
    this.limit = limit;
  }
}

/** What was handed in cannot be read as a bulletin: it is not the encoding it is said to be, or takes too long. */
export class BulletinUnreadable extends Error {
  override readonly name = 'BulletinUnreadable';
  readonly code = 'UNREADABLE';
}

/** More bulletins wait to be read than the service takes at a time. Nothing of this one was stored. */
export class TooManyBulletins extends Error {
  override readonly name = 'TooManyBulletins';
  readonly code = 'RATE_LIMITED';
  /** Seconds after which it may be handed in again. */
  readonly retryAfter: number;

  constructor(message: string, retryAfter: number) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** Another process kept the record from being written. Nothing was changed; the same may be asked again. */
export class RecordBusy extends Error {
  override readonly name = 'RecordBusy';
  readonly code = 'BUSY';
}

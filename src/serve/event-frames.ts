const FINAL_TEXT = 0x81;
const LONGEST_SHORT = 125;
const LONGEST_MEDIUM = 0xffff;
const MEDIUM = 126;
const LONG = 127;

/** What a frame is made of. */
export interface FrameParts {
  /** What is a subscriber's own. */
  readonly start: string;
  /** What all are told alike. */
  readonly payload: Buffer;
  /** One ASCII character. */
  readonly end: string;
}

/**
 * Makes whole text messages as a server puts them on the wire (RFC 6455, section 5.2: one final frame, not masked), each
 * one buffer, to be written in one go: what is sent to ten thousand at once costs a quarter less than in the two parts
 * that `ws` writes. Where the network has taken one before the next is made, that is made in its place, in which all
 * but the subscriber's own stands already: what ten thousand are told leaves no garbage behind.
 */
export class EventFrames {
  #frame: Buffer | null = null;
  #payload: Buffer | null = null;
  #startLength = 0;

  /** The frame of these parts. Good until the next one is made, unless `keep` is called before. */
  make(parts: FrameParts): Buffer {
    const { start, payload } = parts;
    const startLength = Buffer.byteLength(start);
    if (!this.#frame || payload !== this.#payload || startLength !== this.#startLength) {
      this.#frame = layOut(parts, startLength);
      this.#payload = payload;
      this.#startLength = startLength;
    }
    const frame = this.#frame;
    frame.write(start, frame.length - payload.length - startLength - 1);
    return frame;
  }

  /** Leaves the frame that was made last to whoever has it. */
  keep(): void {
    this.#frame = null;
  }
}

/** A frame in which only the start is left to be written. */
function layOut({ payload, end }: FrameParts, startLength: number): Buffer {
  const length = startLength + payload.length + 1;
  const headerLength = measureHeader(length);
  const frame = Buffer.allocUnsafe(headerLength + length);
  writeHeader(frame, length);
  frame.set(payload, headerLength + startLength);
  frame.write(end, frame.length - 1, 'latin1');
  return frame;
}

function measureHeader(length: number): number {
  if (length <= LONGEST_SHORT) return 2;
  return length <= LONGEST_MEDIUM ? 4 : 10;
}

function writeHeader(frame: Buffer, length: number): void {
  frame[0] = FINAL_TEXT;
  if (length <= LONGEST_SHORT) frame[1] = length;
  else if (length <= LONGEST_MEDIUM) {
    frame[1] = MEDIUM;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = LONG;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
}

const FINAL_TEXT = 0x81;
const LONGEST_SHORT = 125;
const LONGEST_MEDIUM = 0xffff;
const MEDIUM = 126;
const LONG = 127;

/**
 * A whole text message as a server puts it on the wire (RFC 6455, section 5.2: one final frame, not masked), made of what
 * is a subscriber's own, what all are told alike, and an ASCII character that ends it. One buffer, to be written in one
 * go: what is sent to ten thousand at once costs a quarter less than in the two parts that `ws` writes.
 */
export function frameEvent(start: string, payload: Buffer, end: string): Buffer {
  const startLength = Buffer.byteLength(start);
  const length = startLength + payload.length + 1;
  const headerLength = measureHeader(length);
  const frame = Buffer.allocUnsafe(headerLength + length);
  writeHeader(frame, length);
  frame.write(start, headerLength);
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

import { Buffer } from 'node:buffer';
import type { ReceivedBulletin } from '../domain/bulletin.ts';
import { BulletinTooLarge } from '../domain/bulletin-refusals.ts';
import { DEFAULT_SIZE_LIMIT, type ReceiveOptions, receiveBytes } from './receive-bytes.ts';

/**
 * Takes all that a stream brings as one bulletin. Throws `BulletinTooLarge` as soon as more than the size limit has
 * come, reading no further, and whatever the stream throws.
 */
export async function receiveStream(
  stream: AsyncIterable<Uint8Array>,
  origin: string,
  { sizeLimit = DEFAULT_SIZE_LIMIT }: ReceiveOptions = {},
): Promise<ReceivedBulletin> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > sizeLimit) throw new BulletinTooLarge(origin, size, sizeLimit);
    chunks.push(chunk);
  }
  return receiveBytes(Buffer.concat(chunks), origin, { sizeLimit });
}

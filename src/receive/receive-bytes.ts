import { createHash } from 'node:crypto';
import type { ReceivedBulletin, Sha256 } from '../domain/bulletin.ts';
import { BulletinTooLarge } from '../domain/bulletin-refusals.ts';
import { decodeBytes } from './decode-bytes.ts';

/** Bytes of one bulletin, unless an option says otherwise: 16 MiB. */
export const DEFAULT_SIZE_LIMIT = 16 * 1024 * 1024;

/** How much is taken in. */
export interface ReceiveOptions {
  /** Bytes of one bulletin; `DEFAULT_SIZE_LIMIT` unless given. */
  readonly sizeLimit?: number;
}

/**
 * Takes bytes as one bulletin. `origin` says for people where they came from. The same bytes have the same `sha256`
 * whatever their origin. Throws `BulletinTooLarge` past the size limit; odd encodings are diagnostics.
 */
export function receiveBytes(
  bytes: Uint8Array,
  origin: string,
  { sizeLimit = DEFAULT_SIZE_LIMIT }: ReceiveOptions = {},
): ReceivedBulletin {
  if (bytes.byteLength > sizeLimit) throw new BulletinTooLarge(origin, bytes.byteLength, sizeLimit);
  return { origin, sha256: hashBytes(bytes), ...decodeBytes(bytes) };
}

function hashBytes(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256;
}

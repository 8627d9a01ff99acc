import { createHash, randomBytes } from 'node:crypto';

/** By which people, and scanners for leaked secrets, know one of ours. */
const PREFIX = 'chy_';
const SECRET_BYTES = 32;
const SECRET = /^chy_[A-Za-z0-9_-]{43}$/;

/** A new token, as its holder keeps it: 256 random bits behind `chy_`. */
export function createSecret(): string {
  return PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
}

/** Whether this can be a token at all. */
export function isSecret(text: string): boolean {
  return SECRET.test(text);
}

/** What is kept of a token, 64 lower-case hexadecimal digits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

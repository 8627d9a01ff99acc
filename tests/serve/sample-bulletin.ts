import type { ReceivedBulletin } from '../../src/domain/bulletin.ts';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';

/** Title of the bulletin of that number. */
export function bulletinTitle(number: number): string {
  return `Ministers meet again, part ${number}`;
}

/** A small bulletin of one article, unlike that of any other number. */
export function receiveSample(number: number): ReceivedBulletin {
  const title = bulletinTitle(number);
  const text = `date 2026-02-02 ${title}${title}
02.02.2026, 09:10 ${1_000 + number}
${title}
Minister of Foreign Affairs of the Republic of Kazakhstan Yermek Kosherbayev met Minister of Foreign Affairs of the Republic of Türkiye Hakan Fidan in Astana, Ministry of Foreign Affairs of the Republic of Kazakhstan reports.
`;
  return receiveBytes(Buffer.from(text), `bulletin-${number}.txt`);
}

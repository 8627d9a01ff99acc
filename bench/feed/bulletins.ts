import type { ReceivedBulletin } from '../../src/domain/bulletin.ts';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';

/** What stands before a bulletin's number in its title, and nowhere else in a message. */
export const NUMBER_MARK = 'Bench bulletin number ';

const MEETINGS = [
  ['Kazakhstan', 'Yermek Kosherbayev', 'Türkiye', 'Hakan Fidan', 'Astana'],
  ['Azerbaijan', 'Jeyhun Bayramov', 'Hungary', 'Péter Szijjártó', 'Baku'],
  ['Uzbekistan', 'Bakhtiyor Saidov', 'Japan', 'Takeshi Iwaya', 'Tashkent'],
  ['Georgia', 'Maka Botchorishvili', 'Finland', 'Elina Valtonen', 'Tbilisi'],
] as const;

/** A bulletin of four articles with two ministers each, unlike that of any other number; some 2 KB as a message. */
export function receiveNumbered(number: number): ReceivedBulletin {
  const title = `${NUMBER_MARK}${number}`;
  const articles = MEETINGS.map(
    ([country, host, other, guest, city], index) =>
      `02.02.2026, 09:1${index} ${8000 + index}
Ministers of ${country} and ${other} meet in ${city}, talks ${number}
Minister of Foreign Affairs of ${country} ${host} met Minister of Foreign Affairs of ${other} ${guest} in ${city}. The ministers discussed trade, transport and energy and agreed to go on with regular consultations this year.
`,
  );
  return receive(title, articles.join(''));
}

/** A bulletin without facts, whose text is some 20 KB. */
export function receiveLong(number: number): ReceivedBulletin {
  const paragraph = 'There is no news at all in this long paragraph.\n';
  return receive(`${NUMBER_MARK}${number}`, `02.02.2026, 09:10 8000\nNo news\n${paragraph.repeat(420)}`);
}

function receive(title: string, entries: string): ReceivedBulletin {
  return receiveBytes(Buffer.from(`date 2026-02-02 ${title}${title}\n${entries}`), `${title}.txt`);
}

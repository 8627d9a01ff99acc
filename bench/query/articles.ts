import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createProgress } from '../../src/cli/progress.ts';
import type { ReceivedBulletin } from '../../src/domain/bulletin.ts';
import { ingest } from '../../src/ingest.ts';
import { createBell } from '../../src/publish/bell.ts';
import { receiveBytes } from '../../src/receive/receive-bytes.ts';
import { openStore } from '../../src/store/open-store.ts';

const SAMPLES = path.join(import.meta.dirname, '../../samples');
const STAMP = /^(\d\d)\.(\d\d)\.(\d{4}), (?=\d\d:\d\d)/gm;
const HEADER_DATE = /^date \d{4}-\d\d-\d\d /;
const FIRST_DAY = Date.UTC(1994, 0, 1);
const DAY_MS = 86_400_000;

/** Ingests the sample bulletins again and again, each time as those of another day, until there are so many articles. */
export async function ingestArticles(databaseUrl: string, articles: number): Promise<void> {
  const samples = readdirSync(SAMPLES).map((file) => readFileSync(path.join(SAMPLES, file), 'utf8'));
  const progress = createProgress(process.stderr);
  const store = await openStore({ url: databaseUrl });
  const bell = createBell();
  let stored = 0;
  for (let day = 0; stored < articles; day++) {
    for (const sample of samples)
      stored += (await ingest(receiveShifted(sample, day), { store, bell })).newArticles;
    progress.show(Math.min(stored, articles), articles, 'articles');
  }
  progress.clear();
  await store.close();
}

function receiveShifted(sample: string, day: number): ReceivedBulletin {
  const date = new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
  const text = sample
    .replace(HEADER_DATE, `date ${date} `)
    .replaceAll(STAMP, `${date.split('-').reverse().join('.')}, `);
  return receiveBytes(Buffer.from(text), `samples of ${date}.txt`);
}

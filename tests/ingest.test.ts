import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReceivedBulletin } from '../src/domain/bulletin.ts';
import type { TimeZone } from '../src/domain/local-time.ts';
import { ingest, readBulletin } from '../src/ingest.ts';
import { receiveBytes } from '../src/receive/receive-bytes.ts';
import { hasShared, shared } from './shared.ts';
import { dumpRecord } from './store/dump-record.ts';
import { openTestStore, type TestStore } from './store/test-store.ts';

const CAPTURE = ` date 2026-02-03 Envoy Arrives in RigaEnvoy Arrives in Riga
02.02.2026, 09:10 8426
Envoy Arrives in Riga
President Bektur Osmon of Kyrgyzstan received Ambassador Jana Ozola of Latvia in Bishkek.
02.02.2026, 10:30 17
Rivers Are High
The rivers of the north are high this year.
`;

describe('ingesting a bulletin', () => {
  it('stores its articles and rings the bell once they can be read', async () => {
    await using store = await openTestStore();
    const readable: Promise<number>[] = [];
    const bell = { ring: () => void readable.push(store.reader.article.count()) };
    const report = await ingest(receive(CAPTURE), { store, bell });
    expect(report).toMatchObject({ outcome: 'ingested', articles: 2, newArticles: 2, diagnostics: [] });
    expect(await Promise.all(readable)).toEqual([2]);
  });

  it('changes nothing the second time', async () => {
    await using store = await openTestStore();
    await ingestText(store, CAPTURE);
    const before = dumpRecord(store.file);
    expect(await ingestText(store, CAPTURE)).toMatchObject({
      outcome: 'unchanged',
      articles: 2,
      newArticles: 0,
    });
    expect(dumpRecord(store.file)).toEqual(before);
  });

  it('tells what was odd in it once', async () => {
    await using store = await openTestStore();
    const odd = '\u0000\u0001\u0002\u0003';
    expect((await ingestText(store, odd)).diagnostics).not.toEqual([]);
    expect(await ingestText(store, odd)).toMatchObject({ outcome: 'unchanged', diagnostics: [] });
  });

  it('reads printed times in the zone it is told', async () => {
    await using store = await openTestStore();
    const options = { timeZone: 'Asia/Almaty' as TimeZone, source: 'Kabar' };
    await ingest(receive(CAPTURE), { store, bell: { ring: () => undefined } }, options);
    const article = await store.reader.article.findFirst({
      include: { publisher: true },
      orderBy: { id: 'asc' },
    });
    expect(article?.publishedAt).toEqual(new Date('2026-02-02T04:10:00Z'));
    expect(article?.publisher?.slug).toBe('kabar');
  });

  it('stores a document without articles with what was odd in it', async () => {
    await using store = await openTestStore();
    const report = await ingestText(store, '\u0000\u0001\u0002\u0003');
    expect(report).toMatchObject({ outcome: 'ingested', articles: 0 });
    expect(report.diagnostics).not.toEqual([]);
    expect(await store.reader.diagnostic.count()).toBe(report.diagnostics.length);
  });

  it('rings nothing when the store refuses', async () => {
    const rings: string[] = [];
    const store = {
      findUnchanged: () => Promise.resolve(undefined),
      storeBulletin: () => Promise.reject(new Error('disk full')),
    };
    const bell = { ring: () => void rings.push('ring') };
    await expect(ingest(receive(CAPTURE), { store, bell })).rejects.toThrow('disk full');
    expect(rings).toEqual([]);
  });
});

describe.runIf(hasShared)('the real bulletins', () => {
  const folders = ['seed', 'gold/dev'].map((folder) => path.join(shared, folder));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)));
  const bulletins = files.filter((file) => file.endsWith('.txt'));

  it('are stored with evidence that quotes exactly, and stored again change nothing', async () => {
    await using store = await openTestStore();
    const texts = bulletins.map((file) => readFileSync(file, 'utf8'));
    for (const text of texts) expect((await ingestText(store, text)).outcome).not.toBe('unchanged');
    const evidence = await store.reader.evidence.findMany({ include: { revision: true } });
    for (const { revision, start, end, quote } of evidence)
      expect(revision.text.slice(start, end)).toBe(quote);
    const before = dumpRecord(store.file);
    for (const text of texts) expect((await ingestText(store, text)).outcome).toBe('unchanged');
    expect(dumpRecord(store.file)).toEqual(before);
  });

  it('give as many facts as articles', () => {
    for (const file of bulletins) {
      const { parsed, facts } = readBulletin(receive(readFileSync(file, 'utf8')));
      expect(facts).toHaveLength(parsed.articles.length);
    }
  });
});

function ingestText(store: TestStore, text: string) {
  return ingest(receive(text), { store, bell: { ring: () => undefined } });
}

function receive(text: string): ReceivedBulletin {
  return receiveBytes(Buffer.from(text), 'test');
}

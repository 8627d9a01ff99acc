import { expect, it } from 'vitest';
import { ingest } from '../../src/ingest.ts';
import { createSecret, MERGE, mutate, REJECT } from '../serve/mutate.ts';
import { bulletinTitle } from '../serve/sample-bulletin.ts';
import type { TestServer } from '../serve/test-server.ts';
import {
  openLivePage,
  PATIENCE,
  receiveArticles,
  seeHeadlines,
  seeStatus,
  serveLivePage,
  titles,
} from './served-page.ts';

const start = serveLivePage();

it('the live page shows what is on record and each bulletin as it arrives, the newest first', async () => {
  await using server = await start();
  await server.ingestSample(1);
  await server.ingestSample(2);
  await using watched = await openLivePage(server);
  const { page } = watched;
  await seeHeadlines(page, titles(2, 1));
  await seeStatus(page, 'Live');

  await server.ingestSample(3);
  await seeHeadlines(page, titles(3, 2, 1));
  const announced = page.locator('#announcer');
  await expect.poll(() => announced.textContent(), PATIENCE).toBe(`New: ${bulletinTitle(3)}`);
  const text = (await page.locator('article').first().innerText()).replace(/\s+/g, ' ');
  expect(text).toContain('2 February 2026, 09:10 Asia/Almaty');
  expect(text).toContain('Hakan Fidan Minister of Foreign Affairs · Türkiye');
  expect(text).toMatch(/Engagements held Meeting.* Astana/);
  expect(watched.foreignRequests).toEqual([]);
  expect(watched.errors).toEqual([]);
  expect(server.log.lines).toEqual([]);
});

it('the live page shows on demand the text of an article and the words that prove its facts', async () => {
  await using server = await start();
  await server.ingestSample(1);
  await using watched = await openLivePage(server);
  const article = watched.page.locator('article');
  await article.getByText(/^Text and evidence for \d+ facts$/).click();
  await expect.poll(() => article.locator('mark').allTextContents(), PATIENCE).toContain('Hakan Fidan');
  expect(await article.locator('.text').innerText()).toMatch(/^Minister of .* met .* Astana, .* reports\.$/);
  expect(await article.locator('q').allTextContents()).toContain(
    'Minister of Foreign Affairs of the Republic of Türkiye',
  );
  expect(watched.errors).toEqual([]);
});

it('the live page shows markup of bulletins as the text it is, and runs nothing of it', async () => {
  await using server = await start();
  const headline = `<img src="/nowhere" onerror="window.hacked = 1"><script>window.hacked = 1</script>`;
  const body = `President of <b onclick="window.hacked = 1">Utopia</b> Adil Serik met President of Türkiye Recep Tayyip Erdoğan in Astana.`;
  await using watched = await openLivePage(server);
  const { page } = watched;
  await seeStatus(page, 'Live');
  await ingest(receiveArticles([{ headline, body }]), server);
  await seeHeadlines(page, [headline]);
  await page.locator('summary').click();
  await expect.poll(() => page.locator('.text').innerText(), PATIENCE).toBe(body);
  expect(await page.locator('article :is(img, script, b)').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(watched.errors).toEqual([]);
});

it('the live page shows what becomes of facts as soon as somebody decides about them', async () => {
  await using server = await start();
  await server.ingestSample(1);
  await server.ingestSample(2);
  await using watched = await openLivePage(server);
  const { page } = watched;
  await seeStatus(page, 'Live');
  const names = (article: number) =>
    page.locator('article').nth(article).locator('li strong').allTextContents();
  const secret = await createSecret(server, 'curate');
  const [newest, older] = await findParticipations(server);
  const [kept, other] = newest?.participations ?? [];

  const reject = { fact: other?.id, reason: 'Was not there' };
  expect(await mutate(server, REJECT, reject, secret)).toMatchObject({ __typename: 'CurationReport' });
  await expect.poll(() => names(0), PATIENCE).not.toContain(other?.participant.name);
  expect(await names(1)).toContain(other?.participant.name);

  const merge = { survivor: kept?.participant.id, others: [other?.participant.id], reason: 'Are one' };
  expect(older?.participations).toHaveLength(newest?.participations.length ?? 0);
  expect(await mutate(server, MERGE, merge, secret)).toMatchObject({ __typename: 'CurationReport' });
  await expect.poll(() => names(1), PATIENCE).not.toContain(other?.participant.name);
  await seeHeadlines(page, titles(2, 1));
});

it('the live page shows an article once, and on top when it has got another wording', async () => {
  await using server = await start();
  const [headline, body] = ['Talks are held in Astana', 'The talks were held in Astana.'];
  await ingest(receiveArticles([{ headline, body }]), server);
  await server.ingestSample(1);
  await using watched = await openLivePage(server);
  const { page } = watched;
  await seeHeadlines(page, [...titles(1), headline]);
  await seeStatus(page, 'Live');
  await ingest(
    receiveArticles([{ headline, body: 'The talks were held in Astana and will go on.' }]),
    server,
  );
  await seeHeadlines(page, [headline, ...titles(1)]);
  expect(await page.locator('.origin').first().textContent()).toContain('revised');
  await page.reload();
  await seeHeadlines(page, [headline, ...titles(1)]);
});

it('the live page counts what arrives while its reader is further down, and leads there', async () => {
  await using server = await start();
  for (const number of [1, 2, 3]) await server.ingestSample(number);
  await using watched = await openLivePage(server);
  const { page } = watched;
  await page.setViewportSize({ width: 400, height: 300 });
  await seeStatus(page, 'Live');
  await page.locator('article').last().scrollIntoViewIfNeeded();
  await server.ingestSample(4);
  await page.getByRole('button', { name: '1 new article' }).click();
  await expect.poll(() => page.evaluate(() => window.scrollY), PATIENCE).toBe(0);
  await expect.poll(() => page.locator('#unseen').isVisible(), PATIENCE).toBe(false);
  expect(await page.title()).toBe('Chancery');
});

it('the live page shows 200 articles at most, however many arrive', async () => {
  await using server = await start();
  await using watched = await openLivePage(server);
  await seeStatus(watched.page, 'Live');
  const articles = Array.from({ length: 230 }, (_, index) => ({
    headline: `Talks ${index + 1} are held`,
    body: `The talks were held for the ${index + 1}th time.`,
  }));
  await ingest(receiveArticles(articles), server);
  const newest = articles.map(({ headline }) => headline).slice(-200);
  await seeHeadlines(watched.page, newest.reverse());
});

it('the live page fits the narrowest window', async () => {
  await using server = await start();
  await server.ingestSample(1);
  await using watched = await openLivePage(server);
  const { page } = watched;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('summary').click();
  await page.locator('mark').first().waitFor();
  const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await page.evaluate(overflow)).toBe(0);
});

interface FoundArticle {
  readonly participations: readonly { id: string; participant: { id: string; name: string } }[];
}

/** The persons of each article, the newest first. */
async function findParticipations({ url }: TestServer): Promise<readonly FoundArticle[]> {
  const query = `{ articles(first: 9, orderBy: { field: RECORDED_AT, direction: DESC }) {
    nodes { participations { id participant { __typename id name } } }
  } }`;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = await response.json();
  const isPerson = (one: { participant: { __typename: string } }) => one.participant.__typename === 'Person';
  return data.articles.nodes.map(({ participations }: { participations: [] }) => ({
    participations: participations.filter(isPerson),
  }));
}

import { describe, expect, it } from 'vitest';
import { htmlParagraphs } from '../../src/parse/block-text.ts';
import { parseMarkup } from '../../src/parse/markup.ts';
import { findElement } from '../../src/parse/markup-query.ts';
import { parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { remarksOf } from './cases.ts';

describe('parseMarkup', () => {
  it('places elements in long documents', () => {
    const text = `<a>${'x'.repeat(40_000)}<b c="d">e</b></a>`;
    const element = findElement(parseMarkup(text, 'XML').root, ({ name }) => name === 'b');
    expect(element).toMatchObject({ offset: text.indexOf('<b'), attributes: { c: 'd' } });
  });

  it('stops at documents that nest too deep and says where', () => {
    const { cutAt } = parseMarkup('<a>'.repeat(1000), 'XML');
    expect(cutAt).toBe(512 * '<a>'.length);
    const bulletin = parseBulletin(`<rss><channel><item><title>One</title></item>\n${'<a>'.repeat(1000)}`);
    expect(bulletin.articles).toMatchObject([{ headline: 'One' }]);
    expect(remarksOf(bulletin)).toContain(`2:${(512 - 2) * '<a>'.length + 1} markup/cut`);
  });

  it('knows the innermost element that is never closed', () => {
    expect(parseMarkup('<a><b></b><c>text', 'XML').unclosed).toMatchObject({ name: 'c', offset: 10 });
    expect(parseMarkup('<a><b></b></a>', 'XML').unclosed).toBeNull();
  });
});

describe('htmlParagraphs', () => {
  it.each([
    ['<p>One</p><p>Two</p>', ['One', 'Two']],
    ['One<br>still one<br><br>Two', ['One still one', 'Two']],
    ['<ul><li>One<li>Two <b>bold</b></ul>', ['One', 'Two bold']],
    ['<table><tr><td>A</td><td>B</td></tr></table>', ['A B']],
    ['One<script>two</script><style>three</style><button>four</button>', ['One']],
    ['C&ocirc;te d&rsquo;Ivoire &#350;u&#351;a&nbsp;&amp;c.', ['Côte d’Ivoire Şuşa &c.']],
    ['a < b and c > d', ['a < b and c > d']],
    ['', []],
  ])('reads %j', (html, paragraphs) => {
    expect(htmlParagraphs(html)).toEqual(paragraphs);
  });
});

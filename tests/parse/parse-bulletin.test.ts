import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS_LIMIT, parseBulletin } from '../../src/parse/parse-bulletin.ts';
import { PARSED_LENGTH_LIMIT } from '../../src/parse/reader.ts';
import { PARSE_RULES } from '../../src/parse/rules.ts';
import { parseCase, remarksOf } from './cases.ts';

describe('parseBulletin', () => {
  it.each(['', ' \n\t', '\ufeff', '\u200b\u00ad'])('finds no words in %j', (text) => {
    const bulletin = parseBulletin(text);
    expect(bulletin.articles).toEqual([]);
    expect(remarksOf(bulletin)).toEqual(['1:1 document/empty']);
  });

  it('finds no words in a file of white space', () => {
    expect(remarksOf(parseCase('white-space'))).toEqual(['1:1 document/empty']);
  });

  it.each(['%PDF-1.7 text', '{\\rtf1 text}', '\0\u0001\u0002 abc', 'a\ufffdb\ufffdc\ufffd'])(
    'takes %j for no text',
    (text) => {
      const bulletin = parseBulletin(text);
      expect(bulletin.articles).toEqual([]);
      expect(remarksOf(bulletin)).toEqual(['1:1 document/binary']);
    },
  );

  it.each([
    ['{"version":"https://jsonfeed.org/version/1.1","items":[]}', 'json-feed-1.1'],
    ['\ufeff<?xml version="1.0"?><!-- a --><rss version="2.0"></rss>', 'rss-2.0'],
    ['<!DOCTYPE x [ <!ENTITY a "b"> ]><feed xmlns="http://www.w3.org/2005/Atom"></feed>', 'atom-1.0'],
    ['\n<!doctype html><p>a', 'html'],
    ['<div>a</div>', 'html'],
    ['<!-- note -->\n# A', 'markdown'],
    ['# A\n02.02.2026, 09:10', 'markdown'],
    ['date 2026-02-03 A', 'page-capture'],
    ['02.02.2026, 09:10\nA', 'page-capture'],
    ['< a', 'text'],
    ['{ a }', 'text'],
    ['A\n02.02.2026', 'text'],
  ])('reads %j as %s', (text, format) => {
    expect(parseBulletin(text).format).toBe(format);
  });

  it('keeps a bounded number of remarks and says so', () => {
    const bulletin = parseBulletin('02.02.2026, 09:10\n'.repeat(DIAGNOSTICS_LIMIT + 5));
    expect(bulletin.diagnostics).toHaveLength(DIAGNOSTICS_LIMIT);
    expect(bulletin.diagnostics.at(-1)).toMatchObject({ ruleId: 'document/remarks-cut', severity: 'INFO' });
  });

  it('reads a bounded length and says where it stopped', () => {
    const line = `${'a'.repeat(1023)}\n`;
    const bulletin = parseBulletin(line.repeat(PARSED_LENGTH_LIMIT / line.length + 1));
    expect(remarksOf(bulletin)).toContain(`${PARSED_LENGTH_LIMIT / line.length + 1}:1 document/too-long`);
  });

  it('describes every remark it can make', () => {
    for (const { description } of Object.values(PARSE_RULES)) expect(description).toMatch(/^[A-Z].+\.$/);
  });
});

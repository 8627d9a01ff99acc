import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/receive/decode-bytes.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeBytes', () => {
  it.each([
    ['UTF-8', Buffer.from('Şuşa'), 'Şuşa'],
    ['UTF-8 with a mark', Buffer.from('\ufeffŞuşa'), '\ufeffŞuşa'],
    ['UTF-16 with a mark, low byte first', Buffer.from('\ufeffŞuşa', 'utf16le'), '\ufeffŞuşa'],
    ['UTF-16 with a mark, high byte first', utf16be('\ufeffŞuşa'), '\ufeffŞuşa'],
    ['UTF-16 without a mark', Buffer.from('<?xml?>ş', 'utf16le'), '<?xml?>ş'],
    ['UTF-16 without a mark, high byte first', utf16be('<?xml?>ş'), '<?xml?>ş'],
    [
      'an XML declaration',
      latin('<?xml version="1.0" encoding="ISO-8859-1"?>\xe9'),
      '<?xml version="1.0" encoding="ISO-8859-1"?>é',
    ],
    [
      'an HTML declaration',
      latin('<html><meta charset=windows-1251>\xcf\xf0'),
      '<html><meta charset=windows-1251>Пр',
    ],
    [
      'an older HTML declaration',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1254">\xfe'),
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1254">ş',
    ],
    [
      'a declaration of seven-bit text',
      latin('<meta charset="iso-2022-jp">\x1b$B8|\x1b(B'),
      '<meta charset="iso-2022-jp">厚',
    ],
    [
      'a declaration that a conversion left behind',
      latin('<?xml version="1.0" encoding="UTF-16"?>'),
      '<?xml version="1.0" encoding="UTF-16"?>',
    ],
    ['nothing', new Uint8Array(), ''],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeBytes(bytes)).toEqual({ text, diagnostics: [] });
  });

  it('trusts UTF-8 before a declaration that denies it, with a remark', () => {
    const { text, diagnostics } = decodeBytes(Buffer.from('<meta charset="windows-1252">é'));
    expect(text).toContain('é');
    expect(diagnostics).toMatchObject([{ ruleId: 'receive/charset-mislabelled', line: 1, column: 1 }]);
  });

  it('reads western bytes without a declaration as windows-1252, from where UTF-8 ends', () => {
    const { text, diagnostics } = decodeBytes(latin('Envoys\nIn Troms\xf8 \x93caf\xe9\x94'));
    expect(text).toBe('Envoys\nIn Tromsø “café”');
    expect(diagnostics).toMatchObject([
      { ruleId: 'receive/charset-guessed', severity: 'WARNING', line: 2, column: 9 },
    ]);
    expect(diagnostics[0]?.message).toContain('windows-1252');
  });

  it('reads Cyrillic bytes without a declaration as windows-1251', () => {
    const { text, diagnostics } = decodeBytes(latin('\xcf\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2'));
    expect(text).toBe('Президент');
    expect(diagnostics[0]?.message).toContain('windows-1251');
  });

  it('keeps UTF-8 with a broken byte as UTF-8 and says where', () => {
    const bytes = Buffer.concat([Buffer.from('Şuşa\nTürkiye é'), latin('\xff'), Buffer.from(' ü')]);
    const { text, diagnostics } = decodeBytes(bytes);
    expect(text).toBe('Şuşa\nTürkiye é\ufffd ü');
    expect(diagnostics).toMatchObject([
      { ruleId: 'receive/bytes-undecodable', severity: 'ERROR', line: 2, column: 10 },
    ]);
  });

  it('does not remark on a replacement character that the bytes themselves hold', () => {
    expect(decodeBytes(Buffer.from('\ufeffa\ufffd')).diagnostics).toEqual([]);
  });

  it('remarks on a character set that nobody knows and reads on', () => {
    const { text, diagnostics } = decodeBytes(latin('<meta charset="klingon">\xe9 d'));
    expect(text).toBe('<meta charset="klingon">é d');
    expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual([
      'receive/charset-unknown',
      'receive/charset-guessed',
    ]);
  });

  it('takes no declaration from the middle of a plain text', () => {
    const { text } = decodeBytes(latin('Say <meta charset="windows-1251"> \xe9 '));
    expect(text).toContain('é');
  });
});

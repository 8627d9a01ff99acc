import { describe, expect, it } from 'vitest';
import { readBearer, readIntroduction } from '../../src/serve/bearer.ts';

describe('the token of a request', () => {
  it.each([
    ['Bearer chy_abc', 'chy_abc'],
    ['bearer   chy_abc ', 'chy_abc'],
    ['Basic dXNlcjpwYXNz', null],
    ['Bearer', null],
    ['Bearer one two', null],
    ['', null],
    [undefined, null],
  ])('of the header %j is %j', (header, token) => {
    expect(readBearer(header)).toBe(token);
  });

  it.each([
    [undefined, null],
    [null, null],
    [{}, null],
    [{ authorization: 'Bearer chy_abc' }, 'chy_abc'],
    [{ Authorization: 'Bearer chy_abc', 'X-Client': 7 }, 'chy_abc'],
    [{ token: 'chy_abc' }, 'chy_abc'],
    [{ authorization: 'Basic dXNlcjpwYXNz' }, null],
    [{ authorization: 7 }, undefined],
    [{ token: ['chy_abc'] }, undefined],
    ['Bearer chy_abc', undefined],
  ])('of the connection_init payload %j is %j', (payload, token) => {
    expect(readIntroduction(payload)).toBe(token);
  });
});

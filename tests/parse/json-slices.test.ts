import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceJson } from '../../src/parse/json-slices.ts';

describe('sliceJson', () => {
  it('finds each element of a list where it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.constantFrom(0, 2), (list, indent) => {
        const text = JSON.stringify(list, null, indent);
        const { elements, brokenAt } = sliceJson(text, 0);
        expect(brokenAt).toBeNull();
        expect(elements.map(({ start, end }) => JSON.parse(text.slice(start, end)))).toEqual(
          JSON.parse(text),
        );
      }),
    );
  });

  it('finds each member of an object where it stands', () => {
    const text = ' {"a": {"b": [1, "}"]}, "c\\"d": "x,y:z", "e": null} ';
    const { members, elements } = sliceJson(text, 1);
    const printed = [...members].map(([name, { start, end }]) => [name, text.slice(start, end)]);
    expect(printed).toEqual([
      ['a', '{"b": [1, "}"]}'],
      ['c\\"d', '"x,y:z"'],
      ['e', 'null'],
    ]);
    expect(elements).toEqual([]);
  });

  it('says where a text that is cut short ends', () => {
    const text = '["a", {"b": 1';
    const { elements, brokenAt } = sliceJson(text, 0);
    expect(elements.map(({ start, end }) => text.slice(start, end))).toEqual(['"a"', '{"b": 1']);
    expect(brokenAt).toBe(text.length);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLargerThan } from '../../../src/serve/door/answer-size.ts';

it('takes no answer for small whose JSON is longer than the limit, but for escapes', () => {
  const plain = fc.string({ unit: fc.constantFrom('a', 'b', 'ö') });
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      plain,
      fc.boolean(),
      fc.constant(null),
      fc.integer({ min: -999, max: 9_999 }),
      fc.array(tie('value')),
      fc.dictionary(plain, tie('value')),
    ),
  }));
  fc.assert(
    fc.property(value, fc.nat(200), (data, limit) => {
      if (JSON.stringify(data).length > limit) expect(isLargerThan(data, limit)).toBe(true);
      else expect(isLargerThan(data, 3 * limit + 10)).toBe(false);
    }),
  );
});

import { describe, expect, it } from 'vitest';
import type { LocalTime, TimeZone } from '../../../src/domain/local-time.ts';
import { publicationTime } from '../../../src/store/write/publication-time.ts';

const ALMATY = 'Asia/Almaty' as TimeZone;
const LONDON = 'Europe/London' as TimeZone;
const OFFSET = '+03:00' as TimeZone;
const local = '2026-02-02T09:10' as LocalTime;

describe('the time of an article', () => {
  it.each([
    ['the offset printed beside it', OFFSET, LONDON, OFFSET, '2026-02-02T06:10:00.000Z'],
    ['the zone given with the bulletin', null, LONDON, LONDON, '2026-02-02T09:10:00.000Z'],
    ['the zone of its source', null, undefined, ALMATY, '2026-02-02T04:10:00.000Z'],
  ])('is in %s', (_, printed, given, zone, instant) => {
    const time = publicationTime({ publishedAt: local, timeZone: printed }, { given, source: ALMATY });
    expect(time?.timeZone).toBe(zone);
    expect(time?.instant.toISOString()).toBe(instant);
    expect(time?.local).toBe(local);
  });

  it('of a day alone is its first moment', () => {
    const day = { publishedAt: '2026-02-02' as LocalTime, timeZone: null };
    const time = publicationTime(day, { given: undefined, source: ALMATY });
    expect(time?.instant.toISOString()).toBe('2026-02-01T19:00:00.000Z');
  });

  it('is none without a printed one', () => {
    expect(
      publicationTime({ publishedAt: null, timeZone: OFFSET }, { given: LONDON, source: ALMATY }),
    ).toBeNull();
  });
});

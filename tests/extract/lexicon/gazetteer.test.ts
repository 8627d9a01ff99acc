import { describe, expect, it } from 'vitest';
import { findPlacesInText } from '../../../src/extract/lexicon/gazetteer.ts';

function codesIn(text: string): string[] {
  return findPlacesInText(text).map((place) => `${place.text}=${place.code}`);
}

describe('the gazetteer', () => {
  it('tells Turkic from Turkish and the city of Turkistan from Türkiye', () => {
    expect(codesIn('Turkic languages, Turkish wares and the city of Turkistan')).toEqual([
      'Turkish=TR',
      'Turkistan=KZ',
    ]);
  });

  it('takes the longest name', () => {
    expect(codesIn('Guinea-Bissau and Guinea; Mexico City and New Mexico')).toEqual([
      'Guinea-Bissau=GW',
      'Guinea=GN',
      'Mexico City=MX',
    ]);
  });

  it('takes "City" with a name and the city for a venue in it', () => {
    expect(codesIn('They met in Suva City. Later at Camp David in Washington and in Suva City Hall')).toEqual(
      ['Suva City=FJ', 'Washington=US', 'Suva=FJ'],
    );
  });

  it('knows second cities and border towns', () => {
    expect(codesIn('They met in Walvis Bay, then in Udon Thani and Liepāja')).toEqual([
      'Walvis Bay=NA',
      'Udon Thani=TH',
      'Liepāja=LV',
    ]);
  });

  it('widens a name to its official form', () => {
    expect(codesIn('the Hashemite Kingdom of Jordan and Korea, Republic of')).toEqual([
      'Hashemite Kingdom of Jordan=JO',
      'Korea, Republic of=KR',
    ]);
    expect(codesIn('the Minister of State of Portugal')).toEqual(['Portugal=PT']);
  });

  it('keeps the two Koreas and the two Congos apart', () => {
    expect(
      codesIn('DPRK, ROK, Democratic Republic of the Congo, Republic of the Congo').map((place) =>
        place.slice(-2),
      ),
    ).toEqual(['KP', 'KR', 'CD', 'CG']);
  });

  it('knows states that are no more', () => {
    expect(
      codesIn('U.S.S.R. Soviet Yugoslavia Czechoslovakia East Germany').map((place) => place.slice(-2)),
    ).toEqual(['SU', 'SU', 'YU', 'CS', 'DD']);
  });

  it('reads both halves of a pair', () => {
    expect(codesIn('Kazakh-Turkish ties, Kazakhstan- Türkiye')).toEqual([
      'Kazakh=KZ',
      'Turkish=TR',
      'Kazakhstan=KZ',
      'Türkiye=TR',
    ]);
  });

  it('leaves people who are called like countries alone', () => {
    expect(codesIn('He met Michael Jordan and Israel Katz in Jordan')).toEqual(['Jordan=JO']);
  });

  it('finds no country in lower-case words', () => {
    expect(codesIn('roast turkey on fine china')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { resolvePerson } from '../../../src/store/identity/resolve-person.ts';
import { onRecord, subject } from './people.ts';

describe('a person', () => {
  it.each<[string, string, readonly string[], string | undefined]>([
    ['is the same under the same name', 'Bektur Osmon (KG)', ['Bektur Osmon (KG)'], 'Bektur Osmon'],
    [
      'is the same with other diacritics and capitals',
      'RECEP ERDOGAN',
      ['Recep Erdoğan (TR)'],
      'Recep Erdoğan',
    ],
    ['is the same in another order of names', 'Orbán Viktor (HU)', ['Viktor Orbán (HU)'], 'Viktor Orbán'],
    ['is the same while one state is unknown', 'Bektur Osmon', ['Bektur Osmon (KG)'], 'Bektur Osmon'],
    ['is another for another state', 'Bektur Osmon (KZ)', ['Bektur Osmon (KG)'], undefined],
    ['is the same for a state and the one after it', 'Eduard Lipa (GE)', ['Eduard Lipa (SU)'], 'Eduard Lipa'],
    ['is another for two states after one', 'Eduard Lipa (GE)', ['Eduard Lipa (RU)'], undefined],
    ['is the namesake of the own state', 'Li Na (SG)', ['Li Na (CN)', 'Li Na (SG)', 'Li Na'], 'Li Na'],
    ['cannot be told among namesakes of unknown state', 'Li Na', ['Li Na (CN)', 'Li Na (SG)'], undefined],
    [
      'with initials is the one whose name they shorten',
      'B.Osmon (KG)',
      ['Bektur Osmon (KG)'],
      'Bektur Osmon',
    ],
    ['with initials behind is so too', 'Osmon B. (KG)', ['Osmon Bektur (KG)'], 'Osmon Bektur'],
    ['with initials is nobody of another state', 'B.Osmon (KZ)', ['Bektur Osmon (KG)'], undefined],
    ['with initials is nobody of an unknown state', 'B.Osmon', ['Bektur Osmon (KG)'], undefined],
    [
      'with initials is nobody of two who fit',
      'B.Osmon (KG)',
      ['Bektur Osmon (KG)', 'Bakyt Osmon (KG)'],
      undefined,
    ],
    ['with initials is nobody of another name', 'A.Osmon (KG)', ['Bektur Osmon (KG)'], undefined],
    ['with initials is the one with the same', 'A. Klim', ['A.Klim (KZ)'], 'A.Klim'],
    ['in full is the one so far known by initials', 'Bektur Osmon (KG)', ['B.Osmon (KG)'], 'B.Osmon'],
    ['of a single word is the one of that word and state', 'Naruhito (JP)', ['Naruhito (JP)'], 'Naruhito'],
    ['of a single word is nobody of unknown state', 'Naruhito', ['Naruhito (JP)'], undefined],
    ['of a single word is nobody with a longer name', 'Osmon (KG)', ['Bektur Osmon (KG)'], undefined],
  ])('%s', (_, person, known, found) => {
    expect(resolvePerson(subject(person), onRecord(known))?.name).toBe(found);
  });

  it('of a single word is whom this bulletin has named so', () => {
    const known = onRecord(['Naruhito'], { met: true });
    expect(resolvePerson(subject('Naruhito'), known)?.id).toBe(1);
  });

  it('of the own state goes before namesakes of an unknown one', () => {
    const known = onRecord(['Li Na', 'Li Na (SG)']);
    expect(resolvePerson(subject('Li Na (SG)'), known)?.id).toBe(2);
  });

  it('is found under another form of the name', () => {
    const [known] = onRecord(['Bektur Osmon (KG)']);
    const alias = known ? [{ ...known, forms: [...known.forms, 'Bek Osmon'] }] : [];
    expect(resolvePerson(subject('Bek Osmon (KG)'), alias)?.id).toBe(1);
  });
});

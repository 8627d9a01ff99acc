import { describe, expect, it } from 'vitest';
import { resolvePerson } from '../../../src/store/identity/resolve-person.ts';
import { onRecord, subject } from './people.ts';

// Each pair in both directions: whichever form is on record, the other finds it, or doesn't.

describe('one person', () => {
  it.each<[string, string]>([
    // Romanizations.
    ['Arman Temirbayev (KZ)', 'Arman Temirbaev (KZ)'],
    ['Kassym-Jomart Tokayev (KZ)', 'Kasym-Zhomart Tokaev (KZ)'],
    ['Ilham Aliyev (AZ)', 'Ilkham Aliev (AZ)'],
    ['Ermek Kosherbayev (KZ)', 'Yermek Kosherbaev (KZ)'],
    ['Alexander Lukashenko (BY)', 'Aleksandr Lukashenka (BY)'],
    ['Mukhammad Saidov (TJ)', 'Muhammad Saidov (TJ)'],
    ['Mohammed Rashid (SA)', 'Mohamad Rashid (SA)'],
    ['Hussein Karimov (TJ)', 'Husain Karimov (TJ)'],
    ['Yousef Hamdan (JO)', 'Yusuf Hamdan (JO)'],
    ['Emomali Rakhmon (TJ)', 'Emomali Rahmon (TJ)'],
    ['Serdar Berdimuhamedov (TM)', 'Serdar Berdymukhamedow (TM)'],
    ['Sadyr Zhaparov (KG)', 'Sadyr Japarov (KG)'],
    ['Volodymyr Zelenskyy (UA)', 'Volodymyr Zelensky (UA)'],
    ['Sergey Shoigu (RU)', 'Sergei Shoygu (RU)'],
    ['Yuri Malinin (RU)', 'Yuriy Malinin (RU)'],
    ['Dmitry Sadovoy (RU)', 'Dmitriy Sadovoi (RU)'],
    ['Nikol Pashinyan (AM)', 'Nikol Pashinian (AM)'],
    ['Irakli Kobakhidze (GE)', 'Irakli Kobahidze (GE)'],
    ['Shavkat Mirziyoyev (UZ)', 'Shavkat Mirziyoev (UZ)'],
    ['Mahmoud Nasser (EG)', 'Mahmud Naser (EG)'],
    ['Recep Şahbaz (TR)', 'Recep Sahbaz (TR)'],
    ['Jürgen Müller (DE)', 'Juergen Mueller (DE)'],
    ["Mirg'iyos Qodirov (UZ)", 'Mirgiyos Kodirov (UZ)'],
    ['Mariya Klimova (BG)', 'Maria Klimova (BG)'],
    // Orders of names.
    ['Orbán Viktor (HU)', 'Viktor Orbán (HU)'],
    ['Aliev Ilham (AZ)', 'Ilham Aliyev (AZ)'],
    ['Wang Yi (CN)', 'Yi Wang (CN)'],
    ['Temirbaev Arman (KZ)', 'Arman Temirbayev (KZ)'],
    // Middle names.
    ['Kassym-Jomart Tokayev (KZ)', 'Kassym-Jomart Kemelevich Tokayev (KZ)'],
    ['Sergey Lavrov (RU)', 'Lavrov Sergei Viktorovich (RU)'],
    ['Ilham Aliyev (AZ)', 'Ilham Heydar oghlu Aliyev (AZ)'],
    ['Gulnara Asanova (KG)', 'Gulnara Bektur kyzy Asanova (KG)'],
    ['Carlos Mendez (MX)', 'Carlos Alberto Mendez (MX)'],
    ['John Calder (US)', 'John W. Calder (US)'],
    ['Thanh Binh Nguyen (VN)', 'Thanh Nguyen (VN)'],
    // Initials.
    ['B. Osmon (KG)', 'Bektur Osmon (KG)'],
    ['Osmon B. (KG)', 'Bektur Osmon (KG)'],
    ['K. Tokaev (KZ)', 'Kassym-Jomart Tokayev (KZ)'],
    ['K.-J. Tokayev (KZ)', 'Kassym-Jomart Tokayev (KZ)'],
    ['Zh. Kasymbek (KZ)', 'Zhanibek Kassymbek (KZ)'],
    ['Ye. Nurlanov (KZ)', 'Yerlan Nurlanov (KZ)'],
    // With an office of a single holder.
    ['Aliaksandr Lukashenka (BY) as President', 'Aleksandr Lukashenko (BY) as President'],
    ['Dmytro Horbenko (UA) as Foreign Minister', 'Dmitri Horbenko (UA) as Minister of Foreign Affairs'],
    ['Mikhail Sandu (MD) as Prime Minister', 'Mihaill Sandu (MD) as Prime Minister'],
    ['Osmon (KG) as President', 'Bektur Osmon (KG) as President'],
    ['Osmon (KG) as President in 2024', 'Bektur Osmon (KG) as President in 2021'],
    ['Osmon (KG) as President in 1994', 'Osmon (KG) as President in 1992'],
    ['Osmon (KG)', 'Osmon (KG) as President in 1992'],
    ['Carver (US) as Secretary of State', 'John Carver (US) as Secretary of State'],
    ['Osmon (KG) as Attorney General', 'Bektur Osmon (KG) as Attorney General'],
    // Some words of the name, with an office of a single holder.
    ['Tayyip Sahbaz (TR) as Prime Minister', 'Recep Tayyip Sahbaz (TR) as Prime Minister'],
    ['Le Brun (FR) as Foreign Minister', 'Jean-Luc Le Brun (FR) as Foreign Minister'],
    // Where one state is unknown and nobody else is known by the family name.
    ['Arman Temirbaev', 'Arman Temirbayev (KZ)'],
  ])('is %s and %s', (one, other) => {
    expect(resolvePerson(subject(one), onRecord([other]))?.id).toBe(1);
    expect(resolvePerson(subject(other), onRecord([one]))?.id).toBe(1);
  });
});

describe('two persons', () => {
  it.each<[string, string]>([
    // A name shared by two states.
    ['Bektur Osmon (KG)', 'Bektur Osmon (KZ)'],
    ['Ali Hassan (IQ)', 'Ali Hassan (EG)'],
    ['Li Na (CN)', 'Li Na (SG)'],
    ['Maria Silva (PT)', 'Maria Silva (BR)'],
    ['Kassym Tokaev (KZ)', 'Kasym Tokayev (RU)'],
    ['B. Osmon (KG)', 'Bektur Osmon (KZ)'],
    // An office of two states.
    ['Osmon (KG) as President', 'Bektur Osmon (KZ) as President'],
    ['Aliaksandr Nikitin (BY) as President', 'Aleksandr Nikitin (RU) as President'],
    // A family name shared.
    ['Ilham Aliyev (AZ)', 'Heydar Aliyev (AZ)'],
    ['Ilham Aliyev (AZ) as President', 'Heydar Aliyev (AZ) as President'],
    ['Serdar Berdimuhamedov (TM) as President', 'Gurbanguly Berdimuhamedov (TM) as President'],
    ['Kim Jong Un (KP) as Supreme Leader', 'Kim Jong Il (KP) as Supreme Leader'],
    ['Maria Klimova (BG)', 'Marina Klimova (BG)'],
    ['Sergey Ivanov (RU)', 'Sergey Petrov (RU)'],
    ['John Smith (GB)', 'James Smith (GB)'],
    ['Wang Yi (CN)', 'Wang Wen (CN)'],
    ['Li Qiang (CN)', 'Li Qi (CN)'],
    ['Nguyen Van An (VN)', 'Nguyen Van Binh (VN)'],
    ['Osmon (KG)', 'Bektur Osmon (KG)'],
    ['Osmon (KG) as Ambassador', 'Bektur Osmon (KG) as Ambassador'],
    ['Osmon (KG) as President in 1994', 'Bektur Osmon (KG) as President in 2021'],
    ['Osmon (KG) as President in 1994', 'Osmon (KG) as President in 2021'],
    ['Osmon (KG) as President', 'Osmon (KG) as Minister of Trade'],
    ['Tariq (SA) as King', 'Fahd bin Tariq (SA) as King'],
    ['George W. Calder (US)', 'George H. W. Calder (US)'],
    ['Lopes (PT) as Secretary of State', 'Ana Lopes (PT) as Secretary of State'],
    ['Osmon (KG) as Secretary General', 'Bektur Osmon (KG) as Secretary General'],
    ['Osmon (KG) as Minister', 'Bektur Osmon (KG) as Minister'],
    ['Osmon (KG) as General', 'Bektur Osmon (KG) as General'],
    ['Salman bin Tariq (SA) as Crown Prince', 'Omar bin Salman bin Tariq (SA) as Crown Prince'],
    ['George W. Calder (US) as President', 'George H. W. Calder (US) as President'],
    ['Le Brun (FR)', 'Jean-Luc Le Brun (FR)'],
    // An office shared, and nothing else.
    ['Leyla Demir (TR) as Minister of Trade', 'Aylin Kaya (TR) as Minister of Trade'],
    // A name and its feminine form.
    ['Aleksandr Ivanov (RU) as Minister of Trade', 'Aleksandra Ivanova (RU) as Minister of Trade'],
    ['Aleksandr Bondarenko (UA) as Mayor', 'Aleksandra Bondarenko (UA) as Mayor'],
    ['Ivan Petrov (BG)', 'Ivana Petrova (BG)'],
    // Near names without an office that bears them out.
    ['Aliaksandr Nikitin (BY)', 'Aleksandr Nikitin (BY)'],
    ['Aliaksandr Nikitin (BY) as Deputy Minister', 'Aleksandr Nikitin (BY) as Deputy Minister'],
    ['Aliaksandr Nikitin (BY) as Ambassador', 'Aleksandr Nikitin (BY) as Ambassador'],
    ['Aliaksandr Nikitin (BY) as President', 'Aleksandr Nikitin (BY) as Prime Minister'],
    ['Timur Asanov (KG) as President', 'Temir Asanov (KG) as President'],
    ['Daniel Kozak (SK) as President', 'Darina Kozak (SK) as President'],
    // Initials that do not fit.
    ['A. Osmon (KG)', 'Bektur Osmon (KG)'],
    ['B. Osmon (KG)', 'Bektur Osmonov (KG)'],
    ['B. Osmon', 'Bektur Osmon (KG)'],
    ['B. K. Osmon (KG)', 'B. T. Osmon (KG)'],
    ['Sh. Mirzoev (UZ)', 'Timur Mirzoev (UZ)'],
    // Other middle names.
    ['Carlos Alberto Mendez (MX)', 'Carlos Andres Mendez (MX)'],
    ['Sergey Viktorovich Lavrov (RU)', 'Sergey Ivanovich Lavrov (RU)'],
    ['Hassan Ali (TZ)', 'Ali Hassan Mwinyi (TZ)'],
    ['Carlos Mendez (MX)', 'Carlos Mendez Rojas (MX)'],
    ['Carlos Alberto Mendez', 'Carlos Mendez (MX)'],
    // Short words are names of their own.
    ['Lee Na (SG)', 'Li Na (SG)'],
    ['Kim Su (KR)', 'Kim Soo (KR)'],
    // Words that only look alike.
    ['Samir Nassar (LB)', 'Samir Nasser (LB)'],
    ['Jana Ozola (LV)', 'Jana Ozolina (LV)'],
    ['Marat Baimen (KZ)', 'Murat Baimen (KZ)'],
  ])('are %s and %s', (one, other) => {
    expect(resolvePerson(subject(one), onRecord([other]))).toBeUndefined();
    expect(resolvePerson(subject(other), onRecord([one]))).toBeUndefined();
  });
});

describe('a person like several on record', () => {
  it.each<[string, string, readonly string[], number | undefined]>([
    ['is the one of the same spelling', 'Arman Tokaev (KZ)', ['Arman Tokayev (KZ)', 'Arman Tokaev (KZ)'], 2],
    [
      'is nobody where two spellings are as near',
      'Arman Tokaiev (KZ)',
      ['Arman Tokayev (KZ)', 'Arman Tokaev (KZ)'],
      undefined,
    ],
    [
      'by initials is the one in the same office',
      'B. Osmon (KG) as Prime Minister',
      ['Bakyt Osmon (KG)', 'Bektur Osmon (KG) as Prime Minister'],
      2,
    ],
    [
      'by initials is the one of the same initials',
      'B. Osmon (KG)',
      ['Bakyt Osmon (KG)', 'B. Osmon (KG)', 'Bek Osmon (KG)'],
      2,
    ],
    [
      'by a family name and an office is nobody where two held it',
      'Aliyev (AZ) as President',
      ['Ilham Aliyev (AZ) as President', 'Heydar Aliyev (AZ) as President'],
      undefined,
    ],
    [
      'of an unknown state is nobody where the family name is shared',
      'Arman Temirbaev',
      ['Arman Temirbayev (KZ)', 'Bolat Temirbayev (KZ)'],
      undefined,
    ],
    [
      'of an unknown state is the namesake of whom none is known either',
      'Arman Temirbaev',
      ['Arman Temirbaev (KZ)', 'Arman Temirbaev', 'Arman Temirbaev (KG)'],
      2,
    ],
    [
      'with a middle name is the one of the same first name',
      'Carlos Alberto Mendez (MX)',
      ['Carlos Mendez (MX)', 'Alberto Mendez (MX)'],
      1,
    ],
  ])('%s', (_, person, known, id) => {
    expect(resolvePerson(subject(person), onRecord(known))?.id).toBe(id);
  });
});

describe('who speaks for an organization', () => {
  const serves = ['united nations'];

  it('is known by the family name and the one office it has of that kind', () => {
    const known = onRecord(['Ana Lopes as Secretary General'], { serves });
    expect(resolvePerson(subject('Lopes as Secretary General', { serves }), known)?.id).toBe(1);
    expect(resolvePerson(subject('Lopes as Under-Secretary-General', { serves }), known)).toBeUndefined();
  });

  it('is nobody who holds the same office of another', () => {
    const known = onRecord(['Ana Lopes as Secretary General'], { serves });
    const other = subject('Lopes as Secretary General', { serves: ['nato'] });
    expect(resolvePerson(other, known)).toBeUndefined();
  });
});

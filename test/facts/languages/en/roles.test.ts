import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../an-annotation.js';

describe('an office', () => {
  it.each([
    ['Turkish Foreign Minister Hakan Fidan left.', ['Hakan Fidan: Foreign Minister of turkiye']],
    [
      'Egypt’s Intelligence Chief Hassan Rashad left.',
      ['Hassan Mahmoud Rashad: Intelligence Chief of egypt'],
    ],
    ['The Emir of Qatar Tamim bin Hamad Al Thani left.', ['Tamim bin Hamad Al Thani: Emir of qatar']],
    [
      'Steve Witkoff, US Special Envoy for the Middle East, left.',
      ['Steve Witkoff: Special Envoy for the Middle East of united-states'],
    ],
    [
      'Khalil al-Hayya is the deputy chief of Hamas’ political bureau.',
      ['Khalil al-Hayya: deputy chief of hamas-political-bureau'],
    ],
    [
      'Qatar sent its Foreign Minister, Sheikh Mohammed bin Abdulrahman Al Thani.',
      ['Sheikh Mohammed bin Abdulrahman Al Thani: Foreign Minister of qatar'],
    ],
    ['Ismail Haniyeh, the former Chairman of Hamas, left.', ['Ismail Haniyeh: former Chairman of hamas']],
    ['The former US president, Donald Trump, left.', ['Donald Trump: former president of united-states']],
    ['President Vladimir Putin of Russia left.', ['Vladimir Putin: President of russia']],
    ['US Ambassador to Syria Robert Ford left.', ['Robert Ford: Ambassador to Syria of united-states']],
    [
      'Robert Ford, a spokesman for Turkey’s Security Council, left.',
      ['Robert Ford: spokesman for Turkey’s Security Council of turkiye'],
    ],
    [
      'Talks between Trump’s envoy and Foreign Minister Hakan Fidan went on.',
      ['Hakan Fidan: Foreign Minister'],
    ],
    ['Antony Blinken, the former Secretary of State, left.', ['Antony Blinken: former Secretary of State']],
  ])('%s', (text, expected) => {
    expect(rolesOf(text)).toEqual(expected);
  });

  it.each([
    'According to the same Hamas leader, Steve Witkoff said that the talks went on.',
    'According to Egypt’s foreign minister, Hakan Fidan visited Cairo on 4 May 2026.',
  ])('is not of who is told of by whoever holds it: %s', (text) => {
    expect(rolesOf(text)).toEqual([]);
  });

  it('is given once, not to the next of a list', () => {
    expect(rolesOf('CIA Director William Burns, Mossad chief David Barnea and Steve Witkoff spoke.')).toEqual(
      ['William Burns: Director of cia', 'David Barnea: chief of mossad'],
    );
    expect(rolesOf('Special Envoy Steve Witkoff and Jared Kushner spoke.')).toEqual([
      'Steve Witkoff: Special Envoy',
    ]);
    expect(rolesOf('Ron Dermer, US Special Envoy Steve Witkoff and Hakan Fidan spoke.')).toEqual([
      'Steve Witkoff: Special Envoy of united-states',
    ]);
  });

  it('may be one of two of the same person', () => {
    const text =
      'Jared Kushner, the son-in-law of President Donald Trump and formerly his adviser on the Middle East, came.';
    expect(rolesOf(text)).toEqual([
      'Jared Kushner: son-in-law of donald-trump',
      'Donald Trump: President',
      'Jared Kushner: former adviser on the Middle East of donald-trump',
    ]);
    expect(rolesOf('Qatar’s Prime Minister and Foreign Minister Mohammed bin Abdulrahman came.')).toEqual([
      'Sheikh Mohammed bin Abdulrahman Al Thani: Prime Minister of qatar',
      'Sheikh Mohammed bin Abdulrahman Al Thani: Foreign Minister of qatar',
    ]);
  });

  it.each([
    ['Apple CEO Tim Cook left.', ['Tim Cook: CEO']],
    ['The Nestle CEO Paul Bulcke left.', ['Paul Bulcke: CEO of nestle']],
    ['Former UN special envoy Kofi Annan left.', ['Kofi Annan: Former special envoy of united-nations']],
    ['China’s ambassador to Australia, Xiao Qian, left.', ['Xiao Qian: ambassador to Australia of china']],
    ['Secretary of State Antony Blinken left.', ['Antony Blinken: Secretary of State']],
    ['Deputy Prime Minister Cevdet Yilmaz left.', ['Cevdet Yilmaz: Deputy Prime Minister']],
    ['Hakan Fidan was appointed foreign minister.', ['Hakan Fidan: foreign minister']],
    [
      'Robert Califf, commissioner of the U.S. Food and Drug Administration, left.',
      ['Robert Califf: commissioner of the U.S. Food and Drug Administration'],
    ],
    ['UN Secretary-General Ban Ki-moon left.', ['Ban Ki-moon: Secretary-General of united-nations']],
    ['The City Hall spokesman Robert Califf left.', ['Robert Califf: spokesman']],
    ['Turkish economist Mehmet Simsek left.', ['Mehmet Simsek: economist']],
  ])('is whose it says: %s', (text, expected) => {
    expect(rolesOf(text)).toEqual(expected);
  });

  it('is no role where it may be over, or of a relative of nobody named', () => {
    expect(rolesOf('Hakan Fidan was the head of the service.')).toEqual([]);
    expect(rolesOf('Her brother Hakan Fidan left.')).toEqual([]);
  });

  it('is nobody’s where the sentence names no holder', () => {
    expect(rolesOf('The foreign minister met Hakan Fidan.')).toEqual([]);
    expect(rolesOf('Hakan Fidan told a Hamas official that the president of Egypt had left.')).toEqual([]);
    expect(rolesOf('Hakan Fidan met a senior adviser.')).toEqual([]);
  });
});

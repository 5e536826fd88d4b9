import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/language/fold.js';
import { turkishStem } from '../../../src/language/packs/tr/stem.js';
import { growth, PROPORTION } from '../../support/growth.js';
import { oddText } from '../../support/odd-text.js';

describe('the stem of a Turkish word', () => {
  it.each([
    ['kitap', ['kitabı', 'kitaplar', 'kitaplarından', 'kitapta']],
    ['rehine', ['rehineler', 'rehinelerin', 'rehineleri', 'rehineyi', 'rehinenin', 'rehinesi']],
    ['ülke', ['ülkesinde', 'ülkelerin', 'ülkeden', 'ülkenin']],
    ['yap', ['yaptı', 'yapmış', 'yapmıştır', 'yaptığı', 'yapıyordu', 'yapacak', 'yapmak', 'yapacağını']],
    ['müzakere', ['müzakereler', 'müzakerelere', 'müzakerelerde', 'müzakerenin']],
    ['görüş', ['görüşmeler', 'görüşmesinde', 'görüşecek', 'görüştüler']],
    ['yıl', ['yılında', 'yıllarda', 'yıldan', 'yıla']],
    ['kapı', ['kapılar', 'kapıya', 'kapının', 'kapısından']],
    ['ordu', ['ordunun', 'ordular', 'ordusu', 'orduyu']],
    ['köprü', ['köprüler', 'köprüden', 'köprünün']],
    ['elçi', ['elçiler', 'elçinin', 'elçisine']],
    ['heyet', ['heyeti', 'heyete', 'heyetler', 'heyetlerin']],
    ['bakan', ['bakanı', 'bakanın', 'bakanlar', 'bakanına']],
    ['barış', ['barışı', 'barışın', 'barışa']],
    ['saldırı', ['saldırılar', 'saldırının', 'saldırısında']],
    ['yardım', ['yardıma', 'yardımlar', 'yardımı']],
    ['operasyon', ['operasyonu', 'operasyonun', 'operasyonda']],
  ])('%s is one for its forms', (word, forms) => {
    const stem = turkishStem(fold(word));
    expect(forms.map((form) => turkishStem(fold(form)))).toEqual(forms.map(() => stem));
  });

  it('is not one for words that only look alike', () => {
    const words = [
      'bakan',
      'başkan',
      'baskı',
      'barış',
      'savaş',
      'kapı',
      'kara',
      'ordu',
      'orman',
      'sınır',
      'silah',
    ];
    expect(new Set(words.map((word) => turkishStem(fold(word)))).size).toBe(words.length);
  });

  it.each(['ateşkes', 'istihbarat', 'hamas', 'israil', 'bir'])('leaves "%s" as it is', (word) => {
    expect(turkishStem(fold(word))).toBe(fold(word));
  });

  it('keeps at least three letters, and the beginning but for its last', () => {
    fc.assert(
      fc.property(fc.oneof(oddText(), fc.stringMatching(/^[a-z]{3,20}$/)), (word) => {
        const stem = turkishStem(word);
        expect(stem.length).toBeGreaterThanOrEqual(Math.min(3, word.length));
        expect(word.startsWith(stem.slice(0, -1))).toBe(true);
      }),
    );
  });

  it('takes no longer than a long word is long', () => {
    const stem = (times: number): void => void turkishStem(`${'lar'.repeat(times)}x`);
    expect(growth(stem, 25_000)).toBeLessThanOrEqual(PROPORTION);
  });
});

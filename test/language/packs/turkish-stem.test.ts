import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/language/fold.js';
import { turkishStem } from '../../../src/language/packs/tr/stem.js';
import { growth, PROPORTION } from '../../support/growth.js';
import { oddText } from '../../support/odd-text.js';

describe('the stem of a Turkish word', () => {
  it.each([
    ['kitap', ['kitabı', 'kitaplar', 'kitaplarından', 'kitapta']],
    ['rehine', ['rehineler', 'rehinelerin', 'rehineleri', 'rehineyi']],
    ['ülke', ['ülkesinde', 'ülkelerin', 'ülkeden']],
    ['yap', ['yaptı', 'yapmış', 'yapmıştır', 'yaptığı', 'yapıyordu', 'yapacak', 'yapmak', 'yapacağını']],
    ['müzakere', ['müzakereler', 'müzakerelere', 'müzakerelerde']],
    ['görüş', ['görüşmeler', 'görüşmesinde', 'görüşecek', 'görüştüler']],
    ['yıl', ['yılında', 'yıllarda', 'yıldan']],
  ])('%s is one for its forms', (word, forms) => {
    expect(forms.map((form) => turkishStem(fold(form)))).toEqual(forms.map(() => fold(word)));
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

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidIn } from '../../support/attributions.js';
import { oddText } from '../../support/odd-text.js';

describe('who says what in Turkish', () => {
  it.each([
    ['Güvenlik kaynaklarına göre, görüşmeler sürüyor.', 'Güvenlik kaynakları', 'görüşmeler sürüyor'],
    ["Hamas'a göre görüşmeler sürüyor.", 'Hamas', 'görüşmeler sürüyor'],
    ['Fidan, görüşmelerin sürdüğünü söyledi.', 'Fidan', 'görüşmelerin sürdüğünü'],
    [
      'Dışişleri Bakanı Hakan Fidan, "Ateşkes yakın" dedi.',
      'Dışişleri Bakanı Hakan Fidan',
      '"Ateşkes yakın"',
    ],
    ['Hakan Fidan görüşmelerin sürdüğünü belirtti.', 'Hakan Fidan', 'görüşmelerin sürdüğünü'],
    ['Dışişleri Bakanlığı, heyetin gittiğini ifade etti.', 'Dışişleri Bakanlığı', 'heyetin gittiğini'],
  ])('%s', (text, who, what) => {
    expect(saidIn(text, 'tr')).toMatchObject([{ who, what }]);
  });

  it.each([
    'Buna göre görüşmeler sürüyor.',
    'Ancak, görüşmelerin sürdüğü söyledi.',
    "Katar'da, ateşkes ilan edildi.",
    'Görüşmeler sürüyor.',
  ])('is not told: %s', (text) => {
    expect(saidIn(text, 'tr')).toEqual([]);
  });
});

describe('who says what in Arabic', () => {
  it.each([
    ['قال مسؤول في حماس إن المحادثات مستمرة.', 'مسؤول في حماس', 'المحادثات مستمرة'],
    ['وأعلنت وزارة الخارجية القطرية أن الهدنة صامدة.', 'وزارة الخارجية القطرية', 'الهدنة صامدة'],
    ['وفقا لوزارة الصحة، وصلت المساعدات.', 'وزارة الصحة', 'وصلت المساعدات'],
    ['وصلت المساعدات بحسب مصادر أمنية.', 'مصادر أمنية', 'وصلت المساعدات'],
    ['قال هاكان فيدان الثلاثاء إن المحادثات مستمرة.', 'هاكان فيدان', 'المحادثات مستمرة'],
    ['أعلنت حماس مساء الأحد أن الهدنة صامدة.', 'حماس', 'الهدنة صامدة'],
    ['قال علي خامنئي إن المحادثات مستمرة.', 'علي خامنئي', 'المحادثات مستمرة'],
  ])('%s', (text, who, what) => {
    expect(saidIn(text, 'ar')).toMatchObject([{ who, what }]);
  });

  it.each(['المحادثات مستمرة في القاهرة.', 'قال إن المحادثات مستمرة.'])('is not told: %s', (text) => {
    expect(saidIn(text, 'ar')).toEqual([]);
  });
});

describe('who says what in Hebrew', () => {
  it.each([
    ['לדברי גורם ביטחוני, השיחות נמשכות.', 'גורם ביטחוני', 'השיחות נמשכות'],
    ['ראש הממשלה אמר כי השיחות נמשכות.', 'ראש הממשלה', 'השיחות נמשכות'],
    ['דובר צה"ל הודיע שהכוחות נסוגו.', 'דובר צה"ל', 'שהכוחות נסוגו'],
    ['"השיחות נמשכות", אמר נתניהו היום.', 'נתניהו', '"השיחות נמשכות"'],
    ['"השיחות נמשכות", אמר נתניהו.', 'נתניהו', '"השיחות נמשכות"'],
  ])('%s', (text, who, what) => {
    expect(saidIn(text, 'he')).toMatchObject([{ who, what }]);
  });

  it.each(['השיחות נמשכות בקהיר.', 'הוא אמר כי השיחות נמשכות.', 'הם אמרו כי השיחות נמשכות.'])(
    'is not told: %s',
    (text) => {
      expect(saidIn(text, 'he')).toEqual([]);
    },
  );
});

describe('any text', () => {
  it.each(['tr', 'ar', 'he', 'fr', 'und'])('is read as %s and does not throw', (language) => {
    const cue = fc.constantFrom(
      ' dedi.',
      " Fidan'a göre ",
      'قال ',
      ' إن ',
      'וفقا ל',
      'לדברי ',
      ' אמר ',
      ' כי ',
      ', ',
      '"',
    );
    const texts = fc
      .array(fc.oneof(oddText(5), cue), { maxLength: 10 })
      .map((parts) => `x ${parts.join('')}`);
    fc.assert(
      fc.property(texts, (text) => {
        for (const { who, what } of saidIn(text, language)) {
          expect(who).not.toBe('');
          expect(what).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });
});

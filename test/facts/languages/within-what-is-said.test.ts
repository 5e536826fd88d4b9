import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../../src/model/fact.js';
import { factsOf } from '../../support/read-sentences.js';

function saidToBe(sentence: string, kind: FactKind): string[] {
  return factsOf(sentence, 'tr')
    .filter((fact) => fact.kind === kind)
    .map(({ modality, subject, predicate, object }) => {
      const matter = typeof object === 'string' ? object : (object?.id ?? '-');
      return `${modality}: ${subject.id}, ${predicate}, ${matter}`;
    });
}

describe('what is told within what somebody says, in Turkish, Arabic and Hebrew', () => {
  it('the day of a report is not that of the meeting', () => {
    const [talks] = factsOf(
      "Hakan Fidan ile İsmail Haniye, 3 Şubat 2024'te haber olan Doha görüşmesinde ateşkesi ele aldı.",
      'tr',
    ).filter(({ kind }) => kind === 'talks');
    expect(talks).toMatchObject({ date: null });
  });

  it.each([
    ['he', 'ממשלת ישראל הודיעה ב-26 בינואר 2026 כי ישראל הסכימה לפתיחה מוגבלת של המעבר.', 'agreement'],
    ['ar', 'قالت حماس، بحسب وكالة معا في 7 يونيو 2024، إنها تنظر بإيجابية إلى الخطة.', 'statement'],
  ])('%s: the day on which it was told is not that of what is told', (language, sentence, kind) => {
    const [fact] = factsOf(sentence, language).filter((one) => one.kind === kind);
    expect(fact).toMatchObject({ date: null });
  });

  it.each([
    [
      "Hamas, Mısır'ın ateşkes önerisini kabul ettiğini açıkladı.",
      'agreement',
      "stated: hamas, accept, Mısır'ın ateşkes önerisini",
    ],
    [
      "Fidan, İsmail Haniye'nin Steve Witkoff ile görüştüğünü söyledi.",
      'meeting',
      'stated: ismail-haniyeh, meet, steve-witkoff',
    ],
    [
      'Fidan, Steve Witkoff ile görüşeceğini bildirdi.',
      'meeting',
      'planned: hakan-fidan, meet, steve-witkoff',
    ],
  ] as const)('what somebody says is told with who did it: %s', (sentence, kind, expected) => {
    expect(saidToBe(sentence, kind)).toEqual([expected]);
  });

  it('a day behind a verb that closes its clause is of the next', () => {
    const [agreement] = factsOf(
      "Hamas, Mısır'ın önerisini kabul ettiğini 6 Mayıs 2024'te açıkladı.",
      'tr',
    ).filter(({ kind }) => kind === 'agreement');
    expect(agreement).toMatchObject({ date: null, attribution: { source: 'Hamas' } });
  });

  it('a construct form is the same office', () => {
    const titles = ['ראש ממשלת ישראל בנימין נתניהו הגיע.', 'ראש הממשלה בנימין נתניהו הגיע.'].map(
      (sentence) => factsOf(sentence, 'he').find(({ kind }) => kind === 'role')?.predicate,
    );
    expect(new Set(titles).size).toBe(1);
  });
});

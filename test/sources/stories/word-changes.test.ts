import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges, type WordChange } from '../../../src/sources/stories/word-changes.js';
import { growth, PROPORTION } from '../../support/growth.js';
import { oddText } from '../../support/odd-text.js';

const brief = (changes: readonly WordChange[]): string[] =>
  changes.map(({ kind, before, after }) => `${kind}: ${before} → ${after}`);

describe('what changed between two versions', () => {
  it.each([
    ['Hamas freed 50 hostages.', 'Hamas freed 48 hostages.', ['number: 50 → 48']],
    ['They met on Monday in May.', 'They met on Tuesday in May.', ['number: Monday → Tuesday']],
    ['Five of them left.', 'Seven of them left.', ['number: Five → Seven']],
    ['It costs $5m.', 'It costs €5m.', ['number: $ → €']],
    ['He met Burns in Cairo.', 'He met Burns in Doha.', ['name: Cairo → Doha']],
    ['Burns left. He met Witkoff.', 'Witkoff left. He met Witkoff.', ['name: Burns → Witkoff']],
    ['Israel said it would accept it.', 'Israel said it would not accept it.', ['negation:  → not']],
    ['Israel said it did not accept it.', 'Israel said it did accept it.', ['negation: not → ']],
    ['They left in haste.', 'They left in anger.', ['words: haste → anger']],
    ['İsrail planı 3 kez reddetti.', 'İsrail planı 4 kez reddetti.', ['number: 3 → 4']],
    ['Plan bugün kabul edildi.', 'Plan bugün kabul edilmedi.', ['negation: edildi → edilmedi']],
    ['أفرجت حماس عن ٥٠ رهينة', 'أفرجت حماس عن ٤٠ رهينة', ['number: ٥٠ → ٤٠']],
    ['قبلت إسرائيل الخطة', 'لم تقبل إسرائيل الخطة', ['negation: قبلت → لم تقبل']],
    ['ישראל קיבלה את ההצעה', 'ישראל לא קיבלה את ההצעה', ['negation:  → לא']],
  ])('is told with its kind: %s', (before, after, changes) => {
    expect(brief(wordChanges(before, after))).toEqual(changes);
  });

  it.each([
    ['white space', 'They met.\n\nThen they left.', ' They  met. Then they\u00A0left. '],
    ['marks', 'He said "yes" -- and left', 'He said “yes” – and left.'],
    ['apostrophes and soft hyphens', "Egypt's nego\u00ADtiators", 'Egypt’s negotiators'],
    ['thousands', '1,950 of 67\u202F173', '1950 of 67,173'],
    ['capitals', 'TALKS RESUME in Cairo', 'Talks resume in Cairo'],
    ['marks of acronyms', 'צה״ל הודיע', 'צה"ל הודיע'],
    ['a form of Unicode', 'Cafe\u0301 talks', 'Caf\u00E9 talks'],
    [
      'a paragraph that moved',
      'One came to the talks.\n\nTwo of them left.',
      'Two of them left.\n\nOne came to the talks.',
    ],
  ])('is nothing where only %s did', (_, before, after) => {
    expect(wordChanges(before, after)).toEqual([]);
  });

  it('comes by weight, then by place, each with its offsets', () => {
    const before = 'They met in haste. Burns said 50 of them would leave Cairo.';
    const after = 'They met in anger. Burns said 48 of them would not leave Doha.';
    const changes = wordChanges(before, after);
    expect(brief(changes)).toEqual([
      'number: 50 → 48',
      'name: Cairo → Doha',
      'negation:  → not',
      'words: haste → anger',
    ]);
    const not = after.indexOf(' not');
    expect(changes[2]?.offsets).toEqual({
      before: [before.indexOf(' leave'), before.indexOf(' leave')],
      after: [not + 1, not + 4],
    });
  });

  it('is words where a sentence came, whatever it holds', () => {
    const more = 'A committee of 4 states is to watch over it in Cairo from May.';
    expect(brief(wordChanges('They talked.', `They talked. ${more}`))).toEqual([
      `words:  → ${more.slice(0, -1)}`,
    ]);
  });

  it('knows names that no capital shows, where it is told of them', () => {
    const isName = (word: string): boolean => ['القاهره', 'الدوحه'].includes(word);
    const [change] = wordChanges('وصل الوفد إلى القاهرة', 'وصل الوفد إلى الدوحة', { isName });
    expect(change?.kind).toBe('name');
  });
});

describe('changes', () => {
  const word = fc.constantFrom('Burns', 'left', '50', 'not', 'Cairo', 'the', 'talks', 'وصل', 'עזב', 'geldi');
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));

  it('are verbatim, apart, and turn one version into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after).toSorted(
          (a, b) => a.offsets.before[0] - b.offsets.before[0] || a.offsets.after[0] - b.offsets.after[0],
        );
        let at = 0;
        let made = '';
        for (const change of changes) {
          const [[start, end], [from, to]] = [change.offsets.before, change.offsets.after];
          expect(before.slice(start, end)).toBe(change.before);
          expect(after.slice(from, to)).toBe(change.after);
          expect(start).toBeGreaterThanOrEqual(at);
          made += `${before.slice(at, start)} ${change.after} `;
          at = end;
        }
        made += before.slice(at);
        const words = (written: string): string[] => written.split(' ').filter((each) => each !== '');
        const moved = words(made).toSorted().join(' ') === words(after).toSorted().join(' ');
        expect(moved).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('are none between a text and itself, whatever it is', () => {
    fc.assert(
      fc.property(oddText(), (written) => {
        expect(wordChanges(written, written)).toEqual([]);
      }),
    );
  });

  it('that are many are each told', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `word${at}`);
    const edited = words.map((each, at) => (at % 20 === 7 ? `other${at}` : each));
    expect(wordChanges(words.join(' '), edited.join(' '))).toHaveLength(1000);
  });

  const chance = (size: number, many: number, seed: number): string =>
    Array.from({ length: size }, (_, at) => `w${(Math.imul(at + 1, seed) >>> 7) % many}`).join(' ');
  const lettered = (digit: string): string => 'abcdefghij'.charAt(Number(digit));
  it.each<[string, (size: number) => readonly [string, string]]>([
    ['in nothing alike', (size) => [chance(size, 1e9, 2654435761), chance(size, 1e9, 40503)]],
    ['of the same few words', (size) => [chance(size, 20, 2654435761), chance(size, 20, 40503)]],
    ['of many of the same words', (size) => [chance(size, 5000, 2654435761), chance(size, 5000, 40503)]],
    [
      'of other letters',
      (size) => [
        chance(size, 1e9, 2654435761).replace(/\d/g, lettered),
        chance(size, 1e9, 40503).replace(/\d/g, lettered),
      ],
    ],
    ['of one word', (size) => ['a '.repeat(size), 'a b '.repeat(size / 2)]],
    ['of one long word', (size) => ['x'.repeat(size * 5), 'y'.repeat(size * 5)]],
    ['of joined words', (size) => ["a'".repeat(size), 'a’b'.repeat(size)]],
    ['of figures', (size) => ['1,111'.repeat(size), '1 111 '.repeat(size)]],
  ])('of texts %s take time in proportion', (_, textsOf) => {
    expect(growth((size) => void wordChanges(...textsOf(size)), 8000)).toBeLessThan(PROPORTION);
  });
});

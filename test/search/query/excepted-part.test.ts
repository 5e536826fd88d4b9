import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/language/tokenize.js';
import { exceptedPartOf } from '../../../src/search/query/excepted-part.js';

/** What a question leaves out, and all that says so, as it is written. */
function partOf(language: string, text: string): readonly string[] {
  const part = exceptedPartOf({ text, language, tokens: tokenize(text), mentions: [] });
  return part === null ? [] : [part, part.named].map(({ start, end }) => text.slice(start, end));
}

describe('what a question leaves out', () => {
  it.each([
    ['en', 'Besides Spain and Greece, who joined?', 'Besides Spain and Greece', 'Spain and Greece'],
    ['en', 'Which states other than Spain joined?', 'other than Spain', 'Spain'],
    ['en', 'apart from the fish quota, what was discussed', 'apart from the fish quota', 'fish quota'],
    ['en', 'who met gorbachev besides reagan', 'besides reagan', 'reagan'],
    ['tr', 'Avusturya’dan başka hangi ülkeler geldi?', 'Avusturya’dan başka', 'Avusturya’dan'],
    ['tr', 'Avusturya dışında kim geldi?', 'Avusturya dışında', 'Avusturya'],
    ['ar', 'من سوى الملك حضر؟', 'سوى الملك', 'الملك'],
    ['he', 'מי מלבד שולץ הגיע?', 'מלבד שולץ', 'שולץ'],
  ])('in %s: %s', (language, question, part, named) => {
    expect(partOf(language, question)).toEqual([part, named]);
  });

  it.each([
    ['ar', 'أين جرت مفاوضات غير مباشرة؟'],
    ['he', 'מה אמר שר החוץ על ישראל?'],
    ['he', 'מהי מדיניות חוץ של שולץ?'],
    ['en', 'Who joined the Community?'],
  ])('is nothing in %s: %s', (language, question) => {
    expect(partOf(language, question)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ASKS_AHEAD } from '../../../src/search/query/question-signs.js';

describe('a question for what is to come', () => {
  it.each([
    'متى سيوقع الوفدان الاتفاق؟',
    'متى من المقرر أن يصل الوفد؟',
    'وين رح يجتمع الوفدان؟',
    'מתי אמורה להתקיים הפסגה?',
    'מתי צפויים השליחים להגיע?',
    'באיזה מלון מתוכננת הפגישה?',
    'Zirve ne zaman yapılacaktı?',
    'Zirvenin hangi kentte yapılması planlanıyor?',
  ])('says so: %s', (question) => {
    expect(ASKS_AHEAD.test(question)).toBe(true);
  });

  it.each([
    'كم سنوات استمرت المحادثات؟',
    'من قاد الوفد السياسي وأي سياسة أعلن؟',
    'أين التقى الوفدان في سيناء؟',
    'من التقى ستيفن في ستوكهولم؟',
    'ايمتى راح الوفد على جنيف؟',
    'מתי נחתם ההסכם?',
    'Zirve ne zaman yapıldı?',
  ])('is none by a word that only looks so: %s', (question) => {
    expect(ASKS_AHEAD.test(question)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { createAnalyzers } from '../../../src/language/analyzer.js';
import { fold } from '../../../src/language/fold.js';
import { createWordKnowledge } from '../../../src/language/word-knowledge.js';

const analyzerOf = createAnalyzers();
const { stem, forms } = analyzerOf('ar');
const knowledge = createWordKnowledge(analyzerOf);

describe('forms that an Arabic word is also looked for in', () => {
  it.each([
    ['أعلن', 'وأعلنت'],
    ['أعلنت', 'وأعلن'],
    ['ترجم', 'فترجمها'],
    ['استقبل', 'واستقبله'],
    ['استقبل', 'سيستقبل'],
    ['وقع', 'وسيوقع'],
    ['التقى', 'والتقت'],
    ['ألقى', 'ألقاها'],
    ['دعا', 'ودعت'],
    ['جلسة', 'جلسات'],
    ['نقطة', 'النقطتين'],
    ['بعثات', 'بعثة'],
  ])('%s: %s', (word, form) => {
    expect(forms(fold(word))).toContain(fold(form));
  });

  it('leaves what is told in the present apart, where a verb writes it another way', () => {
    expect(forms(fold('عاد'))).not.toContain(fold('يعود'));
  });
});

describe('plurals that change within the word', () => {
  it.each([
    ['صندوقا', 'صناديق'],
    ['ملحقا', 'الملاحق'],
    ['طاهيا', 'طهاة'],
    ['خرائط', 'خارطة'],
    ['سد', 'وسدود'],
  ])('%s: %s', (one, more) => {
    expect(knowledge.derivedOf(fold(one), 'ar')).toContain(stem(fold(more)));
  });
});

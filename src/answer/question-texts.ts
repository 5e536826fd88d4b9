import type { LanguageCode } from '../language/languages.js';

/** Questions that are offered beside an answer, in the language of the question. */
export interface QuestionTexts {
  readonly whoIs: (name: string) => string;
  readonly whenMet: (one: string, other: string) => string;
  readonly whereMet: (one: string, other: string) => string;
}

export const QUESTION_TEXTS: Readonly<Record<LanguageCode, QuestionTexts>> = {
  en: {
    whoIs: (name) => `Who is ${name}?`,
    whenMet: (one, other) => `When did ${one} and ${other} meet?`,
    whereMet: (one, other) => `Where did ${one} and ${other} meet?`,
  },
  tr: {
    whoIs: (name) => `${name} kimdir?`,
    whenMet: (one, other) => `${one} ile ${other} ne zaman görüştü?`,
    whereMet: (one, other) => `${one} ile ${other} nerede görüştü?`,
  },
  ar: {
    whoIs: (name) => `من هو ${name}؟`,
    whenMet: (one, other) => `متى التقى ${one} و ${other}؟`,
    whereMet: (one, other) => `أين التقى ${one} و ${other}؟`,
  },
  he: {
    whoIs: (name) => `מי הוא ${name}?`,
    whenMet: (one, other) => `מתי נפגשו ${one} ו-${other}?`,
    whereMet: (one, other) => `איפה נפגשו ${one} ו-${other}?`,
  },
};

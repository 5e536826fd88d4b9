import { packOf, type LanguageCode } from '../language/languages.js';

/** Questions that are offered beside an answer or while one is typed, in the language of the question. */
export interface QuestionTexts {
  readonly whoIs: (name: string) => string;
  readonly whenMet: (one: string, other: string) => string;
  readonly whereMet: (one: string, other: string) => string;
  readonly whatIsNew: (name: string) => string;
  readonly whoSpoke: (matter: string) => string;
}

export const QUESTION_TEXTS: Readonly<Record<LanguageCode, QuestionTexts>> = {
  en: {
    whoIs: (name) => `Who is ${name}?`,
    whenMet: (one, other) => `When did ${one} and ${other} meet?`,
    whereMet: (one, other) => `Where did ${one} and ${other} meet?`,
    whatIsNew: (name) => `What is the latest on ${name}?`,
    whoSpoke: (matter) => `Who spoke about ${matter}?`,
  },
  tr: {
    whoIs: (name) => `${name} kimdir?`,
    whenMet: (one, other) => `${one} ile ${other} ne zaman görüştü?`,
    whereMet: (one, other) => `${one} ile ${other} nerede görüştü?`,
    whatIsNew: (name) => `${name} hakkında en son ne oldu?`,
    whoSpoke: (matter) => `${matter} hakkında kim konuştu?`,
  },
  ar: {
    whoIs: (name) => `من هو ${name}؟`,
    whenMet: (one, other) => `متى التقى ${one} و${other}؟`,
    whereMet: (one, other) => `أين التقى ${one} و${other}؟`,
    whatIsNew: (name) => `ما آخر الأخبار عن ${name}؟`,
    whoSpoke: (matter) => `من تحدث عن ${matter}؟`,
  },
  he: {
    whoIs: (name) => `מי הוא ${name}?`,
    whenMet: (one, other) => `מתי נפגשו ${one} ו${other}?`,
    whereMet: (one, other) => `איפה נפגשו ${one} ו${other}?`,
    whatIsNew: (name) => `מה הכי חדש בנוגע ל${name}?`,
    whoSpoke: (matter) => `מי דיבר על ${matter}?`,
  },
};

/**
 * Whether a question with this name can be put in a language: one whose letters are another's would leave it in two scripts, and
 * what is written onto a name ("and") without its name.
 */
export function canBePutIn(name: string, language: string): boolean {
  const { written } = packOf(language).names;
  return written === null || written.test(name);
}

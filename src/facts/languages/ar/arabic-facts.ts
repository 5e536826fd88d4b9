import { wordSet } from '../folded-words.js';
import { simpleAttributions } from '../../attribution/simple-clause.js';
import { ownDatesOf } from '../../../language/dates/own-dates.js';
import { arabicNames } from './arabic-offices.js';
import { readRoles } from '../../names/read-roles.js';
import { arabicFigures } from './arabic-figures.js';
import { noFacts, type FactLanguage } from '../fact-language.js';
import { arabicCarriedSpeech, arabicVerbForm } from './arabic-carried-speech.js';
import { arabicAttribution } from './arabic-attribution.js';
import { arabicClauses } from './arabic-clauses.js';

/** Meetings, calls and journeys by wordings, and who says what, once a sentence. */
export const arabicFacts: FactLanguage = {
  ...noFacts,
  names: arabicNames,
  get dates() {
    return ownDatesOf('ar');
  },
  attributions: simpleAttributions(arabicAttribution, {
    read: arabicCarriedSpeech,
    formOf: arabicVerbForm,
  }),
  saying: {
    beside: new Set(),
    bounds: wordSet('منذ حتى قبل بعد إن أن الذي التي عن وفق وفقا بحسب حسب'),
    ignores: /سي إن إن/gu,
    passesOn: wordSet('نقل نقلت ذكر ذكرت وفق وفقا بحسب حسب كشف كشفت'),
    citing: {
      cites: /نقلا[ً]? عن/u,
      ends: /\s(?:إن|أن|إنه|أنه|إنها|أنها|قوله|قولها|قولهم)\s.*$/u,
      behindNoun: /\s(?:في|من|لدى|مطلع|مطلعة)(?:\s.*)?$/u,
      speaks:
        /^(?:ال)?(?:مصادر|مصدر|مسؤول|مسؤولين|مسؤولون|دبلوماسي|دبلوماسيين|وسائل|بيان|وكالة|شهود|صحيفة|قناة)(?:\s|$)/u,
    },
  },
  leading: {
    before: wordSet('برئاسة بقيادة يترأسه يرأسه يقوده'),
    behind: new Set(),
    delegations: ['وفد', 'الوفد', 'لوفد', 'بوفد', 'ووفد'],
  },
  corrects: /^(?:تصحيح|تصويب|تنويه)|(?:نسخة|صيغة) (?:سابقة|أولى)|بطريق الخطأ/u,
  refutesBefore:
    /^(?:و|ف|لكن |ولكن |غير أن |إلا أن )?(?:(?:كان|كانت|تبين أن|ثبت أن|اتضح أن) )?(?:هذا |هذه |ذلك |تلك )?(?:ال)?(?:خبر|نبأ|ادعاء|ادعاءات|أنباء|تقارير|تقرير|معلومات|مزاعم|زعم|رواية|شائعات|شائعة)(?: \p{L}+)? (?:لم (?:يكن|تكن) (?:صحيح|دقيق)|غير (?:صحيح|دقيق)|ليس(?:ت)? صحيح|كاذب|خاطئ|عار|ملفق|مفبرك|لا أساس|لا صحة|باطل)|^(?:و|ف)?(?:نفي|نُفي)/u,
  readers: (patterns) => [readRoles, arabicClauses(patterns), arabicFigures],
};

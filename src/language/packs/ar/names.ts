import type { NameForms } from '../../language-pack.js';
import { sounds } from './sounds.js';

/** Particles written onto the next word. */
const PREFIX = /^(?:[وف]?(?:ب|ل|ك)?|[وف])(?=\p{Script=Arabic}{3,})/u;

export const names: NameForms = {
  countries: {
    AE: 'الإمارات إماراتي إماراتية إماراتيون',
    CH: 'سويسري سويسرية',
    CZ: 'تشيكي تشيكية',
    GB: 'بريطانيا بريطاني بريطانية بريطانيون',
    MK: 'مقدونيا مقدوني مقدونية',
    SA: 'السعودية سعودي سعوديون',
    US: 'أمريكي أمريكية أمريكيون أميركي أميركية أميركيون',
  },
  variants(folded) {
    const longest = PREFIX.exec(folded)?.[0].length ?? 0;
    const variants = Array.from({ length: longest }, (_, index) => folded.slice(index + 1));
    // "للولايات" is "ل" + "الولايات": the article's alif is dropped in writing.
    if (/^[وف]?لل/u.test(folded)) variants.push(folded.replace(/^[وف]?لل/u, 'ال'));
    for (const form of [folded, ...variants]) if (/^ال.{3,}/u.test(form)) variants.push(form.slice(2));
    return variants;
  },
  sounds,
  capitals: false,
  particles: '',
  adjectives(name) {
    const root = name.replace(/^ال/u, '').replace(/(?:يا|[اةه])$/u, '');
    return name.includes(' ') ? [] : [`${root}ي`, `${root}ية`, `ال${root}ي`, `ال${root}ية`];
  },
  written: /^[\p{Script=Arabic}\s]+$/u,
  articles: '',
  and: '',
  prefixedAnd: 'و',
  sourceBefore: '',
  pastOffices: 'السابق السابقة سابق سابقة سابقا الأسبق الأسبقة',
  bodies: 'وكالة صحيفة جريدة قناة موقع إذاعة مجلة وزارة جيش قيادة الحرس كتائب جهاز',
  offices: 'مكتب ديوان',
  pronouns: null,
};

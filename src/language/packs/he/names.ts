import type { NameForms } from '../../language-pack.js';
import { sounds } from './sounds.js';

/** Particles written onto the next word. */
const PREFIX = /^[והבלמשכ]{1,2}(?=\p{Script=Hebrew}{3,})/u;

export const names: NameForms = {
  countries: {
    AE: 'האמירויות אמירתי אמירתית אמירתים',
    CH: 'שוויץ שוויצרי שוויצרית שוויצרים',
    CZ: 'צ׳כי צ׳כית צ׳כים',
    GB: 'בריטי בריטית בריטים',
    MK: 'מקדוניה מקדוני מקדונית',
    SA: 'סעודיה סעודי סעודית סעודים',
    SD: 'סודאן סודאני סודאנית סודאנים',
    US: 'אמריקאי אמריקאית אמריקאים אמריקני אמריקנית',
  },
  variants(folded) {
    const longest = PREFIX.exec(folded)?.[0].length ?? 0;
    return Array.from({ length: longest }, (_, index) => folded.slice(index + 1));
  },
  sounds,
  capitals: false,
  particles: '',
  adjectives(name) {
    const root = name.replace(/(?:יה|ה|ים)$/u, '');
    return name.includes(' ') ? [] : ['י', 'ית', 'ים', 'יים'].map((ending) => root + ending);
  },
  written: /^[\p{Script=Hebrew}\s\p{P}]+$/u,
  articles: '',
  and: '',
  prefixedAnd: 'ו',
  sourceBefore: '',
  pastOffices: 'לשעבר הקודם הקודמת',
  bodies: 'עיתון ערוץ אתר סוכנות רדיו משרד צבא פיקוד משמרות',
  offices: 'לשכת לשכתו לשכתה',
  pronouns: null,
};

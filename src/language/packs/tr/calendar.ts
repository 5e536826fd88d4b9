import type { Calendar } from '../../pack.js';

export const calendar: Calendar = {
  months: [
    'ocak',
    'subat',
    'mart',
    'nisan',
    'mayis',
    'haziran',
    'temmuz',
    'agustos',
    'eylul',
    'ekim',
    'kasim',
    'aralik',
  ],
  otherMonths: [],
  weekdays: ['pazar', 'pazartesi', 'sali', 'carsamba', 'persembe', 'cuma', 'cumartesi'],
  units: 'dakika saat gun gunluk hafta haftalik ay aylik yil yillik',
  times: `
    dun bugun yarin yil yili yilinda yillarda yilindan ay gun hafta yuzyil yuzyilda yuzyilin saat donem`,
  hours: 'saat sabah aksam ogle gece',
  until: 'dek',
  ages: 'yasinda yaslarinda yasi',
};

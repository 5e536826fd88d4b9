import type { Calendar } from '../../language-pack.js';

export const calendar: Calendar = {
  months: [
    'ocak',
    'şubat',
    'mart',
    'nisan',
    'mayıs',
    'haziran',
    'temmuz',
    'ağustos',
    'eylül',
    'ekim',
    'kasım',
    'aralık',
  ],
  otherMonths: [],
  weekdays: ['pazar', 'pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi'],
  units: 'dakika saat gün günlük hafta haftalık ay aylık yıl yıllık',
  times: `
    dün bugün yarın yıl yılı yılında yıllarda yılından ay gün hafta yüzyıl yüzyılda yüzyılın saat dönem`,
  hours: 'saat sabah akşam öğle gece',
  until: 'dek',
  ages: 'yaşında yaşlarında yaşı',
};

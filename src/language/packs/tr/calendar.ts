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
  particles: '',
  endings:
    'da de ta te dan den tan ten in ın un ün nin nın nun nün ya ye a e ı i u ü yı yi yu yü sı si su sü sının sinin deki daki teki taki ında inde unda ünde ından inden ının inin unun ünün',
  wordlikeMonths: 'ocak mart ekim aralık kasım',
  beforeMonth: 'geçen bu gelecek önümüzdeki',
  behindMonth:
    'ayı ayında ayının ayından ayına başı başında başından ortası ortasında sonu sonunda sonuna sonundan',
  beforeYear: '',
  behindYear:
    'boyunca baharında yılı yılında yılının yılından yılına yılındaki senesi senesinde senesinin tarihli tarihinde ilkbaharında yazında sonbaharında kışında başında ortasında sonunda sonuna sonundan',
  ofMonth: '',
  ordinals: [],
  dayWords: 'gün günü',
  nearDays: { dün: -1, bugün: 0, yarın: 1, 'önceki gün': -2, 'evvelsi gün': -2 },
  last: 'geçen geçtiğimiz',
  present: 'bu',
  next: 'gelecek önümüzdeki',
  ago: 'önce sonra evvel',
  agoBefore: '',
  apart: 'önce önceydi öncesi öncesine öncesinde sonra sonraydı sonrası sonrasında',
  units: 'dakika dakikalık saat saatlik gün günlük gece hafta haftalık ay aylık yıl yıllık sene senelik',
  pairs: '',
  monthUnits: 'ay ayın',
  yearUnits: 'yıl yılın sene',
  dayParts: `
    sabah sabahı sabahın öğle öğlen öğleden öğleye akşam akşamı gece gecesi şafakta vakti saatlerinde yarısı
    yarısından yarısında`,
  seasons: 'ilkbahar yaz sonbahar kış hafta haftası ay yıl yıllarda yüzyıl yüzyılda yüzyılın dönem',
  nearly: 'yaklaşık civarında sularında erken geç doğru önce sonra',
  bounds: 'önce öncesi öncesinde sonra sonrası sonrasında beri yana kadar itibaren dek',
  hours: 'saat sabah akşam öğle gece',
  beforeHour: 'saat',
  hourWords:
    'bir biri birde ikiye ikiyi üçe üçü dörde dördü beşe beşi altıya altıyı yediye yediyi sekize sekizi dokuza dokuzu ona onu on',
  behindHour: 'çeyrek buçuk buçukta kala geçe var gmt tsi',
  until: 'dek kadar',
  ages: 'yaşında yaşındaki yaşlarında yaşı',
};

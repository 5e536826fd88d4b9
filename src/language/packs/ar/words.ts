import { stopwords } from '@orama/stopwords/arabic';
import type { Denial, NumberWords, StopWords } from '../../language-pack.js';

/** Words a question is put with; they say which kind of answer is wanted, not what it is about. */
const QUESTION_WORDS =
  'من ما ماذا متى أين كيف لماذا هل كم أي أية التي الذي الذين هو هي هم في على عن إلى مع مين ومين شكون منو لمين أين اين هني هنن منذ لحد لغاية بدي';

/** The package has these without what is written onto them, or not at all. */
const MORE_WORDS =
  'والتي والذي ومع لكنه لكنها وهذا كانوا تكون يكن تكن فقط جدا بحيث بالنسبة وفق وفقا بحسب بأي بأية لأي لأية يتم حينما بينما لقد يجب ' +
  'أنفسهم نفسها كلها كلهم تقريبا حول اللذين اللتين سيكون ستكون رح راح لدى أمام عبر أثناء بلغ يبلغ بلغت تبلغ';

/** What news is about, and the package takes for small words. */
const TELLING_WORDS =
  'اعلنت اكد الذاتي ايار ايّار مايو زيارة شخصا صباح مساء قوة لقاء نهاية وقف عين علق انقلب عاد رجع مثل باسم حي بنا اجل اعادة قال وقال وقالت';

export const stopWords: StopWords = {
  // The package has a comma and a stroke among its words.
  words: [
    ...stopwords.filter((word) => word !== '،' && word !== 'ـ' && !TELLING_WORDS.split(' ').includes(word)),
    ...QUESTION_WORDS.split(' '),
    ...MORE_WORDS.split(' '),
  ],
  maySay: true,
  asWritten: '',
};

export const numbers: NumberWords = {
  digits: {
    اثنان: '2',
    ثلاثة: '3',
    أربعة: '4',
    خمسة: '5',
    ستة: '6',
    سبعة: '7',
    ثمانية: '8',
    تسعة: '9',
    عشرة: '10',
    اثنين: '2',
    ثلاث: '3',
    أربع: '4',
    خمس: '5',
    ست: '6',
    سبع: '7',
    ثماني: '8',
    تسع: '9',
    عشر: '10',
  },
  others: `
    واحد واحدة اثنتين اثنتان عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين تسعون تسعين
    مئة مائة مئتان مئتين مئات ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة ألف ألفا ألفي ألفين ألفان آلاف الآلاف مليون مليونا
    مليوني مليونين ملايين الملايين مليار مليارا ملياري مليارين مليارات تريليون عشرات نصف ربع ثلث ثلثا ثلثي`,
  scales: `
    مئة مائة مئات ألف ألفا ألفي ألفين آلاف الآلاف مليون مليونا مليوني مليونين ملايين الملايين مليار مليارا ملياري مليارين مليارات
    تريليون`,
  manies: 'عشرات مئات آلاف ملايين',
  few: 'بضع بضعة عدة لمدة',
  halves: 'ونصف كاملة كاملا',
  and: '',
  to: 'إلى أو',
  between: 'بين',
  andBetween: '',
  partOf: 'أصل',
  beforePartOf: '',
  qualifiers: [
    'ما لا يقل عن',
    'ما يزيد على',
    'ما يزيد عن',
    'ما يقرب من',
    'ما يصل إلى',
    'أكثر من',
    'أقل من',
    'على الأقل',
    'نحو',
    'حوالي',
    'قرابة',
    'زهاء',
  ],
  qualifiersBehind: ['على الأقل', 'تقريبا'],
  labels: 'القرار رقم المادة البند الجولة المرحلة رحلة',
  labelsBehind: '',
  countedWithin: 2,
  percent: ['في المئة', 'في المائة', 'بالمئة', 'بالمائة', 'المئة'],
  money:
    'دولار دولارا دولارات يورو جنيه جنيها جنيهات شيكل شيكلا ليرة دينار دينارا دنانير ريال ريالا ريالات درهم درهما فرنك ين',
  distance: 'كيلومتر كيلومترا كيلومترات كم متر مترا أمتار ميل ميلا أميال سم',
  rates: 'يوميا أسبوعيا شهريا سنويا مرتين دوريا نادرا باستمرار',
  occasions: 'مرات مرة',
  every: 'كل',
  ordinalEndings: '',
};

export const denial: Denial = {
  negations: 'لا لم لن ليس ليست ليسوا دون بدون',
  denials: 'غاب غياب رفض رفضت عارض عارضت فشل نفى نفت منع غير',
  restrictions: 'فقط سوى',
  inVerbs: '',
};

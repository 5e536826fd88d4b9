import type { QuestionForms } from '../../language-pack.js';

export const questions: QuestionForms = {
  kinds: [
    { kind: 'when', asks: 'متى|في أي (?:عام|سنة|يوم|شهر|تاريخ|قرن)|ما (?:هو )?(?:تاريخ|العام)' },
    { kind: 'how-old', asks: 'كم عمر|كم يبلغ عمر|ما عمر' },
    {
      kind: 'how-long',
      asks: 'كم (?:يوما|يوم|شهرا|شهر|ساعة|أسبوعا|سنة|من الوقت)|كم (?:استمر|استمرت|تستمر|يستمر|دامت|دام)|ما مدة',
    },
    { kind: 'how-many', asks: 'كم|وكم|بكم|كم عدد|ما (?:هو )?عدد' },
    { kind: 'where', asks: 'أين|اين|وأين|من أين|في أي (?:مدينة|دولة|بلد|مكان|منطقة)' },
    { kind: 'who', asks: 'من|مَن|ومن|لمن|مع من|عن من|من مع', opens: true },
    { kind: 'who', asks: 'مين|ومين|شكون|لمين|منو|مينو|مين هو|من الذي|من هو|من هي|مع من|من قبل من' },
    { kind: 'why', asks: 'لماذا|لما|ما سبب|ما السبب' },
    { kind: 'how', asks: 'كيف|وكيف' },
    { kind: 'yes-no', asks: 'هل', opens: true },
    { kind: 'what', asks: 'ما|ماذا|أي|أية|بماذا|لأي' },
  ],
  wordFirst: false,
  politeOpening: '',
  pleasantries: 'شكرا|مرحبا|السلام عليكم|تمام',
  afterPleasantries: 'جزيلا',
  latest: 'آخر|أحدث|احدث|اخر|حاليا|الآن',
  several: String.raw`نوقش|ناقش\p{L}*|بحث\p{L}*|تناول\p{L}*|مواضيع|قضايا|نقاط|بنود|شروط|تشمل|يشمل|تضمن|يتضمن`,
  ahead: String.raw`سوف|س[يتن]\p{L}{3,}`,
  offices: 'منصب وظيفة',
  speech: 'قال قالت قالوا أخبر أخبرت',
  sources: ['وفقا', 'بحسب'],
  kindNouns: 'عام سنة عدد اسم',
  whatYear: '(?:اي|ما) (?:هو )?(?:ال)?(?:عام|سنه)',
  whatHour: '(?:اي|ما) (?:هي )?(?:ال)?ساعه',
};

import type { AnswerWords } from '../../language-pack.js';

/** With the article too. */
const ROLES =
  'أستاذ أستاذة أمير أميرة أمين جنرال رئيس رئيسة زعيم زعيمة سفير سفيرة عضو قائد قائدة لواء مبعوث مبعوثة متحدث متحدثة مدير مديرة مساعد مساعدة مستشار مستشارة مفوض مفوضة ملك ملكة ممثل ممثلة مندوب مندوبة منسق منسقة نائب نائبة ناطق ناطقة وزير وزيرة وكيل وكيلة';

export const answers: AnswerWords = {
  causes: 'لأن لأنه لأنها لأنهم بسبب نتيجة جراء إثر بفعل كي لكي بحجة بدعوى احتجاجا',
  causesBehind: '',
  placePrepositions: 'في إلى من قرب داخل خارج',
  places: {
    at: { words: 'في داخل خارج قرب عند وفي', particles: 'ب وب', endings: '' },
    to: { words: 'إلى نحو وإلى', particles: 'ل ول', endings: '' },
    from: { words: 'من ومن', particles: '', endings: '' },
  },
  placeNouns:
    'مدينة العاصمة بالعاصمة بمدينة لمدينة محافظة بمحافظة بلدة قرية جزيرة مطار ولاية منتجع المصرية القطرية التركية الأمريكية الفرنسية',
  roles: `${ROLES} ${ROLES.split(' ')
    .map((role) => `ال${role}`)
    .join(' ')}`,
  roleModifiers: '',
  roleLinks: '',
  appositions: 'وهو|وهي|الذي|التي',
  copulas: 'هو|هي|كان|كانت|يشغل|تشغل|يتولى|تتولى',
  copulaEndings: '',
  deputies: 'نائب نائبة نواب مساعد مساعدة معاون وكيل',
  nominal: '',
  owners: '',
};

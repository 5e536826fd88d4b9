import type { AnswerWords } from '../../language-pack.js';

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
  roles: 'وزير رئيس مدير مبعوث أمير مستشار زعيم قائد المتحدث نائب',
  roleModifiers: '',
  roleLinks: '',
  appositions: '',
  copulas: '',
  nominal: '',
  owners: '',
};

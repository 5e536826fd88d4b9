import { wordsOf } from '../../../language/all-languages.js';
import { arabic } from '../../../language/packs/ar/pack.js';
import type { Modality } from '../../../model/fact.js';
import type { FactPattern } from '../../../model/fact-pattern.js';
import { prepositionFrame } from '../../clauses/frame.js';
import { frameReader } from '../../clauses/frame-reader.js';
import { prepositionGrammar } from '../../clauses/prepositional-clauses.js';
import type { SentenceReader } from '../../draft-fact.js';
import { wordSet } from '../folded-words.js';
import { arabicOffices } from './arabic-offices.js';

const grammar = prepositionGrammar(
  {
    offices: arabicOffices,
    subject: 'behind',
    prepositions: wordSet('في من إلى على عن مع لدى بين حول قبل بعد ضد خلال حتى نحو داخل قرب عبر منذ ل ب'),
    barriers: wordSet('في بعد قبل على عن حول خلال لبحث أن إلى من مع نظيره'),
    between: wordSet('أمس اليوم غدا مساء صباح يوم أيضا كذلك قد لقد كان كانت أيضاً بدوره بدورها'),
    openers: wordSet('أن إن بأن وأن حيث فيما بينما لكن وكان كان و كما'),
    and: 'و',
    prefixes: wordSet('ب ل ك'),
    ownLetter: /^(?:وزير|وزار|وزرا|وفد|وكال|وكيل|والي|ولي)/u,
    standIns: wordSet('وفد وفدا لوفد بوفد'),
    bodies: wordSet(`
      الجيش جيش الحكومة حكومة القوات قوات الشرطة شرطة السلطات سلطات البرلمان الرئاسة المقاومة الاستخبارات المخابرات وزارة مجلس حزب حركة
      جماعة ميليشيات مليشيات ميليشيا منظمة هيئة المعارضة التحالف الاتحاد الجامعة محكمة وكالة تنظيم فصائل مسؤولون مسؤولين مصادر الخارجية`),
    denies: wordSet('لم لن ما لا'),
    plans: wordSet('المقرر المتوقع المنتظر المرتقب يعتزم تعتزم ينوي تنوي يتوقع'),
    subordinators: wordSet('أن إن بأن لكن حيث الذي التي الذين قبل بعد'),
    conditions: wordSet('إذا لو ربما'),
    mayBe: (before, verb) => before === 'قد' && /^[يت]/u.test(verb),
    // "رفض": he refused, and a refusal.
    isNounLike: (verb) => verb.replace(/^[وف](?=.{3})/u, '').length <= 3,
    refutes: wordSet('نفى نفت ينفي تنفي كاذبة ملفقة مزاعم شائعات'),
    futures: wordSet('سوف'),
  },
  {
    whereMarkers: wordSet('في ب داخل'),
    bounds: wordSet('منذ حتى قبل بعد'),
    says: new Set(wordsOf(arabic.clauses.says)),
    that: wordSet('أن إن بأن'),
  },
);

/** Makes a reader of Arabic sentences by wordings whose verb stands first: "التقى/التقت WHO WHO". */
export function arabicClauses(patterns: readonly FactPattern[]): SentenceReader {
  return frameReader(
    patterns.flatMap((pattern) =>
      pattern.says.map((saying) => prepositionFrame(pattern, saying, 'و', verbOf)),
    ),
    grammar,
  );
}

/** "And" may be written onto the verb; "will" is. */
function verbOf(forms: readonly string[]): (folded: string) => Modality | null {
  const known = new Set(forms);
  return (folded) => {
    if (known.has(folded)) return 'stated';
    const bare = /^[وف]/u.test(folded) ? folded.slice(1) : folded;
    if (known.has(bare)) return 'stated';
    return bare.startsWith('س') && known.has(bare.slice(1)) ? 'planned' : null;
  };
}

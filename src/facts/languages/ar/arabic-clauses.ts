import { wordsOf } from '../../../language/all-languages.js';
import { arabic } from '../../../language/packs/ar/pack.js';
import type { FactPattern } from '../../../model/fact-pattern.js';
import { prepositionFrame, type FactFrame } from '../../clauses/frame.js';
import { frameReader } from '../../clauses/frame-reader.js';
import { prepositionGrammar } from '../../clauses/prepositional-clauses.js';
import type { SentenceReader } from '../../draft-fact.js';
import { foldWord, phraseSet, wordSet } from '../folded-words.js';
import { arabicOffices } from './arabic-offices.js';

/** Short forms that are verbs alone. */
const SURE_VERBS = wordSet('دعا زار شن حث عاد وصل دان تم جرى سلم دخل وقع');

const grammar = prepositionGrammar(
  {
    offices: arabicOffices,
    subject: 'behind',
    prepositions: wordSet('في من إلى على عن مع لدى بين حول قبل بعد ضد خلال حتى نحو داخل قرب عبر منذ ل ب'),
    sources: wordSet(arabic.clauses.sources),
    barriers: wordSet('في بعد قبل على عن حول خلال لبحث أن إلى من مع'),
    between: wordSet('أمس اليوم غدا مساء صباح يوم أيضا كذلك قد لقد كان كانت أيضاً بدوره بدورها'),
    openers: wordSet('أن إن بأن وأن حيث فيما بينما لكن وكان كان و كما'),
    and: 'و',
    wheres: wordSet('في ب'),
    prefixes: wordSet('ب ل ك'),
    ownLetter: /^(?:وزير|وزار|وزرا|وفد|وكال|وكيل|والي|ولي)/u,
    standIns: wordSet('وفد وفدا لوفد بوفد الوفد للوفد بالوفد'),
    ofDelegations: wordSet('من عن حركة قيادي قيادة التفاوض التفاوضي مفاوض رفيع'),
    leads: wordSet('برئاسة بقيادة يترأسه يرأسه يقوده'),
    bodies: wordSet(`
      الجيش جيش الحكومة حكومة القوات قوات الشرطة شرطة السلطات سلطات البرلمان الرئاسة المقاومة الاستخبارات المخابرات وزارة مجلس حزب حركة
      جماعة ميليشيات مليشيات ميليشيا منظمة هيئة المعارضة التحالف الاتحاد الجامعة محكمة وكالة تنظيم فصائل مصادر الخارجية`),
    peoples: wordSet('وسطاء الوسطاء مفاوضون مبعوثون دبلوماسيون مسؤولون مسؤولين ممثلون'),
    ofPeoples: /^و?\p{L}{3,}(?:يون|يين)$/u,
    denies: wordSet('لم لن ما لا'),
    plans: wordSet('المقرر المتوقع المنتظر المرتقب يعتزم تعتزم ينوي تنوي يتوقع'),
    was: wordSet('كان كانت كانوا وكان وكانت'),
    but: /^(?:و?لكن(?:ه|ها|هم)?|الا|غير|بيد)$/u,
    calledOff: wordSet('أرجئت أرجئ أرجأ تأجل تأجلت أجل أجلت ألغي ألغيت ألغى ألغت'),
    nearly: wordSet(arabic.plans.nearly),
    nearlyReach: arabic.plans.nearlyReach,
    subordinators: wordSet('أن إن بأن لكن حيث الذي التي الذين قبل بعد'),
    conditions: wordSet('إذا لو ربما'),
    mayBe: (before, verb) => before === 'قد' && /^[يت]/u.test(verb),
    // "رفض": he refused, and a refusal.
    isNounLike: (verb) => {
      const bare = verb.replace(/^[وف](?=.{3})/u, '');
      return bare.length <= 3 && !SURE_VERBS.has(bare);
    },
    refutes: new Set([
      ...wordSet('نفى نفت ينفي تنفي كاذبة كاذب ملفقة مزاعم شائعات مفبركة مفبرك'),
      ...phraseSet(`
        غير صحيح, غير صحيحة, ليس صحيحا, ليست صحيحة, ليس صحيح, لا صحة, عار عن, عارية عن, عارٍ عن, لا أساس, غير دقيق, غير دقيقة,
        عدم صحة`),
    ]),
    futures: wordSet('سوف'),
    happenings: {
      article: 'ال',
      and: 'و',
      given: '',
      givenBefore: wordSet('بعد خلال عقب إثر أثناء أعقاب ختام قبيل في'),
      between: foldWord('بين'),
      and2: '',
      withs: wordSet('مع ب'),
      takesObject: /^[وف]?س?(?:[يت]?عقدت?|[يت]جري|[يت]?بدات?|استانفت?|انهي|[يت]ستانف)$/u,
    },
  },
  {
    whereMarkers: wordSet('في ب داخل'),
    media: wordSet('وكالة وكالات صحيفة قناة إذاعة تلفزيون موقع شبكة مراسل مراسلي صحفيين صحفيون'),
    parts: /^(?:منذ|الذي|التي|الذين|اللذين|اللتين|حيث|و?لكن(?:ه|ها|هم)?|فيما|بينما|عقب|قبيل)$/u,
    bounds: wordSet('منذ حتى قبل بعد'),
    // "بين" is between as well.
    says: new Set(wordsOf(arabic.clauses.says).filter((word) => word !== foldWord('بين'))),
    that: wordSet('أن إن بأن'),
  },
);

/** Makes a reader of Arabic sentences by wordings whose verb stands first: "التقى/التقت WHO WHO". */
export function arabicClauses(patterns: readonly FactPattern[]): SentenceReader {
  return frameReader(
    patterns.flatMap((pattern) =>
      pattern.says.map((saying) =>
        prepositionFrame(pattern, saying, { conjunction: 'و', between: 'بين' }, verbOf),
      ),
    ),
    grammar,
  );
}

/** "Was killed" and "killed" differ in a vowel that is seldom written: a form that has it is of such words alone. */
const PASSIVE = '\u064F';

const WRITTEN_PASSIVE = /^[\u0648\u0641]?[^\u064A\u062A]\u064F/u;

/** "And" may be written onto the verb; "will" is. `+` marks a form of time to come ("a truce begins on Sunday"). */
function verbOf(forms: readonly string[]): FactFrame['verb'] {
  const planned = new Set(forms.flatMap((form) => (form.startsWith('+') ? [foldWord(form.slice(1))] : [])));
  const known = new Set(
    forms.filter((form) => !form.includes(PASSIVE) && !form.startsWith('+')).map(foldWord),
  );
  const voiced = new Set(forms.filter((form) => form.includes(PASSIVE)).map(foldWord));
  const isKnown = (folded: string, written: string): boolean =>
    WRITTEN_PASSIVE.test(written) ? voiced.has(folded) : known.has(folded);
  return (folded, written) => {
    if (isKnown(folded, written)) return 'stated';
    const bare = /^[وف]/u.test(folded) ? folded.slice(1) : folded;
    if (isKnown(bare, written)) return 'stated';
    if (planned.has(bare) || (bare.startsWith('س') && planned.has(bare.slice(1)))) return 'planned';
    return bare.startsWith('س') && isKnown(bare.slice(1), written) ? 'planned' : null;
  };
}

import { introducedNames } from '../../names/introduced-people.js';
import type { OfficeGrammar } from '../../names/office-grammar.js';
import { wordSet } from '../folded-words.js';

const BARE_HEADS = wordSet(`
  رئيس رئيسة وزير وزيرة أمير أميرة ملك ملكة سفير سفيرة مبعوث مبعوثة متحدث متحدثة ناطق ناطقة أمين نائب نائبة مدير مديرة قائد زعيم زعيمة
  مستشار مستشارة سيناتور عاهل ولي منسق منسقة ممثل ممثلة مندوب مندوبة محافظ نظيره نظيرته نظيرها نظيريه لواء فريق عميد رئيسه`);
const COUNTERPARTS = wordSet('نظيره نظيرته نظيرها نظيريه');
/** Nouns behind the first of a title that bear no article. */
const TITLE_WORDS = wordSet(`
  خارجية وزراء دفاع داخلية مالية مجلس حكومة جمهورية دولة لشؤون شؤون باسم مساعد عام عهد أركان هيئة حزب حركة تيار برلمان وفد بعثة منظمة وكالة
  إلى لدى في للأمم للأمن رئيس وزير أمين مدير وزارة رئاسة جيش قوات تنظيم ائتلاف سابق جديد خاص أول خاصة دولي أممي`);
/** What no name begins with, or holds. */
const NO_NAME = wordSet(`
  بها به لها له بهم وزراء رئيس مجلس
  في من إلى على عن مع أن إن كان كانت قد لقد خلال بعد قبل اليوم أمس غدا يوم مساء صباح أول ثم أو لا لم لن ما هو هي هم هذا هذه ذلك تلك الذي التي
  الذين حول بين عند لدى كما بأن بأنه أنه أنها إنه إنها قال قالت أعلن أعلنت أكد أكدت حيث حين بشأن ضد نظيره نظيرته نظيرها لبحث إثر عقب فيما بينما
  الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت إنهم أنهم تصريح تصريحات بيان مؤتمر دعا دعت وصل وصلت التقى التقت زار أضاف`);
/** First names that news often have, for letters tell no name. */
const FIRST_NAMES = wordSet(`
  جواد عبداللطيف ربه محمد أحمد محمود علي حسن حسين خالد عادل سامح بشار حسني عمر عمرو يوسف إبراهيم إسماعيل عباس ناصر فيصل سلمان تميم عبدالله عبدالعزيز عبدالفتاح هادي
  سعد سعيد سالم مارتن أنطونيو بنيامين دونالد باراك جون مايك ريكس أنتوني ماركو فلاديمير سيرغي إيمانويل أنجيلا أنغيلا رجب مولود هاكان حيدر نوري مصطفى
  جمال كمال طارق زياد رياض فؤاد نبيل أيمن عماد موسى صائب يحيى مروان ياسر جورج بوريس تيريزا جيريمي ستيف جوزيف ديفيد كوفي بان سلفا سالفا رياك تابان
  كيم مون شي لي هيلاري كولن نيكي فاليري ستيفان غسان ميشال نجيب وليد سمير أنور صباح حمد جاسم مرزوق قاسم زيد منصور راشد عبد`);
const INNER = wordSet('بن ابن آل عبد أبو ولد بنت أم');

/** "وزير الخارجية المصري سامح شكري": what an office is of stands behind its noun, mostly with the article. */
export const arabicOffices: OfficeGrammar = {
  headOf: (folded) => {
    const bare = [
      folded,
      folded.replace(/^[وفبلك]/u, ''),
      folded.replace(/^(?:و|ف|ب|ك)?ال/u, ''),
      folded.replace(/^[وف]?لل/u, ''),
    ];
    return bare.find((form) => BARE_HEADS.has(form)) ?? null;
  },
  titleSide: 'behind',
  isTitleWord: (words, at) => {
    const word = words.tokens[at]?.folded ?? '';
    return TITLE_WORDS.has(word) || /^(?:[بل]?ال|لل)\p{L}{3,}/u.test(word);
  },
  isNamePart: (words, at, part, isProper) => {
    const word = words.tokens[at]?.folded ?? '';
    if (NO_NAME.has(word) || /^\p{N}/u.test(word) || word.length < 2) return false;
    if (part === 0) return !word.startsWith('ال') && !/^[وفبل](?:ال|ل)/u.test(word) && !BARE_HEADS.has(word);
    // A second part stands with the first; more of them only where they are sure to belong to it.
    return part === 1
      ? !/^(?:لل|[وفبل]ال)|^ال\p{L}+(?:ي|يه|ين|ون)$/u.test(word) || isProper()
      : INNER.has(word) || isProper();
  },
  counterparts: COUNTERPARTS,
  tellsNames: false,
  wordlike: wordSet('سلام صالح هادي سعيد عادل كريم ماس ماي سالم أمين شريف كامل ناصر منصور عباس حسن أحمد محمد'),
  fewestParts: 2,
  isEnd: (word) => NO_NAME.has(word) || /^(?:[وفبل]ال|لل)/u.test(word),
  firstNames: FIRST_NAMES,
  isCharged: (before, word) => /^(?:الي|في|لدي|ل)$/u.test(before) || /^(?:[بل]ال|لل)/u.test(word),
  inner: INNER,
  ofWords: new Set(),
  bodyNoun: null,
  conjunction: 'و',
  owning: null,
  titleOf: (title, folded) => {
    if (BARE_HEADS.has(folded) || folded.startsWith('ال')) return title;
    return title.startsWith('لل') ? `ال${title.slice(2)}` : title.slice(1);
  },
};

export const arabicNames = introducedNames(arabicOffices);

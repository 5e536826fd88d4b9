/** Verbs of the past and present, with the passive where it is written another way; behind the colon, their nouns. */
const FAMILIES = `
  وقع يوقع: توقيع توقيعه; أفرج يفرج: إفراج; وصل يصل: وصول; زار يزور: زيارة; غادر يغادر: مغادرة;
  انسحب ينسحب: انسحاب; أعلن يعلن: إعلان; قرر يقرر: قرار; استقال يستقيل: استقالة; قتل يقتل: مقتل;
  ولد يولد: ولادة مولد; عاد يعود: عودة; سافر يسافر: سفر; اتفق يتفق: اتفاق; دعا يدعو: دعوة; انتخب ينتخب: انتخاب;
  افتتح يفتتح: افتتاح; أغلق يغلق: إغلاق; بدأ يبدأ: بدء بداية; انتهى ينتهي: انتهاء; أنهى ينهي أنهي: إنهاء;
  هاجم يهاجم: هجوم مهاجمة; ألغى يلغي ألغي: إلغاء; أجلت يؤجل: تأجيل; استأنف يستأنف استؤنف: استئناف;
  سلم يسلم: تسليم; هدد يهدد: تهديد; حذر يحذر: تحذير; التقى يلتقي: لقاء; اجتمع يجتمع: اجتماع;
  اقترح يقترح: اقتراح مقترح; وافق يوافق: موافقة; صادق يصادق: مصادقة; اعتقل يعتقل: اعتقال; احتجز يحتجز: احتجاز;
  اختطف يختطف: اختطاف; اغتال يغتال اغتيل: اغتيال; أقال يقيل أقيل: إقالة; عين يعين: تعيين;
  اختار يختار اختير: اختيار; أرسل يرسل: إرسال; أوقف يوقف: إيقاف; علق يعلق: تعليق; مدد يمدد: تمديد;
  انتهك ينتهك: انتهاك; احتل يحتل: احتلال; حاصر يحاصر: حصار محاصرة; دمر يدمر: تدمير; أسقط يسقط: إسقاط;
  غزا يغزو: غزو; انهار ينهار: انهيار; نجح ينجح: نجاح; فاز يفوز: فوز; خسر يخسر: خسارة; مات يموت: موت;
  توفي يتوفى: وفاة; أصاب يصيب أصيب: إصابة; أدان يدين أدين: إدانة; اتهم يتهم: اتهام; حوكم يحاكم: محاكمة;
  أعدم يعدم: إعدام; أبعد يبعد: إبعاد; لجأ يلجأ: لجوء; هرب يهرب: هروب; فر يفر: فرار; نفى ينفي: نفي;
  أكد يؤكد: تأكيد; طالب يطالب: مطالبة; اعتذر يعتذر: اعتذار; اعترف يعترف: اعتراف; التزم يلتزم: التزام;
  شارك يشارك: مشاركة; استضاف يستضيف: استضافة; استقبل يستقبل: استقبال; توسط يتوسط: وساطة;
  ناقش يناقش: مناقشة نقاش; بحث يبحث: مباحثات; باع يبيع: بيع; اشترى يشتري: شراء; زاد يزيد: زيادة;
  خفض يخفض: تخفيض; أقر يقر: إقرار; صوت يصوت: تصويت; تأسس يتأسس أسس: تأسيس; نشأ ينشأ: نشوء نشأة;
  استولى يستولي: استيلاء; سيطر يسيطر: سيطرة; تزوج يتزوج: زواج; أنقذ ينقذ: إنقاذ; انفجر ينفجر: انفجار;
  فجر يفجر: تفجير; تظاهر يتظاهر: تظاهرة مظاهرة; احتج يحتج: احتجاج; استخدم يستخدم: استخدام; نفذ ينفذ: تنفيذ;
  طبق يطبق: تطبيق; أجاب يجيب: إجابة جواب`;

/** What is written behind a verb of the past and of the present: who does it, whom it was done to. */
const BEHIND_PAST = ['', 'ت', 'وا', 'ه', 'ها'] as const;
const BEHIND_PRESENT = ['', 'وا', 'ون', 'ه', 'ها'] as const;
/** Whose it is, behind a noun; and the particles before it, since the stemmer takes those before the article alone. */
const BEHIND_NOUN = ['', 'ه', 'ها', 'هم'] as const;
const BEFORE_NOUN = ['', 'و', 'ب', 'ل'] as const;

/** The forms of a listed verb that its stem leaves apart. */
function formsOfVerb(verb: string): string[] {
  const root = verb.replace(/ى$/u, '');
  if (!verb.startsWith('ي')) return [verb, `و${verb}`, ...BEHIND_PAST.map((ending) => root + ending)];
  const present = BEHIND_PRESENT.map((ending) => verb + ending);
  return ['', 'س'].flatMap((soon) => present.flatMap((form) => [soon + form, `${soon}ت${form.slice(1)}`]));
}

/** The forms of a listed noun that its stem leaves apart. */
function formsOfNoun(noun: string): string[] {
  const owned = BEHIND_NOUN.map((ending) => noun.replace(/ة$/u, 'ت') + ending);
  return [noun, ...owned].flatMap((form) => BEFORE_NOUN.map((particle) => particle + form));
}

/** What is to come and what was not done is told in the present: it goes with the noun, and not with what was done. */
function familiesOf(line: string): string[] {
  const [verbs = [], nouns = []] = line.split(':').map((list) => list.trim().split(/\s+/u));
  const isPresent = (verb: string): boolean => verb.startsWith('ي');
  return [verbs.filter((verb) => !isPresent(verb)), verbs.filter(isPresent)].map((tense) =>
    [...new Set([...tense.flatMap(formsOfVerb), ...nouns.flatMap(formsOfNoun)])].join(' '),
  );
}

/** Words of one family a line. */
export const families: readonly string[] = FAMILIES.split(';').flatMap(familiesOf);

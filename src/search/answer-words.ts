/** Words that carry an answer of a kind, folded, in English, Turkish, Arabic and Hebrew alike. */
const set = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).filter((word) => word !== ''));

export const NUMBER_WORDS = set(`
  one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
  billion billions dozen dozens half quarter quarters third thirds fifths twice double triple
  sifir iki uc dort bes alti yedi sekiz dokuz yirmi otuz kirk elli altmis yetmis seksen doksan yuz bin milyon milyar
  واحد اثنان اثنين اثنتين ثلاثه ثلاث اربعه اربع خمسه خمس سته ست سبعه سبع ثمانيه ثماني تسعه تسع عشره عشر عشرون عشرين
  ثلاثون ثلاثين مئه مايه الف الاف مليون ملايين مليار
  אחד שניימ שתיימ שני שתי שלושה שלוש ארבעה ארבע חמישה חמש שישה שש שבעה שבע שמונה תשעה תשע עשרה עשר מאה מאות אלפ אלפימ
  מיליונ מיליונימ מיליארד`);

export const MONTHS = set(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik يناير فبراير مارس
  ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر ינואר פברואר מרצ אפריל מאי יוני יולי אוגוסט ספטמבר
  אוקטובר נובמבר דצמבר`);

export const DURATIONS = set(`
  minute minutes hour hours day days night nights week weeks month months year years decade decades century centuries
  dakika saat gun gunluk hafta haftalik ay aylik yil yillik دقيقه دقاءق ساعه ساعات يوم يوما ايام اسبوع اسابيع شهر شهرا
  اشهر سنه سنوات דקות שעה שעות יומ ימימ שבוע שבועות חודש חודשימ שנה שנימ`);

export const UNTIL_WORDS = set('until till dek حتى עד');

export const AGE_WORDS = set('old aged age ages yasinda yaslarinda yasi عمره عمرها عاما سنه גיל גילו בנ בת');

export const TIME_WORDS = set(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight century
  centuries decade decades year years month months week weeks weekend day days hour hours minutes morning evening night
  spring summer autumn winter ago later since until during era period ad bc bce
  ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik pazartesi sali carsamba persembe cuma
  cumartesi pazar dun bugun yarin yil yili yilinda yillarda yilindan ay gun hafta yuzyil yuzyilda yuzyilin saat donem
  يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر عام العام سنه شهر يوم اسبوع قرن القرن
  الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد امس اليوم غدا ساعه منذ
  ינואר פברואר מרצ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר שנת שנה בשנת יומ חודש שבוע מאה אתמול היומ`);

export const CAUSE_WORDS = set(`
  because due since therefore thus hence reason reasons cause caused causes led result resulted owing prevent allow so
  order avoid attributed after cunku nedeniyle dolayi yuzunden icin sebebiyle sonucu sayesinde لان بسبب نتيجه لذلك ادي ل
  בגלל כי עקב משומ כדי לכנ`);

export const PLACE_PREPOSITIONS = set(`
  in at from near to into outside inside between across within around via off toward towards
  في الي من قرب داخل خارج ב`);

export const OFFICE_MODIFIERS = set(`
  intelligence foreign prime defence defense special deputy vice strategic affairs security former political spy state
  interior finance economy culture press chief senior top acting disisleri savunma istihbarat ozel eski`);

export const ROLE_NOUNS = set(`
  minister chief envoy president director leader secretary spokesman spokeswoman spokesperson advisor adviser head
  chairman chairwoman official ambassador governor mayor king queen prince emir sheikh premier chancellor commander
  general officer senator representative negotiator mediator diplomat son wife husband daughter founder member deputy
  professor scientist author player coach engineer lawyer judge bishop pope emperor duke
  bakan bakani baskan baskani cumhurbaskani basbakan temsilci temsilcisi lider lideri emir sozcu sozcusu danisman danismani
  وزير رئيس مدير مبعوث امير مستشار زعيم قاءد المتحدث نائب
  שר ראש נשיא מנהל שליח אמיר יועצ מנהיג דובר`);

/** "Can you please tell me …" */
export const POLITE_OPENING =
  /^\s*(?:please\s+)?(?:(?:can|could|would|do) you\s+)?(?:please\s+)?(?:(?:tell|show|explain to) (?:me|us)\s+(?:about\s+)?|know\s+)/iu;

/** Words that ask for the newest there is, in the four languages; folded or not. */
export const LATEST =
  /(?<![\p{L}\p{M}])(?:latest|newest|most recent|most recently|recent|recently|current|currently|now|today|so far|son durum|en son|en yeni|şu an|su an|güncel|guncel|آخر|أحدث|احدث|اخر|حاليا|الآن|הכי חדש|האחרון|האחרונה|אחרון|אחרונה|כעת|עכשיו|כרגע)(?![\p{L}\p{M}])/iu;
/** Greetings and thanks, with nothing else of weight behind them. */
export const PLEASANTRY =
  /^\W*(?:hi|hello|hey|yo|thanks?|thank you|thx|ty|good (?:morning|evening|night|bot)|bye|ok(?:ay)?|lol|merhaba|selam|teşekkür(?:ler)?(?: ederim)?|sağ ?ol|شكرا|مرحبا|السلام عليكم|تمام|תודה|שלום|היי)(?:[\s\p{P}]+(?:there|you|all|bot|so|very|much|again|a|lot|guys|everyone|parley|جزيلا|לך|רבה|ederim|bot))*[\s\p{P}\p{S}]*$/iu;

/** Words that ask for an office and are not looked for themselves; folded. */
export const OFFICE_WORDS =
  /^(?:job|office|post|position|role|title|hold|holds|work|serve|gorev|gorevi|makam|unvan|unvani|منصب|وظيفه|תפקיד|תפקידו)$/;

/** Words that ask for several things: what was discussed, what something includes, its points, terms, parts. */
export const SEVERAL =
  /(?<![\p{L}\p{M}])(?:list|name (?:all|the|some)|discuss(?:ed)?|talk(?:ed)? about|sp(?:eak|oke) about|agenda|cover(?:ed)?|includ(?:e|es|ed)|consists? of|compris(?:e|es|ed)|contain(?:s|ed)?|topics|points|subjects|issues|matters|terms|conditions|demands|measures|steps|items|parts|provisions|goals|aims|priorities|konuş\p{L}*|görüşülen|konular\p{L}*|gündem\p{L}*|maddeler\p{L}*|şartlar\p{L}*|koşullar\p{L}*|içer\p{L}*|kapsa\p{L}*|ele al\p{L}*|نوقش|ناقش\p{L}*|بحث\p{L}*|تناول\p{L}*|مواضيع|قضايا|نقاط|بنود|شروط|تشمل|يشمل|تضمن|يتضمن|דנו|דיברו|נושאים|הנושאים|תנאים|התנאים|כולל|כוללת|סעיפים)(?![\p{L}\p{M}])/iu;

/** Words that ask what somebody said, and nothing else; folded. */
export const SPEECH =
  /^(?:say|says|said|saying|tell|tells|told|telling|remark|remarked|state|stated|reply|replied|answer|answered|respond|responded|dedi|demis|soyledi|soylemis|anlatti|قال|قالت|قالو|اخبر|اخبرت|אמר|אמרה|אמרו|סיפר|סיפרה)$/;

/** Words that name whose word is wanted and ask nothing of them ("according to Trump"); folded. */
export const SOURCE_ASIDE = /^(?:according(?: to)?|gore|وفقا|بحسب|לפי|לדברי)$/;

/** Words that ask for what is to come, or was when it was written: "will", "does … begin", "was due to". */
export const ASKS_AHEAD =
  /(?<![\p{L}\p{M}])(?:will|do|does|going to|(?:is|are|was|were) (?:\S+ ){0,6}(?:to|due|expected|planned|scheduled|supposed)|\p{L}+(?:acak|ecek|acağı|eceği)\p{L}*|سوف|س[يتن]\p{L}{3,}|צפוי|אמור)(?![\p{L}\p{M}])/iu;
